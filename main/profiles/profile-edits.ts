import { isDeepStrictEqual } from 'node:util'
import { parseCallbackFor } from '#core/callback-url'
import type { AppWay } from '#core/providers/provider'
import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import type { KeepAlive, Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { Secret } from '#core/secret'
import { appOptions } from '#core/sign-in-options'
import { tidyTags } from '#core/tags'
import type { KeysEdit, ProfileNames } from '#core/wallet-requests'
import type { ProfileBook } from './profile-book'

/** What a person changes about a profile without the provider: each resolves when it is durable. */
export interface ProfileEdits {
  /** Rejects with `name-missing`. */
  rename(id: ProfileId, names: ProfileNames): Promise<Profile>
  /** Before those that are not pinned, or among them again. */
  pin(id: ProfileId, isPinned: boolean): Promise<Profile>
  duplicate(id: ProfileId, newName: string): Promise<Profile>
  setKeepAlive(id: ProfileId, keepAlive: KeepAlive): Promise<Profile>
  /** The announced renewal of the token there is now does not take place. */
  refuseRenewal(id: ProfileId): Promise<Profile>
  /** Not while its key is in use: a renewal on its way makes this wallet the holder. */
  leaveToOtherTool(id: ProfileId): Promise<Profile>
  acknowledgeSettlement(id: ProfileId): Promise<Profile>
  remove(id: ProfileId): Promise<Profile>
  restore(id: ProfileId): Promise<Profile>
  /** Rejects with `keys-missing`, `callback-invalid` or `domain-invalid`. */
  editKeys(id: ProfileId, edit: KeysEdit): Promise<Profile>
}

interface EditPorts {
  readonly book: ProfileBook
  readonly now: () => number
  readonly newId: () => string
}

export function createProfileEdits(ports: EditPorts): ProfileEdits {
  const { book, now } = ports
  return {
    rename: (id, names) => rename(ports, id, names),
    duplicate: async (id, newName) => {
      const copy: Profile = {
        ...withoutTokens(book.profile(id)),
        id: ports.newId() as ProfileId,
        name: newName,
        history: [{ type: 'duplicated', at: now() }],
        createdAt: now(),
      }
      await book.add(copy)
      return copy
    },
    pin: (id, isPinned) =>
      book.update(id, ({ isPinned: _before, ...profile }) => ({
        ...profile,
        ...(isPinned ? { isPinned: true as const } : {}),
      })),
    setKeepAlive: (id, keepAlive) => book.update(id, (profile) => ({ ...profile, keepAlive })),
    refuseRenewal: (id) =>
      book.update(id, (profile) => {
        const at = now()
        return withHistory({ ...profile, renewalRefusedAt: at }, { type: 'renewal-refused', at })
      }),
    leaveToOtherTool: (id) =>
      book.update(id, (profile) => {
        if (profile.holder === 'other-tool') return profile
        const entry = { type: 'left-to-other-tool', at: now() } as const
        return withHistory({ ...profile, holder: 'other-tool' }, entry)
      }),
    acknowledgeSettlement: (id) =>
      book.update(id, (profile) => ({ ...profile, settlementSeenAt: now() })),
    remove: (id) => book.update(id, (profile) => ({ ...profile, deletedAt: now() })),
    restore: (id) =>
      book.update(id, ({ deletedAt: _trashed, ...profile }) =>
        withHistory(profile, { type: 'restored', at: now() }),
      ),
    editKeys: async (id, edit) => {
      const credential = book.credential(book.profile(id).credentialId)
      // Always a credential of its own: other profiles, also those in the trash, keep the keys they have.
      const edited = editedCredential(credential, edit, book.profile(id).grant)
      const own = { ...edited, id: ports.newId() as CredentialId, createdAt: now() }
      // A key is as old as it is in the wallet.
      if (edited.clientId === credential.clientId) own.createdAt = credential.createdAt
      return book.updateWith(id, own, (profile) =>
        withHistory({ ...profile, credentialId: own.id }, { type: 'edited-keys', at: now() }),
      )
    },
  }
}

async function rename(
  { book, now }: EditPorts,
  id: ProfileId,
  names: ProfileNames,
): Promise<Profile> {
  const name = names.name.trim()
  if (name === '') throw new WalletError('name-missing')
  const before = book.profile(id)
  const tags = tidyTags(names.tags ?? before.tags ?? [])
  const wanted = { name, client: names.client.trim(), stage: names.stage }
  const isSame = isNamed(before, wanted)
  if (isSame && isDeepStrictEqual(tags, before.tags ?? [])) return before
  const changed = isSame || names.isFirst === true ? named : renamed(now())
  return book.update(id, ({ tags: _before, ...profile }) =>
    changed({ ...profile, ...wanted, ...(tags.length === 0 ? {} : { tags }) }),
  )
}

const named = (profile: Profile): Profile => profile

const renamed =
  (at: number) =>
  (profile: Profile): Profile =>
    withHistory(profile, { type: 'renamed', at })

function isNamed(profile: Profile, names: ProfileNames): boolean {
  const { name, client, stage } = profile
  return name === names.name && client === names.client && stage === names.stage
}

function editedCredential(credential: Credential, edit: KeysEdit, way: AppWay): Credential {
  const clientId = edit.apiKey?.trim() ?? credential.clientId
  const clientSecret =
    edit.apiSecret === undefined ? credential.clientSecret : new Secret(edit.apiSecret.trim())
  if (clientId === '' || clientSecret.reveal() === '') throw new WalletError('keys-missing')
  const { domainName: _domain, withoutPkce: _pkce, asksInAddress: _place, ...rest } = credential
  return {
    ...rest,
    ...appOptions(edit),
    clientId,
    clientSecret,
    redirectUri: parseCallbackFor(way, edit.redirectUri),
  }
}

/** What another profile may have of this one. A one-use refresh token has exactly one holder, a kept sign-in too. */
function withoutTokens({
  tokenSet: _tokens,
  needsSignIn: _need,
  identity: _whose,
  staysSignedIn: _stays,
  spentTokens: _spent,
  foundPairs: _found,
  ...rest
}: Profile): Profile {
  return { ...rest, holder: 'wallet' }
}
