// @ts-check
import { run } from './child.mjs'
import { runCommand, say } from './progress.mjs'
import { inProject } from './project.mjs'
import { openSession } from './session.mjs'
import { describeSession } from './session/description.mjs'
import { provideBuild } from './setup/build.mjs'
import { everything, prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'

/** Runs the end-to-end tests in real Electron; further arguments go to Playwright. */
await runCommand(async () => {
  const runtime = await prepare(everything)
  await provideBuild()
  const session = await openSession({ runtime, unprivileged: true })
  try {
    const sandbox = session.sandbox ? 'with' : 'without'
    say(`${describeRuntime(runtime)} as ${session.person.name}, ${sandbox} Chromium's sandbox`)
    const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
    const args = [cli, 'test', '-c', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)]
    const env = { ...session.env, ...describeSession(session, runtime) }
    return await run(process.execPath, args, { env })
  } finally {
    await session.stop()
  }
})
