// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../child.mjs'
import { ExpectedFailure, step } from '../progress.mjs'
import { inProject } from '../project.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

const SOURCES = ['core', 'main', 'preload', 'renderer', 'assets', 'docs']
const SETTINGS = [
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/guide.mjs',
  'scripts/licences.mjs',
]
const stampFile = inProject('out', '.built-from')

/** Builds out/ when its sources or out/ itself have changed since the last build. */
export async function provideBuild() {
  if (isUpToDate()) return
  await oneAtATime('build', async () => {
    if (isUpToDate()) return
    await step('Building the app', build)
  })
}

async function build() {
  const sources = sourceHash()
  rmSync(stampFile, { force: true })
  const tool = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = [tool, 'build', '--logLevel', 'warn']
  const code = await run(process.execPath, args, { stdoutToStderr: true })
  if (code !== 0 || !existsSync(inProject('out', 'main', 'start.js'))) {
    throw new ExpectedFailure(
      'The app could not be built (the reason is above).',
      'If you changed the source, "npm run types" shows what is wrong with it.',
    )
  }
  writeFileSync(stampFile, stamp(sources))
}

function isUpToDate() {
  try {
    return readFileSync(stampFile, 'utf8') === stamp(sourceHash())
  } catch {
    return false
  }
}

/** @param {string} sources */
function stamp(sources) {
  return `${sources} ${outputHash()}\n`
}

/** Of contents: a checkout changes times without changing anything. */
function sourceHash() {
  const files = [...SETTINGS, ...SOURCES.flatMap((folder) => filesBelow(folder))]
  const hash = createHash('sha256')
  for (const file of files) {
    hash.update(`${file}\0`)
    if (existsSync(inProject(file))) hash.update(readFileSync(inProject(file)))
  }
  return hash.digest('hex')
}

/** Of names, sizes and times: enough to notice that somebody else built or deleted something. */
function outputHash() {
  const hash = createHash('sha256')
  for (const file of filesBelow('out').filter((name) => inProject(name) !== stampFile)) {
    const { size, mtimeMs } = statSync(inProject(file))
    hash.update(`${file}\0${size}\0${mtimeMs}\0`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  if (!existsSync(inProject(folder))) return []
  return readdirSync(inProject(folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(inProject().length + 1))
    .sort()
}
