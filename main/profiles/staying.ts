import type { Profile, ProfileId } from '#core/profile'
import type { Vault } from '../vault/vault'

/** Do its sign-in pages keep their cookies? Not in the trash: deleting a profile deletes them. */
export function keepsSignIn({ staysSignedIn, deletedAt }: Profile): boolean {
  return staysSignedIn === true && deletedAt === undefined
}

/** The profiles whose sign-in pages keep their cookies; undefined while not every profile can be read. */
export function profilesThatStay(vault: Vault): ReadonlySet<ProfileId> | undefined {
  const { lost, log } = vault.report()
  if (vault.status().type !== 'open' || lost > 0 || log === 'missing') return undefined
  const profiles = vault
    .all()
    .flatMap((record) => (record.kind === 'profile' ? [record.profile] : []))
  return new Set(profiles.filter(keepsSignIn).map(({ id }) => id))
}
