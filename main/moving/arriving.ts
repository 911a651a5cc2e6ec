import { keyIdentity, type Credential } from '#core/credential'
import type { FoundStanding } from '#core/import-preview'
import type { FoundProfile, MovedProfile } from '#core/importers/found-profile'
import { copiesOf } from '#core/keep-alive'
import { spentLimit, type HistoryEntry, type Profile, type ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import type { ProfileBook } from '../profiles/profile-book'
import { tokenFingerprint } from '../refresh/journal'

type Known = Pick<ProfileBook, 'findProfile' | 'findCredential'>

/**
 * How a profile of another wallet stands to the one with the same mark here: it left this wallet, or came before. Undefined
 * where there is none, or where neither may take the other's place.
 */
export function standingOfMoved(
  book: Known,
  found: FoundProfile,
): Extract<FoundStanding, { readonly type: 'updates' | 'older' }> | undefined {
  const present = samePlace(book, found)
  if (present === undefined || found.moved === undefined) return undefined
  const { profile: moved } = found.moved
  const [came, has] = [moved.tokenSet?.obtainedAt, present.tokenSet?.obtainedAt]
  if (has !== undefined && (came === undefined || came < has)) {
    return { type: 'older', profileName: present.name }
  }
  return takesOver(moved, present) ? { type: 'updates', profileName: present.name } : undefined
}

/** The profile of this wallet that `found` is to update. */
export function updatedBy(book: Known, found: FoundProfile): Profile | undefined {
  const standing = standingOfMoved(book, found)
  return standing?.type === 'updates' ? samePlace(book, found) : undefined
}

function samePlace(book: Known, { moved }: FoundProfile): Profile | undefined {
  if (moved === undefined) return undefined
  const present = book.findProfile(moved.profile.id)
  if (present === undefined || present.deletedAt !== undefined) return undefined
  const credential = book.findCredential(present.credentialId)
  const isSameKey =
    credential !== undefined && keyIdentity(credential) === keyIdentity(moved.credential)
  return isSameKey ? present : undefined
}

/** Only what somebody else renews is replaced, and no refresh token by an access token alone. */
function takesOver(moved: Profile, present: Profile): boolean {
  if (present.holder !== 'other-tool' || moved.tokenSet === undefined) return false
  const token = moved.tokenSet.refreshToken
  if (token === undefined) return present.tokenSet?.refreshToken === undefined
  return !(present.spentTokens ?? []).includes(tokenFingerprint(token))
}

interface Place {
  readonly id: ProfileId
  readonly name: string
  readonly credential: Credential
  /** Epoch ms. */
  readonly now: number
}

/** A new profile of what was brought along: as it was, but for what belongs to the computer it comes from. */
export function newFromMoved(
  { profile }: MovedProfile,
  { id, name, credential, now }: Place,
): Profile {
  const { client, stage, providerId, grant, holder, tokenSet, needsSignIn } = profile
  const { keepAlive, signsInBy, spentTokens } = profile
  const fresh: Profile = {
    id,
    name,
    client,
    stage,
    providerId,
    credentialId: credential.id,
    grant,
    holder,
    ...(tokenSet === undefined ? {} : { tokenSet }),
    ...(needsSignIn === undefined ? {} : { needsSignIn }),
    ...(keepAlive === undefined ? {} : { keepAlive }),
    ...(signsInBy === undefined ? {} : { signsInBy }),
    ...(spentTokens === undefined ? {} : { spentTokens }),
    history: [],
    createdAt: now,
  }
  return withCopies(fresh, profile, now)
}

/** The profile that had left, with the token it comes back with. What it had before is used up. */
export function updatedFromMoved(
  present: Profile,
  { profile }: MovedProfile,
  { credential, now }: Pick<Place, 'credential' | 'now'>,
): Profile {
  const { needsSignIn: _before, renewalRefusedAt: _refused, foundPairs, ...rest } = present
  const { tokenSet, holder, needsSignIn } = profile
  const updated: Profile = {
    ...rest,
    credentialId: credential.id,
    holder,
    ...(tokenSet === undefined ? {} : { tokenSet }),
    // What another tool wrote during the stay before says nothing about the tokens that come now.
    ...(tokenSet !== undefined || foundPairs === undefined ? {} : { foundPairs }),
    ...(needsSignIn === undefined ? {} : { needsSignIn }),
    ...spentOf(present, profile),
  }
  return withCopies(updated, profile, now)
}

function spentOf(present: Profile, moved: Profile): Pick<Profile, 'spentTokens'> {
  const old = present.tokenSet?.refreshToken
  const came = moved.tokenSet?.refreshToken
  const isReplaced = old !== undefined && old.reveal() !== came?.reveal()
  const spent = new Set([
    ...(present.spentTokens ?? []),
    ...(moved.spentTokens ?? []),
    ...(isReplaced ? [tokenFingerprint(old)] : []),
  ])
  return spent.size === 0 ? {} : { spentTokens: [...spent].slice(-spentLimit) }
}

/** Copies of a token are where they were: a renewal here stops them all the same. */
function withCopies(profile: Profile, moved: Profile, now: number): Profile {
  const arrived = withHistory(profile, { type: 'imported', at: now })
  // What was made here, and came back with it, is known.
  const known = new Set(profile.history.map(nameOf))
  const copies = copiesOf(moved).filter((entry) => !known.has(nameOf(entry)))
  return copies.reduce<Profile>(withHistory, arrived)
}

const nameOf = ({ type, at }: HistoryEntry): string => `${type} ${String(at)}`
