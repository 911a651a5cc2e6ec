import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import type { Renewed } from '#core/profile-changes'
import type { Send } from '../ports'
import {
  exchange,
  lookAgain,
  type Exchanged,
  type ExchangePorts,
  type SecondLook,
} from './exchange'
import type { Renewable } from './journal'
import { inTurnOf, type KeyTurns } from './key-turns'
import {
  hasSameTokens,
  noteFailure,
  saveRescued,
  saveTokens,
  settleRefusal,
  type SettlementPorts,
} from './settlement'

/** Renews a profile's tokens like a bank transfer: one at a time per key, noted, sent once, saved, then told. */
export interface Renewal {
  /**
   * Uses the one-use refresh token, once for all who ask at the same time, in all processes. Resolves after the
   * rotated pair is durable. Rejects with the WalletError of the answer, with why the token is not accepted any more,
   * with `no-token`, `no-refresh-token`, `wallet-busy`, with why nothing could be noted (then nothing was sent), or
   * `token-not-saved` (then the pair is held in memory and saving goes on).
   */
  renew(id: ProfileId): Promise<Profile>
  /** The same by the clock: through `quiet.send`, and only if `quiet.isWanted` still holds when its turn comes. */
  renewQuietly(id: ProfileId, quiet: QuietRenewal): Promise<Profile>
}

export interface QuietRenewal {
  readonly send: Send
  readonly isWanted: (profile: Profile) => boolean
}

export interface RenewalPorts extends ExchangePorts, SettlementPorts {
  readonly turns: KeyTurns
}

export function createRenewal(ports: RenewalPorts): Renewal {
  const { keeper } = ports
  const flying = new Map<ProfileId, Promise<Profile>>()

  const takeOff = async (id: ProfileId, quiet?: QuietRenewal): Promise<Profile> => {
    const asked = ports.book.profile(id)
    // A pair that is still only in memory is saved before anything else: it must not be lost on the way.
    await keeper.saveHeld(id)
    return inTurnOf(ports, id, {
      work: () => renewAlone(ports, asked, quiet),
      leftOver: () => keeper.untilSaved(id),
    })
  }

  const once = (id: ProfileId, quiet?: QuietRenewal): Promise<Profile> => {
    const earlier = flying.get(id)
    if (earlier !== undefined) return earlier
    const renewed = keeper.underWay(takeOff(id, quiet)).finally(() => flying.delete(id))
    flying.set(id, renewed)
    return renewed
  }

  return { renew: (id) => once(id), renewQuietly: once }
}

/** Nobody else uses this key now, and what others have saved is known. */
async function renewAlone(
  ports: RenewalPorts,
  asked: Profile,
  quiet?: QuietRenewal,
): Promise<Profile> {
  const profile = ports.book.profile(asked.id)
  // Renewed meanwhile, by another process or by saving what was held: that is what was asked for.
  if (!hasSameTokens(profile, asked)) return profile
  if (quiet !== undefined && !quiet.isWanted(profile)) return profile
  const sending = quiet === undefined ? ports : { ...ports, send: quiet.send }
  return transfer(sending, renewable(profile), quiet !== undefined)
}

async function transfer(
  ports: RenewalPorts,
  profile: Renewable,
  isQuiet: boolean,
): Promise<Profile> {
  const wasInDoubt = ports.journal.isInDoubt(profile)
  const origin = wasInDoubt ? 'renewed-after-interruption' : usualOrigin(isQuiet)
  const conclude = concluding(ports, profile, { origin, isQuiet })
  if (wasInDoubt) {
    const look = await lookAgain(ports, profile)
    return conclude(look.type === 'before-send' ? look : await exchange(ports, profile), true)
  }
  const first = await exchange(ports, profile)
  if (first.type !== 'ambiguous') return conclude(first, false)
  const look = await lookAgain(ports, profile)
  if (!mayTryAgain(first.error, look)) return conclude(first, look.type !== 'works')
  return conclude(await exchange(ports, profile), true)
}

/** One request more is safe where the old pair still lives, and the last hope where it does not. */
function mayTryAgain(error: WalletError, look: SecondLook): boolean {
  if (look.type === 'refused') return true
  // A provider in trouble is left alone for a while: its pair is still the old one.
  return look.type === 'works' && error.code !== 'server-error'
}

function concluding(
  ports: RenewalPorts,
  profile: Renewable,
  { origin, isQuiet }: { readonly origin: Renewed; readonly isQuiet: boolean },
) {
  const { id } = profile
  return async (outcome: Exchanged, isInDoubt: boolean): Promise<Profile> => {
    switch (outcome.type) {
      case 'accepted':
        return saveTokens(ports, id, { tokenSet: outcome.tokenSet, origin })
      case 'rescued':
        await saveRescued(ports, id, outcome)
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

function usualOrigin(isQuiet: boolean): Renewed {
  return isQuiet ? 'renewed-on-schedule' : 'renewed'
}

function renewable(profile: Profile): Renewable {
  const { tokenSet } = profile
  if (tokenSet === undefined) throw new WalletError('no-token')
  const { refreshToken } = tokenSet
  if (refreshToken === undefined) throw new WalletError('no-refresh-token')
  return { ...profile, tokenSet: { ...tokenSet, refreshToken } }
}
