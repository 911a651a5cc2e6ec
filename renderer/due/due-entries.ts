import { assertNever } from '#core/errors'
import type { Due, DueMatter } from '#core/due'
import type { End } from '#core/ends'
import type { ProfileSummary } from '#core/profile'
import { endName } from '#core/text/end-words'
import { text } from '#core/text/text'
import type { WalkState } from '../store/walk-state'

export type DueGroup = 'renew' | 'signIn' | 'lookAt' | 'renewed'

/** What the list shows, from top to bottom. */
export type DueEntry =
  | { readonly type: 'heading'; readonly group: DueGroup; readonly count: number }
  | { readonly type: 'profile'; readonly profile: ProfileSummary }
  /** One that only the person can decide about. */
  | { readonly type: 'undecided'; readonly profile: ProfileSummary }
  | { readonly type: 'end'; readonly end: End }
  | { readonly type: 'renewed'; readonly profile: ProfileSummary }

interface Around {
  readonly walk: WalkState
  readonly profiles: readonly ProfileSummary[]
}

export function dueEntries(due: Due, { walk, profiles }: Around): readonly DueEntry[] {
  const renewed = profiles.filter(({ id }) => walk.outcomes[id] === 'renewed')
  const profile = (one: ProfileSummary): DueEntry => ({ type: 'profile', profile: one })
  return [
    ...group('renew', due.renew.map(profile)),
    ...group('signIn', due.signIn.map(profile)),
    ...group('lookAt', due.lookAt.map(entryOf)),
    ...group(
      'renewed',
      renewed.map((one): DueEntry => ({ type: 'renewed', profile: one })),
    ),
  ]
}

export function dueKey(entry: DueEntry): string {
  switch (entry.type) {
    case 'heading':
      return `heading:${entry.group}`
    case 'end':
      return entry.end.key
    case 'profile':
    case 'undecided':
    case 'renewed':
      return `${entry.type}:${entry.profile.id}`
    default:
      return assertNever(entry)
  }
}

/** What an item of the list is called. */
export function dueName(entry: DueEntry): string {
  switch (entry.type) {
    case 'heading':
      return text.due.groups[entry.group](entry.count)
    case 'end':
      return endName(entry.end)
    case 'profile':
    case 'undecided':
    case 'renewed':
      return entry.profile.name
    default:
      return assertNever(entry)
  }
}

function group(name: DueGroup, entries: readonly DueEntry[]): readonly DueEntry[] {
  if (entries.length === 0) return []
  return [{ type: 'heading', group: name, count: entries.length }, ...entries]
}

function entryOf(matter: DueMatter): DueEntry {
  return matter.type === 'end' ? matter : { type: 'undecided', profile: matter.profile }
}
