// @ts-check
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { inProject } from './project.mjs'
import { openSession } from './session.mjs'
import { describeSession } from './session/description.mjs'
import { provideBuild } from './setup/build.mjs'
import { everything, prepare } from './setup/prepare.mjs'

/**
 * Makes the pictures of README and docs/destinations anew, from the real app in the practice environment, and the files
 * shown there. Further arguments go to Playwright.
 */
await runCommand(async () => {
  const runtime = await prepare(everything)
  await provideBuild()
  const session = await openSession({ runtime, unprivileged: true })
  try {
    const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
    const config = inProject('test', 'pictures', 'playwright.config.ts')
    const args = [cli, 'test', '-c', config, ...process.argv.slice(2)]
    const env = { ...session.env, ...describeSession(session, runtime) }
    return await run(process.execPath, args, { env, endsBy: 'SIGINT' })
  } finally {
    await session.stop()
  }
})
