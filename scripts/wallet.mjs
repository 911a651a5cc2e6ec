// @ts-check
import { run } from './child.mjs'
import { runCommand } from './progress.mjs'
import { projectRoot } from './project.mjs'
import { userNamespacesWork } from './session/test-user.mjs'
import { provideBuild } from './setup/build.mjs'
import { prepare } from './setup/prepare.mjs'

/** Nothing is drawn here, and what Chromium remarks about that is nobody’s business. */
const quiet = ['--disable-gpu', '--disable-software-rasterizer', '--log-level=3']

/** The command line, from a fresh clone too: `npm run -s wallet -- list`. */
await runCommand(async () => {
  const runtime = await prepare(['app'])
  await provideBuild()
  const words = [...switches(), projectRoot, '--cli', ...process.argv.slice(2)]
  // Files are named as seen from where the command was typed.
  return run(runtime.executable, words, { cwd: process.env['INIT_CWD'] ?? process.cwd() })
})

/** Chromium refuses to start its sandbox as root, and cannot where namespaces are forbidden. */
function switches() {
  if (process.platform !== 'linux') return quiet
  const canConfine = process.getuid?.() !== 0 && userNamespacesWork()
  return ['--ozone-platform=headless', ...quiet, ...(canConfine ? [] : ['--no-sandbox'])]
}
