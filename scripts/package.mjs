// @ts-check
import { run } from './child.mjs'
import { checkFuses } from './package/fuses.mjs'
import { ExpectedFailure, runCommand, say, step } from './progress.mjs'
import { inProject } from './project.mjs'
import { provideBuild } from './setup/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { provideBareCopy } from './setup/stand-in.mjs'

/** Packages the app into dist/ for this system, unpacked; further arguments go to electron-builder. */
await runCommand(async () => {
  const runtime = await prepare(['app'])
  await provideBuild()
  const dist = runtime.standIn ? provideBareCopy(runtime.dist) : runtime.dist
  const cli = inProject('node_modules', 'electron-builder', 'cli.js')
  const electron = [`-c.electronDist=${dist}`, `-c.electronVersion=${runtime.version}`]
  const args = [cli, ...targets(), ...electron, '--publish', 'never', ...process.argv.slice(2)]
  const code = await step('Packaging', () => run(process.execPath, args, { stdoutToStderr: true }))
  if (code !== 0) {
    throw new ExpectedFailure(
      'electron-builder could not package the app (its reason is above).',
      'Run "npm run build" by itself if the reason lies in the code.',
    )
  }
  const fuses = await checkFuses(inProject('dist'))
  say(`${fuses} fuses read back from the packaged app: all as they must be.`)
  say(`The packaged app is in ${inProject('dist')}, with Electron ${runtime.version}.`)
  if (runtime.standIn) say('It holds the stand-in Electron: good for checks, not for shipping.')
})

/** Other targets need tools that electron-builder downloads; the release workflow asks for them. */
function targets() {
  if (process.platform === 'darwin') return ['--mac', 'dir']
  return process.platform === 'win32' ? ['--win', 'dir'] : ['--linux', 'dir']
}
