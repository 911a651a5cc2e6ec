import {
  judgeClosedRenewal,
  judgeCommand,
  judgeLinkedFiles,
  judgeVersions,
} from '#core/doctor/judge'
import { headerFormat } from '../vault/header'
import type { Look } from './patient'

/** What servers have said of the clock since the app was started. None is asked for it. */
export const lookAtClock: Look = async ({ serverTime, state }) => {
  const offByMs = serverTime.offByMs()
  if (offByMs !== undefined) return [{ type: 'clock-off', offByMs }]
  const hosts = state().profiles.map(({ apiAddress }) => new URL(apiAddress).host)
  const isHeard = hosts.some((host) => serverTime.isConfirmed(host))
  return [{ type: isHeard ? 'clock-right' : 'clock-unheard' }]
}

export const lookAtKeyring: Look = async ({ world, state }) => {
  const { vault, ways } = state()
  if (vault.type === 'open' && vault.protection === 'memory') return [{ type: 'keyring-memory' }]
  // A keyring that is no way in is not bothered: some ask the person.
  if (vault.type === 'open' && !ways.keyring) return [{ type: 'keyring-unused' }]
  const status = await world.keyring()
  return status.type === 'available'
    ? [{ type: 'keyring-protects', backend: status.backend }]
    : [{ type: 'keyring-trouble', reason: status.reason }]
}

export const lookAtLinkedFiles: Look = async ({ state }) => [judgeLinkedFiles(state().linkedFiles)]

export const lookAtCommand: Look = async ({ world: { extras } }) =>
  extras === undefined ? [] : [judgeCommand(await extras.look())]

export const lookAtClosedRenewal: Look = async ({ world: { extras } }) =>
  extras === undefined ? [] : [judgeClosedRenewal(await extras.look())]

export const lookAtNotifications: Look = async ({ world: { canNotify } }) =>
  canNotify === undefined
    ? []
    : [{ type: canNotify() ? 'notifications-shown' : 'notifications-none' }]

export const lookAtVersions: Look = async ({ world, version }) => [
  judgeVersions({ ...world.versions, app: version, dataFormat: headerFormat }),
]
