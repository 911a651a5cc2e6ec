import { newKeyWaitMs } from '#core/clinic/waiting'
import { keyIdentity, type Credential } from '#core/credential'
import { WalletError, type ErrorFacts } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { Clock } from '../ports'
import type { Draft } from '../profiles/draft'
import type { ProfileBook } from '../profiles/profile-book'

export interface WaitPorts {
  readonly book: ProfileBook
  readonly draft: Draft
  /** This computer’s own clock: what a window counts by. */
  readonly ownClock: Pick<Clock, 'now'>
  readonly now: () => number
}

/** Until when a failure is best waited out: `retryAt`, in epoch milliseconds of this computer’s clock. */
export interface Waits {
  noting<T>(id: ProfileId, work: () => Promise<T>): Promise<T>
  factsOf(error: WalletError): ErrorFacts
}

export function createWaits(ports: WaitPorts): Waits {
  const known = new WeakMap<WalletError, number>()
  return {
    noting: async (id, work) => {
      try {
        return await work()
      } catch (error) {
        const waitMs = error instanceof WalletError ? waitOf(ports, id, error) : undefined
        if (error instanceof WalletError && waitMs !== undefined && !known.has(error)) {
          known.set(error, ports.ownClock.now() + waitMs)
        }
        throw error
      }
    },
    factsOf: (error) => {
      const retryAt = known.get(error)
      return retryAt === undefined ? {} : { retryAt }
    },
  }
}

function waitOf(ports: WaitPorts, id: ProfileId, { code, facts }: WalletError): number | undefined {
  const { waitSeconds } = facts
  if (typeof waitSeconds === 'number') return waitSeconds * 1000
  return code === 'developer-inactive' ? newKeyWait(ports, id) : undefined
}

function newKeyWait(ports: WaitPorts, id: ProfileId): number | undefined {
  try {
    const enteredAt = keyEnteredAt(ports, id)
    const leftMs = enteredAt === undefined ? 0 : enteredAt + newKeyWaitMs - ports.now()
    return leftMs > 0 ? leftMs : undefined
  } catch (error) {
    // The wallet was locked meanwhile, or the keys are gone: the failure itself is what matters.
    if (error instanceof WalletError) return undefined
    throw error
  }
}

/** A key that is in the wallet twice was entered when it came first. */
function keyEnteredAt(ports: WaitPorts, id: ProfileId): number | undefined {
  const credential = credentialOf(ports, id)
  if (credential === undefined) return undefined
  const same = ports.book
    .credentials()
    .filter((other) => keyIdentity(other) === keyIdentity(credential))
  return Math.min(...[credential, ...same].map(({ createdAt }) => createdAt))
}

function credentialOf({ book, draft }: WaitPorts, id: ProfileId): Credential | undefined {
  const profile = book.findProfile(id)
  if (profile !== undefined) return book.findCredential(profile.credentialId)
  return draft.profileId() === id ? draft.credential().credential : undefined
}
