import { spawnSync } from 'node:child_process'
import { askPython } from './python'
import type { Reader, Settings } from './reader'

/** Python's json. */
export const pythonJson: Reader = {
  name: 'Python json',
  readAll: (files) => askPython(script, files.map(asText)) as Settings[],
}

const script = `
import json, sys
print(json.dumps([json.loads(file) for file in json.load(sys.stdin)]))
`

/** jq, where it is installed: all files are one stream to it. */
export const jq: readonly Reader[] =
  spawnSync('jq', ['--version']).status === 0 ? [{ name: 'jq', readAll: readByJq }] : []

function readByJq(files: readonly Buffer[]): readonly Settings[] {
  const { status, stdout, stderr } = spawnSync('jq', ['-s', '-c', '.'], {
    input: Buffer.concat([...files]),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`jq: ${stderr}`)
  return JSON.parse(stdout) as Settings[]
}

function asText(file: Buffer): string {
  return file.toString('utf8')
}
