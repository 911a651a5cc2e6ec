import type { HistoryEntry, Profile } from '#core/profile'

/** What the wallet does without anybody: no use of a profile. */
const byItself: ReadonlySet<HistoryEntry['type']> = new Set([
  'renewed-on-schedule',
  'renewed-after-interruption',
  'renewal-failed',
  'check-failed',
])

/** When a person, or a program of theirs, last did something with the profile (epoch ms); made is done. */
export function lastUseOf({ history, createdAt }: Pick<Profile, 'history' | 'createdAt'>): number {
  const last = history.findLast(({ type }) => !byItself.has(type))
  if (last === undefined) return createdAt
  return last.type === 'read' ? last.lastAt : last.at
}
