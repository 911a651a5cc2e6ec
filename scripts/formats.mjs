// @ts-check
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { inProject } from './project.mjs'

/** 10,000 values for every form the wallet exports and every way a template writes them, read back by its readers; further arguments go to Vitest. */
await runCommand(async () => {
  const cli = inProject('node_modules', 'vitest', 'vitest.mjs')
  const tests = ['test/core/exporters/exporters.test.ts', 'test/main/templates/fuzz.test.ts']
  const args = [cli, 'run', ...tests, ...process.argv.slice(2)]
  return await run(process.execPath, args, { env: { FORMAT_SAMPLES: '10000', ...process.env } })
})
