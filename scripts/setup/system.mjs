// @ts-check
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ask, run } from '../child.mjs'
import { ExpectedFailure, step } from '../progress.mjs'

/** What each kind of command needs from a Linux system, by Debian package. */
const NEEDS = {
  app: 'libsecret-1-0 libgtk-3-0 libnss3 libasound2 libgbm1 libxss1 libxtst6 libnotify4',
  display: 'xvfb xauth fonts-dejavu fonts-noto-color-emoji',
  keyring: 'dbus dbus-x11 gnome-keyring',
  tests: 'python3-dotenv python3-yaml openssl libnss3-tools',
}

/** The programs behind those packages, for systems that have no dpkg to ask. */
const PROGRAMS = {
  app: [],
  display: ['Xvfb'],
  keyring: ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'],
  tests: ['python3', 'openssl', 'certutil', 'pk12util'],
}

/** @typedef {keyof typeof NEEDS} Need */

/**
 * Installs missing system packages when that is possible, else says exactly what to type.
 * Nothing to do on macOS and Windows.
 * @param {readonly Need[]} needs
 */
export async function provideSystemPackages(needs) {
  if (process.platform !== 'linux') return
  if (!findProgram('dpkg-query')) return requirePrograms(needs)
  const missing = missingPackages(needs.flatMap((need) => NEEDS[need].split(' ')))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) throw cannotInstall(missing)
  await step(`Installing the system packages ${missing.join(', ')}`, () => install(missing))
}

/**
 * On systems without dpkg the executable itself tells which libraries it misses.
 * @param {string} executable
 */
export function requireLibraries(executable) {
  if (process.platform !== 'linux' || findProgram('dpkg-query')) return
  const lines = ask('ldd', [executable]).stdout.split('\n')
  const missing = lines.filter((line) => line.includes('not found')).map((line) => line.trim())
  if (missing.length === 0) return
  throw new ExpectedFailure(
    `Electron cannot start here: ${missing.join('; ')}.`,
    `Install what provides them with your package manager (Debian names: ${NEEDS.app}).`,
  )
}

/** @param {string} program */
export function findProgram(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file))
}

/** @param {readonly Need[]} needs */
function requirePrograms(needs) {
  const missing = needs.flatMap((need) => PROGRAMS[need]).filter((name) => !findProgram(name))
  if (missing.length === 0) return
  throw new ExpectedFailure(
    `These programs are needed and were not found: ${missing.join(', ')}.`,
    `Install them with your package manager (Debian names: ${needs.map((need) => NEEDS[need]).join(' ')}).`,
  )
}

/**
 * Newer Debian and Ubuntu name some libraries with the suffix t64: either name will do.
 * @param {readonly string[]} packages
 */
function missingPackages(packages) {
  const names = packages.flatMap((name) => [name, `${name}t64`])
  const format = '${Package} ${db:Status-Status}\n'
  const answer = ask('dpkg-query', ['--show', `--showformat=${format}`, ...names]).stdout
  const installed = new Set(
    answer
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return packages.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}

/** @param {readonly string[]} missing */
async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { env, stdoutToStderr: true }
  await run('apt-get', ['update', '-qq'], options)
  const names = missing.map(availableName)
  const flags = ['install', '-y', '-qq', '--no-install-recommends']
  const code = await run('apt-get', [...flags, ...names], options)
  if (code !== 0) throw cannotInstall(names)
}

/** @param {string} name */
function availableName(name) {
  return ask('apt-cache', ['show', `${name}t64`]).code === 0 ? `${name}t64` : name
}

/** @param {readonly string[]} missing */
function cannotInstall(missing) {
  return new ExpectedFailure(
    `System packages are missing: ${missing.join(', ')}.`,
    `Run this, then the command again:  sudo apt-get install -y ${missing.join(' ')}`,
  )
}
