// @ts-check
import { readFileSync } from 'node:fs'
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { inProject } from './project.mjs'

/**
 * 10,000 values for every form the wallet exports and every way a template writes them, read back by its readers; further
 * arguments go to Vitest. Prints the table of docs/figures.md, and what it cost.
 */
await runCommand(async () => {
  const cli = inProject('node_modules', 'vitest', 'vitest.mjs')
  const tests = ['test/core/exporters/exporters-fuzz.test.ts', 'test/main/templates/fuzz.test.ts']
  const args = [cli, 'run', ...tests, ...process.argv.slice(2)]
  const code = await run(process.execPath, args, {
    env: { FORMAT_SAMPLES: '10000', ...process.env },
  })
  const seconds = childSeconds()
  if (seconds !== undefined)
    console.log(`${seconds} seconds of processor time, all readers included`)
  return code
})

/** Of all programs that ended below this one; Linux alone tells. Its clock ticks a hundred times a second. */
function childSeconds() {
  if (process.platform !== 'linux') return undefined
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return Math.round((Number(fields[13]) + Number(fields[14])) / 100)
}
