// @ts-check
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '../child.mjs'
import { ExpectedFailure } from '../progress.mjs'
import { asPerson, writePrivateFile } from './test-user.mjs'
import { firstLine } from './daemons.mjs'

const STARTS_WITHIN_MS = 15_000

/**
 * @typedef {ReturnType<typeof import('./daemons.mjs').createDaemons>} Daemons
 * @typedef {import('./test-user.mjs').Person} Person
 * @typedef {{ folder: string, env: NodeJS.ProcessEnv }} Surroundings
 */

/**
 * A message bus of our own. It starts no services by itself, so a session has a keyring exactly
 * when we start one.
 * @param {Daemons} daemons
 * @param {Person} person
 * @param {Surroundings & { name: string }} options
 */
export async function startBus(daemons, person, { folder, env, name }) {
  const socket = join(folder, name)
  const config = writePrivateFile(`${socket}.conf`, Buffer.from(busConfig(socket)), person)
  const args = ['--nofork', '--nopidfile', '--nosyslog', `--config-file=${config}`]
  const daemon = daemons.start({ name: 'dbus-daemon', args: [...args, '--print-address=3'], env })
  return firstLine(daemon, 'The message bus (dbus-daemon)')
}

/**
 * A real, unlocked keyring on the bus named in `env`, with a password nobody knows.
 * @param {Daemons} daemons
 * @param {Person} person
 * @param {Surroundings} options
 */
export async function startKeyring(daemons, person, { env }) {
  const args = ['--foreground', '--unlock', '--components=secrets']
  const daemon = daemons.start({ name: 'gnome-keyring-daemon', args, env, input: randomUUID() })
  const givesUpAt = Date.now() + STARTS_WITHIN_MS
  while (!secretsAreServed(person, env)) {
    if (Date.now() > givesUpAt || daemon.child.exitCode !== null) {
      throw new ExpectedFailure(
        `The keyring (gnome-keyring-daemon) did not start: ${daemon.complaint()}`,
        'Run "npm run setup" to see whether a system package is missing.',
      )
    }
    await sleep(30)
  }
}

/**
 * @param {Person} person
 * @param {NodeJS.ProcessEnv} env
 */
function secretsAreServed(person, env) {
  const bus = 'org.freedesktop.DBus'
  const question = [`--dest=${bus}`, '/', `${bus}.NameHasOwner`, 'string:org.freedesktop.secrets']
  const call = [...asPerson(person), 'dbus-send', '--session', '--print-reply', ...question]
  const [command = '', ...args] = call
  return ask(command, args, { env, cwd: '/', timeoutMs: 2_000 }).stdout.includes('boolean true')
}

/** @param {string} socket */
function busConfig(socket) {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`
}
