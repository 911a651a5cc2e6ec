import type { BackupContents, ReturningProfile } from '#core/backup'
import type { Profile } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { intentId } from '#core/refresh/intent'
import { sameTemplateName } from '#core/templates/template'
import type { TokenSet } from '#core/token-set'
import type { VaultRecord } from '#core/vault-document'
import { markingSpent } from '../importing/moving-in'
import type { VaultChange } from '../vault/record-changes'
import type { Vault } from '../vault/vault'

type Now = Pick<Vault, 'all' | 'get'>

export interface Restoring {
  readonly contents: Omit<BackupContents, 'day' | 'damaged'>
  readonly change: VaultChange
}

/**
 * What `backup` knows and the wallet has lost since: profiles that were deleted, and templates. What is there stays as it
 * is, names, keys and tokens: those are newer. What was deleted for good comes back
 * with the tokens it had then, where nobody else has them, and is not renewed without a word with the person.
 */
export function restoring(backup: readonly VaultRecord[], vault: Now, now: number): Restoring {
  const then = profilesIn(backup).filter(({ deletedAt }) => deletedAt === undefined)
  const present = then.flatMap((old) => {
    const profile = profileNow(vault, old.id)
    return profile === undefined ? [] : [{ old, profile }]
  })
  const trashed = present.filter(({ profile }) => profile.deletedAt !== undefined)
  const gone = comingBack(backup, then, vault)
  const templates = lostTemplates(backup, vault)
  const known = new Set(profilesIn(backup).map(({ id }) => id))
  return {
    contents: {
      profiles: then.length,
      comesBack: [
        ...trashed.map(({ profile }) => returning(profile, 'trash')),
        ...gone.profiles.map((profile) => returning(profile, 'backup')),
      ],
      templates: templates.length,
      newSince: profilesIn(vault.all()).filter(
        ({ id, deletedAt }) => deletedAt === undefined && !known.has(id),
      ).length,
      renewedSince: present.filter(({ old, profile }) => isNewer(profile, old)).length,
    },
    change: {
      put: [
        ...gone.alongside,
        ...gone.profiles.map((profile) => restored(profile, now)),
        ...trashed.map(({ profile: { deletedAt: _trashed, ...profile } }) =>
          restored(profile, now),
        ),
        ...templates,
      ],
    },
  }
}

interface ComingBack {
  readonly profiles: readonly Profile[]
  /** Their keys, and what is in doubt of their tokens. */
  readonly alongside: readonly VaultRecord[]
}

/** Profiles of which the wallet has nothing left. Without keys one is good for nothing. */
function comingBack(
  backup: readonly VaultRecord[],
  then: readonly Profile[],
  vault: Now,
): ComingBack {
  const isTaken = tokensOf(vault.all())
  const marked = markingSpent([...vault.all()])
  const ofBackup = new Map(backup.map((record) => [idIn(record), record]))
  const profiles: Profile[] = []
  const alongside = new Map<string, VaultRecord>()
  for (const old of then.filter(({ id }) => vault.get(id) === undefined)) {
    const keys = ofBackup.get(`credential ${old.credentialId}`)
    if (vault.get(old.credentialId) === undefined) {
      if (keys === undefined) continue
      alongside.set(old.credentialId, keys)
    }
    const profile = marked(asItReturns(old, isTaken))
    profiles.push(profile)
    const doubt = ofBackup.get(`intent ${old.id}`)
    const isDoubted = doubt !== undefined && profile.tokenSet?.refreshToken !== undefined
    if (isDoubted) alongside.set(intentId(old.id), doubt)
  }
  return { profiles, alongside: [...alongside.values()] }
}

function asItReturns(
  { foundPairs: _files, tokenSet, ...old }: Profile,
  isTaken: (tokenSet: TokenSet) => boolean,
): Profile {
  if (tokenSet === undefined || isTaken(tokenSet)) return old
  if (tokenSet.refreshToken === undefined || old.keepAlive === 'off') return { ...old, tokenSet }
  // It may have been renewed between the backup and the end of the profile.
  return { ...old, tokenSet, keepAlive: 'ask-me' }
}

/** A token has one place in the wallet. */
function tokensOf(records: readonly VaultRecord[]): (tokenSet: TokenSet) => boolean {
  const taken = new Set(
    profilesIn(records).flatMap(({ tokenSet }) =>
      tokenSet === undefined ? [] : secrets(tokenSet),
    ),
  )
  return (tokenSet) => secrets(tokenSet).some((secret) => taken.has(secret))
}

function secrets({ accessToken, refreshToken }: TokenSet): readonly string[] {
  return [accessToken.reveal(), ...(refreshToken === undefined ? [] : [refreshToken.reveal()])]
}

function idIn(record: VaultRecord): string {
  if (record.kind === 'credential') return `credential ${record.credential.id}`
  if (record.kind === 'intent') return `intent ${record.intent.profileId}`
  return ''
}

function lostTemplates(backup: readonly VaultRecord[], vault: Now): readonly VaultRecord[] {
  const names = vault
    .all()
    .flatMap((record) => (record.kind === 'template' ? [record.template.name] : []))
  return backup.filter(
    (record) =>
      record.kind === 'template' &&
      vault.get(record.template.id) === undefined &&
      !names.some((name) => sameTemplateName(name, record.template.name)),
  )
}

function profilesIn(records: readonly VaultRecord[]): readonly Profile[] {
  return records.flatMap((record) => (record.kind === 'profile' ? [record.profile] : []))
}

function profileNow(vault: Now, id: string): Profile | undefined {
  const record = vault.get(id)
  return record?.kind === 'profile' ? record.profile : undefined
}

function returning(profile: Profile, from: ReturningProfile['from']): ReturningProfile {
  const { name, client, tokenSet } = profile
  return { name, client, from, hasOldTokens: from === 'backup' && tokenSet !== undefined }
}

function restored(profile: Profile, at: number): VaultRecord {
  return { kind: 'profile', profile: withHistory(profile, { type: 'restored', at }) }
}

function isNewer({ tokenSet }: Profile, { tokenSet: before }: Profile): boolean {
  return tokenSet?.accessToken.reveal() !== before?.accessToken.reveal()
}
