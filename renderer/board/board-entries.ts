import { byClient, type BoardGroup } from '#core/board'
import type { ProfileSummary } from '#core/profile'

/** What stands in the list: a profile, or the heading of those below it. */
export type BoardEntry =
  | { readonly type: 'profile'; readonly profile: ProfileSummary }
  | {
      readonly type: 'group'
      readonly level: 'client' | 'environment'
      readonly group: BoardGroup
      readonly isFolded: boolean
    }

interface Wish {
  readonly isByClient: boolean
  /** Keys of groups. */
  readonly folded: readonly string[]
}

/** The list from top to bottom; what is folded away is not in it. */
export function boardEntries(
  profiles: readonly ProfileSummary[],
  { isByClient, folded }: Wish,
): readonly BoardEntry[] {
  if (!isByClient) return profiles.map(entryOf)
  const isFolded = ({ key }: BoardGroup): boolean => folded.includes(key)
  return byClient(profiles).flatMap(({ environments, ...group }): readonly BoardEntry[] => {
    const heading = { type: 'group', level: 'client', group, isFolded: isFolded(group) } as const
    if (heading.isFolded) return [heading]
    if (environments.length === 0) return [heading, ...group.profiles.map(entryOf)]
    return [
      heading,
      ...environments.flatMap((one): readonly BoardEntry[] => [
        { type: 'group', level: 'environment', group: one, isFolded: isFolded(one) },
        ...(isFolded(one) ? [] : one.profiles.map(entryOf)),
      ]),
    ]
  })
}

const entryOf = (profile: ProfileSummary): BoardEntry => ({ type: 'profile', profile })
