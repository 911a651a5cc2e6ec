import { WalletError } from '#core/errors'
import { openPair } from '#core/open-pair'
import { isAskedAnew } from '#core/grants'
import type { Profile, ProfileId } from '#core/profile'
import type { Renewed } from '#core/profile-changes'
import { encodedBefore } from '#core/refresh/encoded-twice'
import type { Send } from '../ports'
import type { LateNotes } from '../profiles/late-notes'
import { askAnew, type AskAnewPorts } from './ask-anew'
import {
  exchange,
  lookAgain,
  type Exchanged,
  type ExchangePorts,
  type SecondLook,
} from './exchange'
import type { Renewable } from './journal'
import { inTurnOf, type KeyTurns } from './key-turns'
import { trialOf, type Patience, type Trial } from './patience'
import { renewable } from './renewable'
import {
  hasSameTokens,
  noteFailure,
  refuseSpent,
  saveRescued,
  saveTokens,
  tellRefusedMeanwhile,
  settleRefusal,
  type SettlementPorts,
} from './settlement'

/** Renews a profile's tokens like a bank transfer: one at a time per key, noted, sent once, saved, then told. */
export interface Renewal {
  /**
   * Uses the one-use refresh token, once for all who ask at the same time, in all processes; where no person is needed,
   * asks for a new token instead. Resolves after the rotated pair is durable. Rejects with the WalletError of the
   * answer, with why the token is not accepted any more, with `no-token`, `no-refresh-token`, `other-tool-renewed`,
   * `wallet-busy`, with why nothing could be noted (then nothing was sent), or `token-not-saved` (then the pair is held
   * in memory and saving goes on).
   */
  renew(id: ProfileId): Promise<Profile>
  /**
   * One request with the refresh token encoded twice, for one that was refused encoded once: that has not used it up.
   * Rejects with the cause of the refusal, nothing being sent, where it was another or where encoding changes nothing.
   */
  renewEncodedTwice(id: ProfileId): Promise<Profile>
  /** As `renew`, by the clock: through `quiet.send`, and only if `quiet.isWanted` still holds when its turn comes. */
  renewQuietly(id: ProfileId, quiet: QuietRenewal): Promise<Profile>
}

export interface QuietRenewal {
  readonly send: Send
  /** Rejects when it is no time to renew: nothing is used up then. */
  readonly prepare: (profile: Profile) => Promise<void>
  readonly isWanted: (profile: Profile) => boolean
}

export interface RenewalPorts extends ExchangePorts, SettlementPorts, AskAnewPorts {
  readonly turns: KeyTurns
  readonly patience: Patience
  readonly lateNotes: Pick<LateNotes, 'settle'>
  /** Looks whether another tool has renewed: what it wrote stands in the profile then. */
  readonly lookForOthers: (id: ProfileId) => Promise<unknown>
}

export function createRenewal(ports: RenewalPorts): Renewal {
  const { keeper } = ports

  const takeOff = async (id: ProfileId, how?: QuietRenewal | 'encoded-twice'): Promise<Flight> => {
    const asked = ports.book.profile(id)
    // A pair that is still only in memory is saved before anything else: it must not be lost on the way.
    await keeper.saveHeld(id)
    const renewed = await inTurnOf(ports, id, {
      work: () => (isAskedAnew(asked) ? askAnew(ports, asked, how) : renewAlone(ports, asked, how)),
      leftOver: () => keeper.untilSaved(id),
    })
    return { asked, renewed }
  }

  const sharing = () => {
    const flying = new Map<ProfileId, Promise<Profile>>()
    return (id: ProfileId, how?: QuietRenewal | 'encoded-twice'): Promise<Profile> => {
      const earlier = flying.get(id)
      if (earlier !== undefined) return earlier
      const renewed = keeper
        .underWay(remembering(ports, id, takeOff(id, how)))
        .finally(() => flying.delete(id))
      flying.set(id, renewed)
      return renewed
    }
  }

  // Whoever asks must get an answer to it: one begun by the clock may find that it is no time to renew.
  const renewEncoded = sharing()
  return {
    renew: sharing(),
    renewEncodedTwice: (id) => renewEncoded(id, 'encoded-twice'),
    renewQuietly: sharing(),
  }
}

interface Flight {
  readonly asked: Profile
  readonly renewed: Profile
}

/** How it went decides how soon it is tried by the clock again. */
async function remembering(
  ports: RenewalPorts,
  id: ProfileId,
  renewing: Promise<Flight>,
): Promise<Profile> {
  try {
    const { asked, renewed } = await renewing
    // One that found nothing to do says nothing about the provider.
    if (!hasSameTokens(asked, renewed)) {
      remember(ports, id, (trial) => ports.patience.succeeded(trial))
    }
    return renewed
  } catch (error) {
    remember(ports, id, (trial) => ports.patience.failed(trial, error))
    throw error
  }
}

function remember({ book }: RenewalPorts, id: ProfileId, note: (trial: Trial) => void): void {
  try {
    note(trialOf(book.credential(book.profile(id).credentialId)))
  } catch (error) {
    // The wallet was locked meanwhile, or the profile is gone: there is nothing to try again.
    if (!(error instanceof WalletError)) throw error
  }
}

/** Nobody else uses this key now, and what others have saved is known. */
async function renewAlone(
  ports: RenewalPorts,
  asked: Profile,
  quiet?: QuietRenewal | 'encoded-twice',
): Promise<Profile> {
  const profile = ports.book.profile(asked.id)
  const lookedAt = async (): Promise<Profile> => {
    await ports.lookForOthers(asked.id)
    return ports.book.profile(asked.id)
  }
  // Renewed meanwhile, by another process or by saving what was held: that is what was asked for.
  if (!hasSameTokens(profile, asked)) return profile
  tellRefusedMeanwhile(ports, profile, asked)
  // What lies in the trash may be brought along by another profile at any time.
  const isAsked = quiet === undefined || quiet === 'encoded-twice'
  if (isAsked && profile.deletedAt !== undefined) throw new WalletError('profile-missing')
  if (quiet === 'encoded-twice') return transferEncodedTwice(ports, renewable(await lookedAt()))
  if (quiet === undefined) return transfer(ports, renewable(await lookedAt()), false)
  if (openPair(profile) !== undefined) return profile
  await prepared(ports, renewable(profile), quiet)
  // Copies that could not be noted yet are a reason to ask first.
  await ports.lateNotes.settle(profile.id)
  const noted = await lookedAt()
  if (!quiet.isWanted(noted)) return noted
  return transfer({ ...ports, send: quiet.send }, renewable(noted), true)
}

async function prepared(
  ports: RenewalPorts,
  profile: Renewable,
  quiet: QuietRenewal,
): Promise<void> {
  try {
    await quiet.prepare(profile)
  } catch (error) {
    if (error instanceof WalletError && quiet.isWanted(profile)) {
      const isInDoubt = ports.journal.isInDoubt(profile)
      await noteFailure(ports, profile.id, { code: error.code, isInDoubt, isQuiet: true })
    }
    throw error
  }
}

async function transfer(
  ports: RenewalPorts,
  profile: Renewable,
  isQuiet: boolean,
): Promise<Profile> {
  if (ports.journal.isSpent(profile)) return refuseSpent(ports, profile)
  const wasInDoubt = ports.journal.isInDoubt(profile)
  const usual = isQuiet ? 'renewed-on-schedule' : 'renewed'
  const origin = wasInDoubt ? 'renewed-after-interruption' : usual
  const conclude = concluding(ports, profile, { origin, isQuiet })
  if (wasInDoubt) {
    const look = await lookAgain(ports, profile)
    const isUnanswered = look.type === 'before-send' || look.type === 'busy'
    return conclude(isUnanswered ? look : await exchange(ports, profile), true)
  }
  const first = await exchange(ports, profile)
  if (first.type !== 'ambiguous') return conclude(first, false)
  const look = await lookAgain(ports, profile)
  if (!mayTryAgain(first.error, look)) return conclude(first, look.type !== 'works')
  return conclude(await exchange(ports, profile), true)
}

/** One request and no more: the person has asked for this one alone. */
async function transferEncodedTwice(ports: RenewalPorts, profile: Renewable): Promise<Profile> {
  const cause = profile.needsSignIn?.cause ?? 'refresh-refused'
  const sent = encodedBefore(profile.tokenSet.refreshToken)
  const isInDoubt = ports.journal.isInDoubt(profile)
  if (cause !== 'refresh-refused' || profile.needsSignIn === undefined || isInDoubt || !sent) {
    throw new WalletError(cause)
  }
  const outcome = await exchange(ports, profile, sent)
  const conclude = concluding(ports, profile, { origin: 'renewed', isQuiet: false })
  return conclude(outcome, outcome.type === 'ambiguous')
}

/** One request more is safe where the old pair still lives, and the last hope where it does not. */
function mayTryAgain(error: WalletError, look: SecondLook): boolean {
  if (look.type === 'refused') return true
  // A server in trouble is left alone for a while: its pair is still the old one.
  return look.type === 'works' && error.code !== 'server-error'
}

function concluding(
  ports: RenewalPorts,
  profile: Renewable,
  { origin, isQuiet }: { readonly origin: Renewed; readonly isQuiet: boolean },
) {
  const { id, tokenSet } = profile
  const used = tokenSet.refreshToken
  return async (outcome: Exchanged, isInDoubt: boolean): Promise<Profile> => {
    switch (outcome.type) {
      case 'accepted':
        return saveTokens(ports, id, { tokenSet: outcome.tokenSet, origin, used })
      case 'rescued':
        await saveRescued(ports, id, { ...outcome, used })
        throw outcome.error
      case 'rejected': {
        const { facts, message } = outcome.error
        return settleRefusal(ports, profile, { facts, technical: message, isInDoubt })
      }
      case 'ambiguous':
      case 'before-send':
      case 'configuration':
      case 'busy': {
        await noteFailure(ports, id, { code: outcome.error.code, isInDoubt, isQuiet })
        throw outcome.error
      }
    }
  }
}
