import type { Profile } from '#core/profile'
import type { Vault } from '../vault/vault'

/** A file that is kept up to date holds the profile’s refresh token now: whatever reads it may have used that. */
export function isInLinkedFile(
  vault: Pick<Vault, 'all'>,
  { id, tokenSet }: Pick<Profile, 'id' | 'tokenSet'>,
): boolean {
  const since = tokenSet?.obtainedAt ?? Infinity
  return vault.all().some((record) => {
    if (record.kind !== 'linked-file' || !record.file.withRefreshToken) return false
    const { written, writing } = record.file
    return [written, writing].some((one) => one?.profileId === id && one.at >= since)
  })
}
