import { keyIdentity, type Credential } from '#core/credential'
import { copiesOf } from '#core/keep-alive'
import type { Profile } from '#core/profile'
import { withHistory, withSpent } from '#core/profile-changes'
import { intentId } from '#core/refresh/intent'
import type { TokenSet } from '#core/token-set'
import type { VaultRecord } from '#core/vault-document'
import type { ProfileBook } from '../profiles/profile-book'
import { tokenFingerprint } from '../refresh/journal'
import type { VaultChange } from '../vault/record-changes'
import type { Vault } from '../vault/vault'
import type { NewRecords } from './new-records'

export interface MovingPorts {
  readonly vault: Pick<Vault, 'all' | 'get'>
  readonly book: Pick<ProfileBook, 'findCredential'>
}

/**
 * The save of profiles that bring their tokens along. A deleted profile may come back, and a refresh token has one place
 * in the wallet: one that lies in the trash moves out of it, with all that is known of it (a doubt about its last use,
 * copies, who renews). It moves too where only the access token of its pair was brought, for the same key; any other
 * refresh token stays in the trash. To be called when the vault has come to the change.
 */
export function movingIn(
  ports: MovingPorts,
  arrived: NewRecords,
  isHolderAnswered: boolean,
): VaultChange {
  const heirs = createHeirs(ports, arrived)
  const trash: VaultRecord[] = []
  const intents: VaultRecord[] = []
  const remove: string[] = []
  for (const record of ports.vault.all()) {
    if (record.kind !== 'profile' || record.profile.deletedAt === undefined) continue
    const left = record.profile
    const heir = heirs.of(left)
    if (heir === undefined) continue
    trash.push({ kind: 'profile', profile: emptied(left, heir) })
    if (left.tokenSet?.refreshToken === undefined) {
      heirs.put(copiesOf(left).reduce<Profile>(withHistory, heir))
      continue
    }
    heirs.put(inheriting(heir, left, isHolderAnswered))
    const intent = intentOf(ports, left)
    if (intent === undefined) continue
    intents.push({
      ...intent,
      intent: { ...intent.intent, profileId: heir.id, credentialId: heir.credentialId },
    })
    remove.push(intentId(left.id))
  }
  const credentials = arrived.credentials.map((credential): VaultRecord => ({
    kind: 'credential',
    credential,
  }))
  const marked = markingSpent(ports.vault.all())
  const profiles = heirs
    .all()
    .map((one): VaultRecord => ({ kind: 'profile', profile: marked(one) }))
  return { put: [...credentials, ...profiles, ...trash, ...intents], remove }
}

/** A refresh token that has brought newer ones to any profile, in the trash or not, needs a sign-in from the start. */
export function markingSpent(records: readonly VaultRecord[]): (arrived: Profile) => Profile {
  const spent = new Set(
    records.flatMap((one) => (one.kind === 'profile' ? (one.profile.spentTokens ?? []) : [])),
  )
  return (arrived) => {
    const token = arrived.tokenSet?.refreshToken
    if (token === undefined || !spent.has(tokenFingerprint(token))) return arrived
    const needsSignIn = { cause: 'refresh-overtaken', at: arrived.createdAt } as const
    return withSpent({ ...arrived, needsSignIn }, tokenFingerprint(token))
  }
}

/** Who takes over what a deleted profile has. */
function createHeirs({ book }: MovingPorts, { profiles, credentials }: NewRecords) {
  const heirs = new Map(profiles.map((one) => [one.id, one]))
  const byToken = new Map(
    profiles.flatMap(({ id, tokenSet }) => tokenNames(tokenSet).map((name) => [name, id])),
  )
  const keys = new Map(credentials.map((one) => [one.id, one]))
  const keyOf = ({ credentialId }: Profile): string | undefined => {
    const credential: Credential | undefined =
      keys.get(credentialId) ?? book.findCredential(credentialId)
    return credential === undefined ? undefined : keyIdentity(credential)
  }
  const holderOf = (name: string | undefined): Profile | undefined => {
    const id = name === undefined ? undefined : byToken.get(name)
    return id === undefined ? undefined : heirs.get(id)
  }
  return {
    of: (left: Profile): Profile | undefined => {
      const [access, refresh] = tokenNames(left.tokenSet)
      const mover = holderOf(refresh)
      if (mover !== undefined) return mover
      const heir = holderOf(access)
      if (heir === undefined || refresh === undefined) return heir
      const isFree = heir.tokenSet?.refreshToken === undefined
      return isFree && keyOf(heir) === keyOf(left) ? heir : undefined
    },
    put: (profile: Profile): void => void heirs.set(profile.id, profile),
    all: (): readonly Profile[] => [...heirs.values()],
  }
}

/** The access token first. */
function tokenNames(tokenSet: TokenSet | undefined): readonly string[] {
  if (tokenSet === undefined) return []
  const { accessToken, refreshToken } = tokenSet
  const access = `access ${accessToken.reveal()}`
  return refreshToken === undefined ? [access] : [access, `refresh ${refreshToken.reveal()}`]
}

/** What is left in the trash: another access token than the one that was brought is still its own. */
function emptied({ tokenSet, ...left }: Profile, heir: Profile): Profile {
  if (tokenSet === undefined || isSameAccess(tokenSet, heir.tokenSet)) return left
  const { refreshToken: _moved, ...rest } = tokenSet
  return { ...left, tokenSet: rest }
}

function isSameAccess(one: TokenSet, other: TokenSet | undefined): boolean {
  return one.accessToken.reveal() === other?.accessToken.reveal()
}

/** `heir` with the refresh token of `left`, and with what is known of it. */
function inheriting(heir: Profile, left: Profile, isHolderAnswered: boolean): Profile {
  const { tokenSet, holder, needsSignIn } = left
  const had = heir.tokenSet
  if (tokenSet === undefined || had === undefined) return heir
  const isAnswered = isHolderAnswered && had.refreshToken !== undefined
  const withPair: Profile = {
    ...heir,
    tokenSet: had.refreshToken === undefined ? { ...tokenSet, ...endOf(had) } : had,
    ...(isAnswered ? {} : { holder }),
    ...(needsSignIn === undefined ? {} : { needsSignIn }),
  }
  return copiesOf(left).reduce<Profile>(withHistory, withPair)
}

function endOf({ expiresAt }: TokenSet): Pick<TokenSet, 'expiresAt'> {
  return expiresAt === undefined ? {} : { expiresAt }
}

function intentOf({ vault }: MovingPorts, { id, tokenSet }: Profile) {
  const record = vault.get(intentId(id))
  const token = tokenSet?.refreshToken
  if (record?.kind !== 'intent' || token === undefined) return undefined
  return record.intent.fingerprint === tokenFingerprint(token) ? record : undefined
}
