import { createHash } from 'node:crypto'
import { keyIdentity, type Credential } from '#core/credential'
import type { ProfileId } from '#core/profile'
import type { ProcessLocks } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import type { Vault } from '../vault/vault'
import { shareLocks } from './shared-locks'

/**
 * One token request at a time per API key: the provider keeps one live pair for it, and
 * two answers that overtook each other would leave the dead pair in the wallet.
 */
export interface KeyTurns {
  /**
   * Runs `work` when all earlier work for the same key has ended, well or badly, in all processes of this wallet; it
   * starts with what the others have saved. What `leftOver` gives once `work` has ended keeps the other processes
   * waiting, not the caller. Rejects, without running it, with `wallet-busy` or why nothing could be saved.
   */
  run<T>(credential: Credential, work: () => Promise<T>, leftOver?: LeftOver): Promise<T>
}

/** What is still to be done when the work itself has ended; undefined when nothing is. */
export type LeftOver = () => Promise<void> | undefined

export function createKeyTurns(ports: {
  readonly locks: ProcessLocks
  readonly vault: Pick<Vault, 'status' | 'ready' | 'reread'>
}): KeyTurns {
  const last = new Map<string, Promise<unknown>>()
  // A pair that could not be saved keeps the lock: newer tokens of the same key must not wait for it.
  const locks = shareLocks(ports.locks)

  const inTurn = async <T>(credential: Credential, work: () => Promise<T>): Promise<T> => {
    const key = keyIdentity(credential)
    const turn = (last.get(key) ?? Promise.resolve()).then(work)
    const ended = turn.catch(() => undefined)
    last.set(key, ended)
    try {
      return await turn
    } finally {
      if (last.get(key) === ended) last.delete(key)
    }
  }

  const alone = async (credential: Credential, work: () => Promise<void>): Promise<void> => {
    await ports.vault.ready()
    // Nobody else has a wallet that is in memory only.
    if (isMemoryOnly(ports.vault)) return work()
    return locks.hold(lockName(credential), async () => {
      await ports.vault.reread()
      return work()
    })
  }

  return {
    run: (credential, work, leftOver = () => undefined) =>
      inTurn(credential, () =>
        toldEarly((tell) =>
          alone(credential, async () => {
            const working = work()
            await working.catch(() => undefined)
            tell(working)
            await leftOver()
          }),
        ),
      ),
  }
}

/**
 * Runs `work` alone in the turn of the key that profile `id` has when the turn comes: it may be edited while it waits.
 * `leftOver` as for `run`.
 */
export async function inTurnOf<T>(
  { book, turns }: { readonly book: ProfileBook; readonly turns: KeyTurns },
  id: ProfileId,
  { work, leftOver }: { readonly work: () => Promise<T>; readonly leftOver?: LeftOver },
): Promise<T> {
  const credentialOf = (): Credential => book.credential(book.profile(id).credentialId)
  for (;;) {
    const expected = credentialOf()
    const inTurn = async (): Promise<{ readonly value: T } | undefined> =>
      keyIdentity(credentialOf()) === keyIdentity(expected) ? { value: await work() } : undefined
    const done = await turns.run(expected, inTurn, leftOver)
    if (done !== undefined) return done.value
  }
}

/** The name of the lock among processes. It gives nothing of the key away. */
export function lockName(credential: Credential): string {
  const digest = createHash('sha256').update(keyIdentity(credential)).digest('hex')
  return `renewal-${digest.slice(0, 32)}`
}

/** Settles as what `work` tells, or rejects as `work` does before that. */
function toldEarly<T>(work: (tell: (early: Promise<T>) => void) => Promise<void>): Promise<T> {
  return new Promise((resolve, reject) => {
    work(resolve).catch(reject)
  })
}

function isMemoryOnly(vault: Pick<Vault, 'status'>): boolean {
  const status = vault.status()
  return status.type === 'open' && status.protection === 'memory'
}
