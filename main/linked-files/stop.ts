import type { LinkedFile, LinkedFileId, SlotId, WrittenFile } from '#core/linked-file'
import { withHistory } from '#core/profile-changes'
import type { Profile, ProfileId } from '#core/profile'
import type { LinkedBook } from './linked-book'
import type { Linking } from './linking'

/** The copy that stays behind is one like any other from now on. */
export async function stopKeeping(
  { vault, book, linked }: Linking,
  files: readonly LinkedFile[],
): Promise<void> {
  await vault.change(() => {
    const ids = new Set(files.map(({ id }) => id))
    const empty = slotsEmptied(linked, ids)
    const left = new Map<ProfileId, Profile>()
    for (const file of files) {
      const { written } = file
      const profile =
        written === undefined
          ? undefined
          : (left.get(written.profileId) ?? book.findProfile(written.profileId))
      if (profile === undefined || written === undefined) continue
      left.set(profile.id, leftBehind(profile, file, written))
    }
    return {
      put: [...left.values()].map((profile) => ({ kind: 'profile', profile }) as const),
      remove: [...ids, ...empty],
    }
  })
}

/** The slots that have no file any more once these are gone: a slot is there as long as it has one. */
export function slotsEmptied(
  linked: LinkedBook,
  gone: ReadonlySet<LinkedFileId>,
): readonly SlotId[] {
  const rest = linked.files().filter(({ id }) => !gone.has(id))
  const inUse = new Set(rest.flatMap(({ owner }) => (owner.type === 'slot' ? owner.slotId : [])))
  return linked.slots().flatMap(({ id }) => (inUse.has(id) ? [] : id))
}

/** Only where the token there is stands in it. What was written is known: as long as it is that, it may be removed. */
function leftBehind(
  profile: Profile,
  file: LinkedFile,
  { at, fileDigest: digest }: WrittenFile,
): Profile {
  const { exporterId, path, withRefreshToken } = file
  const { tokenSet } = profile
  if (tokenSet === undefined || at < tokenSet.obtainedAt) return profile
  const copy = {
    type: 'exported',
    at,
    exporterId,
    savedTo: path,
    withRefreshToken,
    digest,
  } as const
  return withHistory(profile, copy)
}
