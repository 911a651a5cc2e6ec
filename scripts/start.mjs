// @ts-check
import { run } from './child.mjs'
import { runCommand, say } from './progress.mjs'
import { inProject, projectRoot } from './project.mjs'
import { provideBuild } from './setup/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { userNamespacesWork } from './session/test-user.mjs'

const env = process.env
const hasDisplay = process.platform !== 'linux' || env['DISPLAY'] || env['WAYLAND_DISPLAY']

/** Opens the app, from a fresh clone too; where there is no screen, shows what it does instead. */
await runCommand(hasDisplay ? openApp : runDemo)

async function openApp() {
  const runtime = await prepare(['app'])
  await provideBuild()
  const given = process.argv.slice(2)
  const switches = given.filter((word) => word.startsWith('-'))
  const rest = given.filter((word) => !word.startsWith('-'))
  // Chromium takes switches only before the app's path.
  return run(runtime.executable, [...sandboxSwitches(), ...switches, projectRoot, ...rest])
}

/** Chromium refuses to start its sandbox as root, and cannot where namespaces are forbidden. */
function sandboxSwitches() {
  if (process.platform !== 'linux') return []
  const isRoot = process.getuid?.() === 0
  if (!isRoot && userNamespacesWork()) return []
  const why = isRoot ? 'You are root' : 'This system forbids user namespaces'
  say(`${why}, so Chromium's sandbox is off. That will do for a trial, not for real tokens.`)
  return ['--no-sandbox']
}

async function runDemo() {
  say('There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open.')
  say('Running the demo on a virtual display instead.')
  const out = inProject('demo-results')
  const code = await run(process.execPath, [inProject('scripts', 'demo.mjs'), '--out', out])
  if (code === 0) say(`What the app did is in ${out}: screenshots of every step, and two exports.`)
  return code
}
