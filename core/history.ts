import { historyLimit, type HandOverEntry, type HistoryEntry } from '#core/profile'

type History = readonly HistoryEntry[]

/** A program that asks again within this time adds to its line. */
const sameReadMs = 24 * 3_600_000
/** The most files remembered beyond the limit of the history. */
export const keptFilesLimit = 1_000

/** `history` with one more entry at its end; a program that asks again adds to the line of its day and its token. */
export function withEntry(history: History, entry: HistoryEntry): History {
  if (entry.type !== 'read') return [...history, entry]
  const from = history.findLastIndex(isNewPair) + 1
  const at = history.findLastIndex((one, index) => index >= from && isSameRead(one, entry))
  const before = history[at]
  if (before?.type !== 'read') return [...history, entry]
  const counted = { ...before, times: before.times + entry.times, lastAt: entry.lastAt }
  return history.with(at, counted)
}

function isSameRead(one: HistoryEntry, entry: Extract<HistoryEntry, { type: 'read' }>): boolean {
  return (
    one.type === 'read' &&
    !isGone(one) &&
    one.how === entry.how &&
    one.program === entry.program &&
    Math.abs(entry.at - one.at) < sameReadMs
  )
}

/**
 * `history` without its oldest entries. The latest entry of each file that may still be there stays whatever came since,
 * and so does the renewal that made it stale: what is forgotten cannot be cleaned up.
 */
export function withinLimit(history: History): History {
  if (history.length <= historyLimit) return history
  const start = history.length - historyLimit
  const files = filesIn(history, start)
  const old: HistoryEntry[] = []
  let isPairOwed = false
  for (const [at, entry] of history.slice(0, start).entries()) {
    if (files.has(at)) isPairOwed = true
    else if (!isPairOwed || !isNewPair(entry)) continue
    else isPairOwed = false
    old.push(entry)
  }
  return [...old, ...history.slice(start)]
}

/** Where before `end` the latest entries of files stand that may still be there. */
function filesIn(history: History, end: number): ReadonlySet<number> {
  const latest = new Map<string, number>()
  for (const [at, entry] of history.entries()) {
    const place = savedPlace(entry)
    if (place !== undefined) latest.set(place, at)
  }
  const places = [...latest.values()].filter((at) => at < end && isThere(history[at]))
  return new Set(places.sort((one, other) => one - other).slice(-keptFilesLimit))
}

function isThere(entry: HistoryEntry | undefined): boolean {
  return (entry?.type === 'exported' || entry?.type === 'moved') && !isGone(entry)
}

/** The file of this computer that an entry tells of. */
export function savedPlace(entry: HistoryEntry): string | undefined {
  if (entry.type !== 'exported' && entry.type !== 'moved') return undefined
  return entry.isElsewhere === true ? undefined : entry.savedTo
}

/** Is that copy known not to be there any more? */
export function isGone(entry: HandOverEntry): boolean {
  const isRemoved = entry.type === 'exported' && entry.removedAt !== undefined
  return isRemoved || entry.forgottenAt !== undefined
}

/** Did the profile get other tokens then? */
export function isNewPair({ type }: HistoryEntry): boolean {
  return (
    type === 'signed-in' ||
    type === 'obtained' ||
    type === 'imported' ||
    type === 'adopted' ||
    type === 'renewed' ||
    type === 'renewed-on-schedule' ||
    type === 'renewed-after-interruption'
  )
}
