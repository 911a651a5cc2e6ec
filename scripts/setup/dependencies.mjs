// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { npm, run } from '../child.mjs'
import { ExpectedFailure, step } from '../progress.mjs'
import { inProject } from '../project.mjs'
import { requireNodeVersion } from './node-version.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** Brings node_modules in line with package-lock.json; a few milliseconds when it already is. */
export async function provideDependencies() {
  requireNodeVersion()
  if (dependenciesMatchLock()) return
  await oneAtATime('dependencies', async () => {
    if (dependenciesMatchLock()) return
    await step('Installing the npm packages of package-lock.json', installDependencies)
  })
}

async function installDependencies() {
  const { command, args } = npm()
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const code = await run(command, [...args, 'ci', ...quiet], { stdoutToStderr: true })
  if (code === 0) return
  throw new ExpectedFailure(
    'npm could not install the packages (its own message is above).',
    'Check the network or the registry set with "npm config get registry", then run this again.',
  )
}

/** npm writes node_modules/.package-lock.json last, so it tells what is installed completely. */
export function dependenciesMatchLock() {
  const wanted = readLock(inProject('package-lock.json'))
  const installed = readLock(inProject('node_modules', '.package-lock.json'))
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const found = installed[place]
    if (!found) return entry.optional === true
    const same = found.version === entry.version && found.integrity === entry.integrity
    return same && existsSync(inProject(place))
  })
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
