import { isGone, isNewPair, savedPlace } from '#core/history'
import type { CopyNotes, HandOverEntry, HistoryEntry, Profile, ProfileId } from '#core/profile'

/** Names one line: the profile, and within its history when and as which of that moment. */
export interface LineRef {
  readonly profileId: ProfileId
  readonly lineId: string
}

/** How a copy stands. `since` is when the token it holds was replaced; epoch milliseconds. */
export type Standing =
  /** It holds the token the profile has. */
  | { readonly type: 'current' }
  | { readonly type: 'stale'; readonly since: number }
  /** The wallet writes each new token into it. */
  | { readonly type: 'linked' }
  /** Its program asks each time, and so gets the newest. */
  | { readonly type: 'asks-anew' }
  | { readonly type: 'removed'; readonly at: number }
  /** Somebody else has changed the file since. */
  | { readonly type: 'changed'; readonly since?: number }
  | { readonly type: 'missing' }
  /** The file cannot be looked at now. */
  | { readonly type: 'unknown' }

export type StandingType = Standing['type']

export const standingTypes = [
  'current',
  'stale',
  'linked',
  'asks-anew',
  'changed',
  'missing',
  'removed',
  'unknown',
] as const satisfies readonly StandingType[]

/** One way a token left the wallet, as a window sees it. */
export interface LedgerLine extends LineRef {
  readonly profileName: string
  readonly client: string
  /** The profile lies in the trash. */
  readonly isDeleted?: true
  readonly entry: HandOverEntry
  readonly standing: Standing
  /** The file is exactly what the wallet wrote, and nothing keeps it up to date: the wallet may remove it. */
  readonly isRemovable: boolean
}

/** What is shown of the ledger: nothing chosen is everything. */
export interface LedgerFilter {
  readonly profileId?: ProfileId
  readonly client?: string
  readonly standing?: StandingType
}

/** What became of a file the person wanted gone. */
export type Removal =
  | { readonly type: 'removed' | 'missing' }
  | {
      readonly type: 'left'
      readonly why: 'changed' | 'link' | 'linked' | 'unrecorded' | 'failed'
    }

/** The longest name of a place. */
export const labelLimit = 100
/** The most files removed at once. */
export const lineLimit = 10_000

/** A line of a profile before anybody has looked at its file. */
export interface HandOver {
  readonly lineId: string
  readonly entry: HandOverEntry
  /** When the profile got another token than the one that was handed over. */
  readonly staleSince?: number
}

/** How tokens of this profile left the wallet, oldest first: without what was forgotten, or written over since. */
export function handOversOf({ history }: Pick<Profile, 'history'>): readonly HandOver[] {
  const latest = new Map(
    history.flatMap((entry, at) =>
      savedPlace(entry) === undefined ? [] : [[savedPlace(entry), at]],
    ),
  )
  return numbered(history).flatMap(({ entry, lineId, at }) => {
    if (!isHandOver(entry) || entry.forgottenAt !== undefined) return []
    const place = savedPlace(entry)
    if (place !== undefined && latest.get(place) !== at) return []
    const next = history.slice(at + 1).find(isNewPair)
    return [{ lineId, entry, ...(next === undefined ? {} : { staleSince: next.at }) }]
  })
}

/** How a copy stands that is no file, or whose file is as the wallet left it. */
export function standingOf({ entry, staleSince }: HandOver): Standing {
  if (entry.type === 'read') return { type: 'asks-anew' }
  if (entry.type === 'exported' && entry.removedAt !== undefined) {
    return { type: 'removed', at: entry.removedAt }
  }
  return staleSince === undefined ? { type: 'current' } : { type: 'stale', since: staleSince }
}

/** `profile` with `notes` at one line; as it was where there is no such line. */
export function withNotes(
  profile: Profile,
  lineId: string,
  notes: CopyNotes & { readonly removedAt?: number },
): Profile {
  const found = numbered(profile.history).find((one) => one.lineId === lineId)
  if (found === undefined || !isHandOver(found.entry)) return profile
  const { label, ...rest } = { ...found.entry, ...notes }
  const noted = (label === '' || label === undefined ? rest : { ...rest, label }) as HandOverEntry
  return { ...profile, history: profile.history.with(found.at, noted) }
}

/** What the person calls this place, where they have said so before. */
export function labelOf({ history }: Pick<Profile, 'history'>, savedTo: string): CopyNotes {
  const before = history.findLast((entry) => savedPlace(entry) === savedTo)
  if (before === undefined || !isHandOver(before) || before.label === undefined) return {}
  return { label: before.label }
}

export function filterLines(
  lines: readonly LedgerLine[],
  { profileId, client, standing }: LedgerFilter,
): readonly LedgerLine[] {
  return lines.filter(
    (line) =>
      (profileId === undefined || line.profileId === profileId) &&
      (client === undefined || line.client === client) &&
      (standing === undefined || line.standing.type === standing),
  )
}

/** When it happened last. */
export function lastAtOf(entry: HandOverEntry): number {
  return entry.type === 'read' ? entry.lastAt : entry.at
}

/** Where the file of this line is, as far as the wallet knows it to be there. */
export function fileOf(entry: HandOverEntry): string | undefined {
  return isGone(entry) ? undefined : savedPlace(entry)
}

/** What a window gets of the history: digests stay in main. */
export function withoutDigests<Entry extends HistoryEntry>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries.map((entry) => {
    if (entry.type !== 'exported') return entry
    const { digest: _, ...rest } = entry
    return rest as Entry
  })
}

const handOvers: readonly HandOverEntry['type'][] = [
  'exported',
  'copied',
  'moved',
  'revealed',
  'read',
]

function isHandOver(entry: HistoryEntry): entry is HandOverEntry {
  const { type } = entry
  return handOvers.some((one) => one === type)
}

/** Instants are no names by themselves: two things may happen in one millisecond. */
function numbered(history: readonly HistoryEntry[]) {
  const seen = new Map<number, number>()
  return history.map((entry, at) => {
    const before = seen.get(entry.at) ?? 0
    seen.set(entry.at, before + 1)
    return { entry, at, lineId: `${entry.at}.${before}` }
  })
}
