// @ts-check
import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { foregroundEnded } from './child.mjs'
import { createDaemons } from './session/daemons.mjs'
import { startDisplay } from './session/display.mjs'
import { startBus, startKeyring } from './session/keyring.mjs'
import { stage } from './session/stage.mjs'
import { makePrivateFolder, ourselves, testUser } from './session/test-user.mjs'
import { userNamespacesWork } from './session/test-user.mjs'
import { isAlive } from './setup/one-at-a-time.mjs'

const HELPERS_END_WITHIN_MS = 10_000

/**
 * A desktop to run the app on: on Linux a display, a message bus and a keyring of its own, and an
 * empty home; elsewhere the desktop that is there.
 * @typedef {{
 *   env: Record<string, string>,
 *   person: import('./session/test-user.mjs').Person,
 *   sandbox: boolean,
 *   keyring: boolean,
 *   executable: string,
 *   app: string,
 *   busWithoutKeyring: string,
 *   temp: string,
 *   stop: () => Promise<void>,
 * }} Session
 *
 * @typedef {{
 *   runtime: import('./setup/runtime.mjs').Runtime,
 *   keyring?: boolean,
 *   unprivileged?: boolean,
 *   appFolder?: string,
 * }} SessionOptions
 */

/**
 * @param {SessionOptions} options
 * @returns {Promise<Session>}
 */
export async function openSession({ runtime, keyring = true, unprivileged = false, appFolder }) {
  const onLinux = process.platform === 'linux'
  const person = onLinux && unprivileged ? testUser() : ourselves()
  const folder = makeSessionFolder(onLinux ? '/var/tmp' : tmpdir())
  const daemons = createDaemons(person)
  const stop = onceOrOnSignal(async () => {
    await daemons.stop()
    await clearAway(folder)
  })
  try {
    const temp = makePrivateFolder(join(folder, 'data'), person)
    const staged = stage(runtime, person, { folder, appFolder })
    const desktop = onLinux
      ? await startDesktop(daemons, person, { folder, keyring })
      : { env: inheritedEnvironment(), busWithoutKeyring: '' }
    const sandbox = !onLinux || (person.uid !== 0 && userNamespacesWork())
    return { ...desktop, ...staged, person, sandbox, keyring, temp, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Chromium’s helpers outlive the app by a moment and may still write into the folder while it goes,
 * so what is in it is looked at anew each time.
 * @param {string} folder
 */
async function clearAway(folder) {
  const lastTryAt = Date.now() + HELPERS_END_WITHIN_MS
  for (;;) {
    try {
      return rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (Date.now() > lastTryAt) throw error
    }
    await sleep(50)
  }
}

/**
 * Open to all, so that another user can start the app from it. Those of runs that were killed are
 * cleared away.
 * @param {string} parent
 */
function makeSessionFolder(parent) {
  for (const name of readdirSync(parent)) {
    const owner = /^token-wallet-(\d+)-/.exec(name)?.[1]
    if (!owner || isAlive(Number(owner))) continue
    try {
      rmSync(join(parent, name), { recursive: true, force: true })
    } catch {
      // Somebody else's: theirs to clear away.
    }
  }
  const folder = mkdtempSync(join(parent, `token-wallet-${process.pid}-`))
  chmodSync(folder, 0o755)
  return folder
}

/**
 * @param {ReturnType<typeof createDaemons>} daemons
 * @param {import('./session/test-user.mjs').Person} person
 * @param {{ folder: string, keyring: boolean }} options
 */
async function startDesktop(daemons, person, { folder, keyring }) {
  const home = makePrivateFolder(join(folder, 'home'), person)
  const runtimeFolder = makePrivateFolder(join(folder, 'run'), person)
  const env = homeEnvironment(home, runtimeFolder, person)
  const surroundings = { folder: runtimeFolder, env }
  const [display, bus, busWithoutKeyring] = await Promise.all([
    startDisplay(daemons, person, surroundings),
    startBus(daemons, person, { ...surroundings, name: 'bus' }),
    startBus(daemons, person, { ...surroundings, name: 'bus-without-keyring' }),
  ])
  Object.assign(env, display, { DBUS_SESSION_BUS_ADDRESS: bus })
  if (keyring) await startKeyring(daemons, person, surroundings)
  return { env, busWithoutKeyring }
}

/**
 * @param {string} home
 * @param {string} runtimeFolder
 * @param {import('./session/test-user.mjs').Person} person
 */
function homeEnvironment(home, runtimeFolder, person) {
  const desktopWords =
    /^(XDG_|DBUS_|GNOME_|GTK_|DISPLAY$|WAYLAND_|XAUTHORITY$|ELECTRON_RUN_AS_NODE$)/
  const inherited = Object.entries(inheritedEnvironment())
  return {
    ...Object.fromEntries(inherited.filter(([name]) => !desktopWords.test(name))),
    HOME: home,
    USER: person.name,
    LOGNAME: person.name,
    TMPDIR: makePrivateFolder(join(home, 'tmp'), person),
    XDG_CONFIG_HOME: makePrivateFolder(join(home, '.config'), person),
    XDG_CACHE_HOME: makePrivateFolder(join(home, '.cache'), person),
    XDG_DATA_HOME: makePrivateFolder(join(home, '.local'), person),
    XDG_RUNTIME_DIR: runtimeFolder,
    XDG_CURRENT_DESKTOP: 'GNOME',
    XDG_SESSION_TYPE: 'x11',
    NO_AT_BRIDGE: '1',
  }
}

/** @returns {Record<string, string>} */
function inheritedEnvironment() {
  const entries = Object.entries(process.env)
  return Object.fromEntries(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** @type {Set<() => Promise<void>>} */
const open = new Set()

/**
 * Tidies up once: when asked, or when the terminal or a signal ends us.
 * @param {() => Promise<void>} tidy
 */
function onceOrOnSignal(tidy) {
  /** @type {Promise<void> | undefined} */
  let done
  const stop = () => (done ??= tidy().finally(closed))
  const closed = () => {
    open.delete(stop)
    if (open.size === 0) process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
  }
  if (open.size === 0) process.on('SIGINT', interrupted).on('SIGTERM', interrupted)
  open.add(stop)
  return stop
}

/** What runs in a session ends before it does, and every session before we do. */
async function interrupted() {
  await foregroundEnded()
  await Promise.allSettled([...open].map((stop) => stop()))
  process.exit(130)
}
