import { WalletError, type ErrorCode, type ErrorFacts } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory, withSpent, withTokens, type Renewed } from '#core/profile-changes'
import { encodedBefore } from '#core/refresh/encoded-twice'
import { refusalCause } from '#core/refresh/refusal-cause'
import type { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'
import type { Clock } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import { earlyEndFacts, isOvertaken } from '../profiles/same-key'
import type { Vault } from '../vault/vault'
import { tokenFingerprint, type Journal, type Renewable } from './journal'
import { isInLinkedFile } from './linked-copy'
import type { TokenKeeper } from './token-keeper'

export interface SettlementPorts {
  readonly vault: Pick<Vault, 'reread' | 'all'>
  readonly book: ProfileBook
  readonly journal: Journal
  readonly keeper: TokenKeeper
  readonly clock: Pick<Clock, 'now'>
}

/** Saves the new pair and the end of its intent as one thing. What cannot be saved is held (`token-not-saved`). */
export function saveTokens(
  { book, journal, keeper }: SettlementPorts,
  id: ProfileId,
  fresh: { readonly tokenSet: TokenSet; readonly origin: Renewed; readonly used: Secret },
): Promise<Profile> {
  return keeper.keep(id, () =>
    book.update(
      id,
      (current) => spending(withTokens(current, fresh.tokenSet, fresh.origin), fresh.used),
      journal.end(id),
    ),
  )
}

/** Saves the next refresh token of an answer that was no use otherwise: the tokens there were are spent. */
export function saveRescued(
  { book, journal, keeper, clock }: SettlementPorts,
  id: ProfileId,
  rescued: { readonly tokenSet: TokenSet; readonly error: WalletError; readonly used: Secret },
): Promise<Profile> {
  const { code } = rescued.error
  return keeper.keep(id, () =>
    book.update(
      id,
      (current) =>
        withHistory(
          // Nobody else has it: whoever held the one before holds nothing any more.
          spending({ ...current, tokenSet: rescued.tokenSet, holder: 'wallet' }, rescued.used),
          { type: 'renewal-failed', at: clock.now(), code },
        ),
      journal.end(id),
    ),
  )
}

/** Some providers give no other refresh token than the one that was used: it goes on. */
function spending(profile: Profile, used: Secret): Profile {
  const isKept = profile.tokenSet?.refreshToken?.reveal() === used.reveal()
  return isKept ? profile : withSpent(profile, tokenFingerprint(used))
}

/** It has brought newer tokens already, which another profile has or had: it is not sent again. */
export async function refuseSpent(ports: SettlementPorts, profile: Renewable): Promise<never> {
  const cause = 'refresh-overtaken'
  const at = ports.clock.now()
  await noteAlongside(ports, profile.id, (one) => ({
    profile: {
      ...withHistory(one, { type: 'renewal-failed', at, code: cause }),
      needsSignIn: { cause, at },
    },
    alongside: ports.journal.end(one.id),
  }))
  throw new WalletError(cause)
}

/**
 * The provider does not accept the refresh token. Should another process have replaced it meanwhile, its tokens are
 * ours too; else the profile needs a sign-in, with the cause as far as it can be known. Every token stays.
 */
export async function settleRefusal(
  ports: SettlementPorts,
  profile: Renewable,
  refusal: { readonly facts: ErrorFacts; readonly technical: string; readonly isInDoubt: boolean },
): Promise<Profile> {
  const { book, clock, journal } = ports
  // Where the disk does not let us look, what was known when the turn began is the best there is.
  await ports.vault.reread().catch(() => undefined)
  const current = book.profile(profile.id)
  if (!hasSameTokens(current, profile)) return current
  const cause = refusalCause({
    facts: refusal.facts,
    profile: current,
    isInDoubt: refusal.isInDoubt,
    isInLinkedFile: isInLinkedFile(ports.vault, current),
    isOvertaken: isOvertaken(book, profile),
  })
  const at = clock.now()
  // The sentence matters more than its line in the wallet: that one comes again with the next try.
  await noteAlongside(ports, profile.id, (one) => ({
    profile: {
      ...withHistory(one, { type: 'renewal-failed', at, code: cause }),
      needsSignIn: { cause, at },
    },
    alongside: journal.end(one.id),
  }))
  throw new WalletError(cause, refusal.technical, {
    ...refusal.facts,
    ...refusalFacts(ports, profile, { cause, at }),
  })
}

/** Whoever had the turn before was refused after this was asked for: the provider would only say so again. */
export function tellRefusedMeanwhile(
  ports: Pick<SettlementPorts, 'book'>,
  profile: Profile,
  asked: Pick<Profile, 'needsSignIn'>,
): void {
  const { needsSignIn } = profile
  if (asked.needsSignIn !== undefined || needsSignIn === undefined) return
  throw new WalletError(needsSignIn.cause, '', refusalFacts(ports, profile, needsSignIn))
}

function refusalFacts(
  { book }: Pick<SettlementPorts, 'book'>,
  profile: Profile,
  { cause, at }: NonNullable<Profile['needsSignIn']>,
): ErrorFacts {
  const mayEncodeTwice = cause === 'refresh-refused' && isChangedByEncoding(profile)
  return {
    ...(mayEncodeTwice ? { mayEncodeTwice: 'yes' } : {}),
    ...earlyEndFacts(book, profile, at),
  }
}

function isChangedByEncoding({ tokenSet }: Profile): boolean {
  return tokenSet?.refreshToken !== undefined && encodedBefore(tokenSet.refreshToken) !== undefined
}

/** Notes that a renewal failed. Its intent ends too, unless nobody knows whether the provider acted. */
export function noteFailure(
  ports: SettlementPorts,
  id: ProfileId,
  failure: { readonly code: ErrorCode; readonly isInDoubt: boolean; readonly isQuiet: boolean },
): Promise<void> {
  const entry = { type: 'renewal-failed', at: ports.clock.now(), code: failure.code } as const
  return noteAlongside(ports, id, (profile) => ({
    profile: failure.isQuiet ? withLatest(profile, entry) : withHistory(profile, entry),
    alongside: failure.isInDoubt ? {} : ports.journal.end(id),
  }))
}

/** Do both hold the same access and refresh token? */
export function hasSameTokens(one: Profile, other: Profile): boolean {
  const reveal = ({ tokenSet }: Profile): string =>
    JSON.stringify([tokenSet?.accessToken.reveal(), tokenSet?.refreshToken?.reveal()])
  return reveal(one) === reveal(other)
}

type Noted = { readonly profile: Profile; readonly alongside: ReturnType<Journal['end']> }

async function noteAlongside(
  { book }: SettlementPorts,
  id: ProfileId,
  note: (profile: Profile) => Noted,
): Promise<void> {
  const { alongside } = note(book.profile(id))
  await book.update(id, (profile) => note(profile).profile, alongside).catch(() => undefined)
}

/** The same failure again and again, as while a computer is offline, is one line: it must not push out the others. */
function withLatest(
  profile: Profile,
  entry: { readonly type: 'renewal-failed'; readonly at: number; readonly code: ErrorCode },
): Profile {
  const last = profile.history.at(-1)
  if (last?.type !== entry.type || last.code !== entry.code) return withHistory(profile, entry)
  return { ...profile, history: [...profile.history.slice(0, -1), entry] }
}
