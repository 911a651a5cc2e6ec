import { endsOf } from '#core/ends'
import type { ProfileSummary } from '#core/profile'
import { profileStateAt } from '#core/expiry'
import { calendarFile } from '#core/text/calendar-file'
import { inventoryCsv } from '#core/text/inventory-csv'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import type { WalletOrder } from './order'
import { isoTime, jsonOf, placeWords, renewalWords, stateWords, tableOf, timeWords } from './words'

export async function list(
  context: Context,
  as?: Extract<WalletOrder, { type: 'list' }>['as'],
): Promise<Ended> {
  const words = text.commandLine
  const state = await stateOf(context)
  const { profiles } = state
  const now = context.now()
  if (as !== undefined) {
    const file = as === 'csv' ? inventoryCsv(state, now) : calendarFile(endsOf(state, now), now)
    await context.terminal.out(file)
    return 'ok'
  }
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
  const words = text.commandLine
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
  const words = text.commandLine
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
