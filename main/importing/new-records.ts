import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import { missingOf, type FoundProfile } from '#core/importers/found-profile'
import { isPlausible } from '#core/plausible'
import type { Holder, Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import { providerOf } from '#core/providers/index'
import { waysOf } from '#core/providers/provider'
import { text } from '#core/text/text'
import type { TokenSet } from '#core/token-set'
import { newFromMoved, standingOfMoved, updatedBy, updatedFromMoved } from '../moving/arriving'
import type { ProfileBook } from '../profiles/profile-book'
import { completed, keyIndexOf } from './completed'
import { nameOf, tokensIn, tokensOf } from './preview'

/** How the profiles come into the wallet. */
export interface Arrival {
  readonly book: Pick<ProfileBook, 'profiles' | 'credentials' | 'findProfile' | 'findCredential'>
  readonly newId: () => string
  /** Epoch ms. */
  readonly now: number
  readonly holder: Holder
  /** When the file was written, where there is one: its tokens are at least as old. */
  readonly writtenAt?: number
}

export interface NewRecords {
  readonly profiles: readonly Profile[]
  /** Keys the wallet did not have. */
  readonly credentials: readonly Credential[]
}

/**
 * Makes complete profiles of what was found, with their tokens; keys the wallet has are shared. Throws `import-outdated`
 * when something is missing after all, or when a token is in the wallet already: a token is never kept twice.
 */
export function newRecords(chosen: readonly FoundProfile[], arrival: Arrival): NewRecords {
  const { book } = arrival
  const keys = keyIndexOf(book.credentials())
  const credentials: Credential[] = []
  const known = new Set(book.profiles().flatMap(tokensOf))
  const freeName = freeNamesIn(book)
  const profiles = chosen.map((one) => {
    const { found, credential: shared } = completed(one, keys)
    const standing = standingOfMoved(book, found)
    if (standing?.type === 'older') throw new WalletError('import-outdated')
    const updated = updatedBy(book, found)
    refuseUnlessNew(found, known, updated)
    const credential = shared ?? newCredential(found, arrival)
    if (shared === undefined) {
      credentials.push(credential)
      keys.add(credential)
    }
    if (updated !== undefined && found.moved !== undefined) {
      return updatedFromMoved(updated, found.moved, { credential, now: arrival.now })
    }
    return newProfile(found, { arrival, credential, name: freeName(nameOf(found)) })
  })
  return { profiles, credentials }
}

/** From then on its tokens are known. */
function refuseUnlessNew(
  found: FoundProfile,
  known: Set<string>,
  updated: Profile | undefined,
): void {
  const tokens = tokensIn(found)
  const own = new Set(updated === undefined ? [] : tokensOf(updated))
  if (missingOf(found).length > 0 || tokens.some((one) => known.has(one) && !own.has(one))) {
    throw new WalletError('import-outdated')
  }
  for (const token of tokens) known.add(token)
}

function newCredential(found: FoundProfile, { newId, now }: Arrival): Credential {
  const own = { id: newId() as CredentialId, createdAt: now }
  if (found.moved !== undefined) return { ...found.moved.credential, ...own }
  const { providerId, environment, apiAddress, clientId, clientSecret, redirectUri } = found
  if (
    providerId === undefined ||
    environment === undefined ||
    apiAddress === undefined ||
    clientId === undefined ||
    clientSecret === undefined ||
    redirectUri === undefined
  ) {
    throw new WalletError('import-outdated')
  }
  return {
    ...own,
    providerId,
    environment,
    apiAddress,
    clientId,
    clientSecret,
    redirectUri,
  }
}

interface Made {
  readonly arrival: Arrival
  readonly credential: Credential
  readonly name: string
}

/** Nothing of it is renewed by the clock: it asks first, or leaves that to the tool the tokens come from. */
function newProfile(found: FoundProfile, { arrival, credential, name }: Made): Profile {
  const { now, holder } = arrival
  if (found.moved !== undefined) {
    const id = freeId(found.moved.profile.id, arrival)
    return newFromMoved(found.moved, { id, name, credential, now })
  }
  const tokenSet = tokenSetOf(found, arrival)
  const profile: Profile = {
    id: arrival.newId() as ProfileId,
    name,
    client: found.client ?? '',
    stage: 'production',
    providerId: credential.providerId,
    credentialId: credential.id,
    grant: waysOf(providerOf(credential.providerId))[0] ?? 'authorization-code',
    holder: tokenSet.refreshToken === undefined ? 'wallet' : holder,
    tokenSet,
    keepAlive: 'ask-me',
    history: [],
    createdAt: now,
  }
  return withHistory(profile, { type: 'imported', at: now })
}

/** The mark it had elsewhere, so that it is known again should it come back. */
function freeId(wanted: ProfileId, { book, newId }: Arrival): ProfileId {
  const isTaken =
    book.findProfile(wanted) !== undefined ||
    book.findCredential(wanted as string as CredentialId) !== undefined
  return isMark(wanted) && !isTaken ? wanted : (newId() as ProfileId)
}

/** As this app makes them. */
function isMark(id: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}

function tokenSetOf(
  { accessToken, refreshToken, expiresAt }: FoundProfile,
  { now, writtenAt }: Arrival,
): TokenSet {
  if (accessToken === undefined) throw new WalletError('import-outdated')
  const obtainedAt = isPlausible(writtenAt) ? Math.min(writtenAt ?? now, now) : now
  return {
    accessToken,
    tokenType: 'Bearer',
    obtainedAt,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}

/** A name nobody has yet, for each of many. */
function freeNamesIn(book: Pick<ProfileBook, 'profiles'>): (wanted: string) => string {
  const taken = new Set(book.profiles().map(({ name }) => name))
  const counts = new Map<string, number>()
  return (wanted) => {
    let count = counts.get(wanted) ?? 1
    let name = count === 1 ? wanted : text.names.another(wanted, count)
    for (; taken.has(name); name = text.names.another(wanted, count)) count += 1
    counts.set(wanted, count)
    taken.add(name)
    return name
  }
}
