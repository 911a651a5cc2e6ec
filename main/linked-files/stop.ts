import type { LinkedFile, WrittenFile } from '#core/linked-file'
import { withHistory } from '#core/profile-changes'
import type { Profile, ProfileId } from '#core/profile'
import type { Linking } from './linking'

/** The copy that stays behind is one like any other from now on. */
export async function stopKeeping(
  { vault, book, linked }: Linking,
  files: readonly LinkedFile[],
): Promise<void> {
  await vault.change(() => {
    const ids = new Set(files.map(({ id }) => id))
    const rest = linked.files().filter(({ id }) => !ids.has(id))
    const inUse = new Set(rest.flatMap(({ owner }) => (owner.type === 'slot' ? owner.slotId : [])))
    const empty = linked.slots().filter(({ id }) => !inUse.has(id))
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
      remove: [...ids, ...empty.map(({ id }) => id)],
    }
  })
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
