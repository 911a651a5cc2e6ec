import { assertNever, fromFailure } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import type { ProfileSummary } from '#core/profile'
import { profileStateAt } from '#core/expiry'
import { text } from '#core/text/text'
import type { VaultStatus } from '#core/wallet-state'
import { stateOf, type Context, type Ended } from './context'
import { endingOf } from './exit-codes'
import { findProfile } from './find-profile'
import {
  failureWords,
  isoTime,
  jsonOf,
  placeWords,
  renewalWords,
  stateWords,
  tableOf,
  timeWords,
} from './words'

const words = text.commandLine

export async function list(context: Context): Promise<Ended> {
  const { profiles } = await stateOf(context)
  const now = context.now()
  if (context.isJson) {
    const listed = profiles.map((profile) => plainOf(profile, now))
    await context.terminal.out(jsonOf({ profiles: listed }))
  } else if (profiles.length === 0) {
    context.terminal.say(words.noProfiles)
  } else {
    const { name, state, until, about } = words.columns
    const rows = profiles.map((profile) => [
      profile.name,
      stateWords(profile, now),
      profile.hasToken ? timeWords(profile.expiresAt) : '',
      text.board.about(profile.client, placeWords(profile)),
    ])
    await context.terminal.out(tableOf([[name, state, until, about], ...rows]))
  }
  return 'ok'
}

export async function show(context: Context, name: string): Promise<Ended> {
  const profile = findProfile((await stateOf(context)).profiles, name)
  const now = context.now()
  if (context.isJson) {
    const history = await context.wallet.api.history(profile.id)
    await context.terminal.out(jsonOf({ ...plainOf(profile, now), history }))
    return 'ok'
  }
  const { facts } = words
  const rows = [
    [facts.name, profile.name],
    [facts.client, profile.client],
    [facts.place, placeWords(profile)],
    [facts.address, profile.apiAddress],
    [facts.key, profile.keyHint],
    [facts.state, stateWords(profile, now)],
    ...(profile.hasToken ? tokenRows(profile) : []),
  ]
  await context.terminal.out(tableOf(rows))
  return 'ok'
}

function tokenRows(profile: ProfileSummary): readonly (readonly string[])[] {
  const { facts } = words
  const { identity, copies, otherPair } = profile
  const owner = identity?.email ?? identity?.user
  return [
    [facts.until, timeWords(profile.expiresAt)],
    [facts.obtained, timeWords(profile.obtainedAt)],
    [facts.renewal, renewalWords(profile)],
    ...(otherPair === undefined ? [] : [[facts.otherTool, words.otherTool(otherPair.path)]]),
    ...(owner === undefined ? [] : [[facts.owner, owner]]),
    ...(copies.length === 0 ? [] : [[facts.copies, words.copies(copies.length)]]),
  ]
}

/** What scripts get of a profile. Its names stay: a new fact gets a new name. */
export function plainOf(profile: ProfileSummary, now: number): object {
  return {
    id: profile.id,
    name: profile.name,
    client: profile.client,
    stage: profile.stage,
    provider: profile.providerId,
    environment: profile.environment,
    apiAddress: profile.apiAddress,
    state: profileStateAt(profile, now),
    hasToken: profile.hasToken,
    hasRefreshToken: profile.hasRefreshToken,
    renewedBy: profile.holder,
    obtainedAt: isoTime(profile.obtainedAt),
    expiresAt: isoTime(profile.expiresAt),
    needsSignIn: profile.needsSignIn?.cause,
    otherToolWroteTo: profile.otherPair?.path,
  }
}

/** What works here, also where the wallet stays closed. Ends as a command would that needs the wallet. */
export async function doctor(context: Context): Promise<Ended> {
  const state = await stateOf(context)
  const { profiles, vault, version, clockOffByMs } = state
  const attention = profiles.filter(({ needsSignIn }) => needsSignIn !== undefined)
  if (context.isJson) {
    await context.terminal.out(
      jsonOf({
        version,
        electron: context.runtime,
        dataFolder: context.dataFolder,
        wallet: vault,
        opensWith: state.ways,
        profiles: profiles.length,
        needSignIn: attention.map(({ name }) => name),
        loaded: state.loaded,
        clockOffByMs,
      }),
    )
    return endingFor(vault)
  }
  const named = words.doctor
  const rows = [
    [named.version, version],
    [named.runtime, context.runtime],
    [named.data, context.dataFolder],
    [named.wallet, standingOf(vault)],
    ...(vault.type === 'open' ? [[named.protection, named.protections[vault.protection]]] : []),
    ...(vault.type === 'open' ? [[named.profiles, String(profiles.length)]] : []),
    ...(attention.length === 0
      ? []
      : [[named.attention, attention.map(({ name }) => name).join(', ')]]),
    [
      named.clock,
      clockOffByMs === undefined
        ? named.clockFine
        : named.clockOff(Math.round(clockOffByMs / 1000)),
    ],
  ]
  await context.terminal.out(tableOf(rows))
  return endingFor(vault)
}

function standingOf(vault: VaultStatus): string {
  const named = words.doctor
  switch (vault.type) {
    case 'open':
      return vault.readOnly === undefined
        ? named.open
        : words.readOnly(text.vault.readOnly[vault.readOnly])
    case 'unprotected':
      return words.locked.unprotected
    case 'locked':
      return vault.opensWith === 'passphrase' ? named.asksPassphrase : keyringWords(vault.keyring)
    case 'unreadable':
      return failureWords(fromFailure(vault.failure))
    default:
      return assertNever(vault)
  }
}

function keyringWords(keyring: KeyringTrouble): string {
  const { meaning, advice } = text.vault.keyring[keyring]
  return words.locked.keyring(meaning, advice)
}

function endingFor(vault: VaultStatus): Ended {
  switch (vault.type) {
    case 'open':
      return vault.readOnly === undefined ? 'ok' : 'storage'
    case 'unprotected':
    case 'locked':
      return 'locked'
    case 'unreadable':
      return endingOf[vault.failure.code]
    default:
      return assertNever(vault)
  }
}
