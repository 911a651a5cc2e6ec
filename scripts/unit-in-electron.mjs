// @ts-check
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { inProject } from './project.mjs'
import { prepare } from './setup/prepare.mjs'

/**
 * Runs the unit tests of vault and certificates on the Node inside Electron, whose cryptography is BoringSSL and not
 * OpenSSL. Further arguments go to vitest.
 */
await runCommand(async () => {
  const runtime = await prepare(['app'])
  const cli = inProject('node_modules', 'vitest', 'vitest.mjs')
  const args = [cli, 'run', '--config', 'vitest.electron.config.ts', ...process.argv.slice(2)]
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return run(runtime.executable, args, { env })
})
