// @ts-check
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { inProject } from './project.mjs'

/** 10,000 values for every form the wallet exports, read back by its readers; further arguments go to Vitest. */
await runCommand(async () => {
  const cli = inProject('node_modules', 'vitest', 'vitest.mjs')
  const args = [cli, 'run', 'test/core/exporters/exporters.test.ts', ...process.argv.slice(2)]
  return await run(process.execPath, args, { env: { FORMAT_SAMPLES: '10000', ...process.env } })
})
