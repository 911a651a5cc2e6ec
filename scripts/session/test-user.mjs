// @ts-check
import { chownSync, chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { ask } from '../child.mjs'
import { ExpectedFailure, say } from '../progress.mjs'
import { findProgram } from '../setup/system.mjs'

/**
 * Who runs the app. Chromium refuses its sandbox to root, so root's tests run it as somebody else.
 * @typedef {{ name: string, uid: number, gid: number, dropped: boolean }} Person
 */

const TEST_USER = 'token-wallet-test'

/** @returns {Person} */
export function ourselves() {
  const uid = process.getuid?.() ?? -1
  const gid = process.getgid?.() ?? -1
  const name = uid === 0 ? 'root' : (process.env['USER'] ?? String(uid))
  return { name, uid, gid, dropped: false }
}

/**
 * The unprivileged user the tests run as when root starts them; made the first time.
 * @returns {Person}
 */
export function testUser() {
  if (ourselves().uid !== 0) return ourselves()
  const person = lookUp()
  if (person) return person
  say(`Creating the system user ${TEST_USER}, so that tests can run with Chromium's sandbox on`)
  const shell = '/usr/sbin/nologin'
  const home = '/nonexistent'
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', home, '-s', shell]
  const answer = ask('useradd', [...flags, TEST_USER])
  const created = lookUp()
  if (created) return created
  throw new ExpectedFailure(
    `The user ${TEST_USER} could not be created: ${answer.stderr.trim()}`,
    'Run the tests as an ordinary user instead, or create that system user by hand.',
  )
}

/** @returns {Person | undefined} */
function lookUp() {
  const [name, , uid, gid] = ask('getent', ['passwd', TEST_USER]).stdout.trim().split(':')
  if (!name) return undefined
  return { name, uid: Number(uid), gid: Number(gid), dropped: true }
}

/**
 * The words that go before a command to run it as this person, and to end it when we end.
 * @param {Person} person
 */
export function asPerson(person) {
  if (!findProgram('setpriv')) return []
  const dying = ['setpriv', '--pdeathsig', 'TERM']
  return person.dropped ? [...dying, ...switchTo(person), '--'] : [...dying, '--']
}

/** @param {Person} person */
export function switchTo({ uid, gid }) {
  return [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups']
}

/**
 * A folder for this person alone.
 * @param {string} folder
 * @param {Person} person
 */
export function makePrivateFolder(folder, { uid, gid, dropped }) {
  mkdirSync(folder, { mode: 0o700 })
  if (dropped) chownSync(folder, uid, gid)
  return folder
}

/**
 * @param {string} file
 * @param {Uint8Array} content
 * @param {Person} person
 */
export function writePrivateFile(file, content, { uid, gid, dropped }) {
  writeFileSync(file, content, { mode: 0o600 })
  chmodSync(file, 0o600)
  if (dropped) chownSync(file, uid, gid)
  return file
}

/** Whether Chromium can build its sandbox here without help from root. */
export function userNamespacesWork() {
  const program = findProgram('unshare')
  return program !== undefined && ask(program, ['--user', '--map-root-user', 'true']).code === 0
}
