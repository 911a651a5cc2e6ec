import { keyIdentity, type Credential } from '#core/credential'
import type { ProfileId } from '#core/profile'
import type { ProfileBook } from '../profiles/profile-book'

/**
 * One token request at a time per API key: the provider keeps one live pair for it, and
 * two answers that overtook each other would leave the dead pair in the wallet.
 */
export interface KeyTurns {
  /** Runs `work` when all earlier work for the same key has ended, well or badly. */
  run<T>(credential: Credential, work: () => Promise<T>): Promise<T>
}

export function createKeyTurns(): KeyTurns {
  const last = new Map<string, Promise<unknown>>()
  return {
    run: async (credential, work) => {
      const key = keyIdentity(credential)
      const turn = (last.get(key) ?? Promise.resolve()).then(work)
      const ended = turn.catch(() => undefined)
      last.set(key, ended)
      try {
        return await turn
      } finally {
        if (last.get(key) === ended) last.delete(key)
      }
    },
  }
}

/** Runs `work` in the turn of the key that profile `id` has when the turn comes: it may be edited while it waits. */
export async function inTurnOf<T>(
  { book, turns }: { readonly book: ProfileBook; readonly turns: KeyTurns },
  id: ProfileId,
  work: () => Promise<T>,
): Promise<T> {
  const credentialOf = (): Credential => book.credential(book.profile(id).credentialId)
  for (;;) {
    const expected = credentialOf()
    const done = await turns.run(expected, async () =>
      keyIdentity(credentialOf()) === keyIdentity(expected) ? { value: await work() } : undefined,
    )
    if (done !== undefined) return done.value
  }
}
