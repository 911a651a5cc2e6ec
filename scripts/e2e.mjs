// @ts-check
import { run } from './child.mjs'
import { runCommand, say } from './progress.mjs'
import { inProject } from './project.mjs'
import { openStages } from './session/stages.mjs'
import { provideBuild } from './setup/build.mjs'
import { everything, prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'

/** Runs the end-to-end tests in real Electron; further arguments go to Playwright. */
await runCommand(async () => {
  const runtime = await prepare(everything)
  await provideBuild()
  const stages = await openStages({ runtime, unprivileged: true })
  try {
    const { person, sandbox } = stages.first
    const guarded = sandbox ? 'with' : 'without'
    say(`${describeRuntime(runtime)} as ${person.name}, ${guarded} Chromium's sandbox`)
    const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
    const args = [cli, 'test', '-c', 'test/e2e/playwright.config.ts', ...process.argv.slice(2)]
    return await run(process.execPath, args, { env: stages.env, endsBy: 'SIGINT' })
  } finally {
    await stages.stop()
  }
})
