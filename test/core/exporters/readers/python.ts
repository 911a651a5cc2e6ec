import { spawnSync } from 'node:child_process'

/** Debian's Python, whatever else the PATH offers: python3-dotenv belongs to it. */
const python = '/usr/bin/python3'

/** Runs a script with `input` as JSON on stdin; gives back the JSON it prints. Its errors fail the test. */
export function askPython(script: string, input: unknown): unknown {
  const { status, stdout, stderr, error } = spawnSync(python, ['-I', '-c', script], {
    input: JSON.stringify(input),
    encoding: 'utf8',
    env: {},
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error !== undefined) {
    throw new Error(`${python} does not run here (${error.message}). Run: npm run setup`)
  }
  if (stderr.includes("No module named 'dotenv'")) {
    throw new Error(`${python} has no dotenv. Run: apt-get install python3-dotenv`)
  }
  if (status !== 0) throw new Error(`${python} failed: ${stderr}`)
  return JSON.parse(stdout)
}
