// @ts-check
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { inProject } from './project.mjs'
import { prepare } from './setup/prepare.mjs'

/** Draws the icons of the tray, `assets/tray/*.png`, from the drawings beside them. After a change of those, where there is a screen. */
await runCommand(async () => {
  const runtime = await prepare(['app'])
  const args = ['--no-sandbox', inProject('scripts', 'tray-icons', 'draw.cjs')]
  return run(runtime.executable, args, { env: process.env })
})
