// @ts-check
import { runCommand, say } from './progress.mjs'
import { provideBuild } from './setup/build.mjs'
import { everything, prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'

await runCommand(async () => {
  const runtime = await prepare(everything)
  await provideBuild()
  say(`Ready, with ${describeRuntime(runtime)}. Start the app with "npm start".`)
})
