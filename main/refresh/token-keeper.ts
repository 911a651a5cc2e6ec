import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import type { Clock } from '../ports'

/** Brings new tokens into the vault, and never lets go of a pair that could not be saved. */
export interface TokenKeeper {
  /**
   * Runs `save`, which puts new tokens of profile `id` into the vault. When it fails the tokens stay in memory
   * with it, it is run again every 10 s, and the call rejects with `token-not-saved`.
   */
  keep(id: ProfileId, save: () => Promise<Profile>): Promise<Profile>
  /** Are there tokens of this profile in memory only? */
  isHeld(id: ProfileId): boolean
  /** The profiles with tokens in memory only. */
  held(): readonly ProfileId[]
  /** Saves what is still only in memory for this profile; resolves at once when there is nothing. */
  saveHeld(id: ProfileId): Promise<void>
  /** Resolves when nothing of this profile exists in memory only; undefined when that is so already. */
  untilSaved(id: ProfileId): Promise<void> | undefined
  /** Counts `work`, which may bring new tokens, as under way until it ends. Gives it back. */
  underWay<T>(work: Promise<T>): Promise<T>
  /**
   * Waits for all work under way, then tries once more to save what is held. Resolves with the number of
   * profiles whose newest tokens still exist in memory only.
   */
  settle(): Promise<number>
}

const retryMs = 10_000

export function createTokenKeeper(ports: {
  readonly clock: Clock
  readonly onSaved: () => void
}): TokenKeeper {
  const { waiting, forget, untilForgotten } = createWaitingSaves()
  const working = new Set<Promise<unknown>>()
  const saveHeld = onceEach(async (id) => {
    // Newer ones may have come while these were being saved.
    for (let save = waiting.get(id); save !== undefined; save = waiting.get(id)) {
      await save()
      if (waiting.get(id) === save) forget(id)
      ports.onSaved()
    }
  })

  const retrying = new Set<ProfileId>()
  const retryLater = (id: ProfileId): void => {
    if (retrying.has(id)) return
    retrying.add(id)
    ports.clock.after(retryMs, () => {
      retrying.delete(id)
      saveHeld(id).catch(() => retryLater(id))
    })
  }

  return {
    keep: async (id, save) => {
      // What was still waiting is older than what comes now, and must not be saved over it later.
      forget(id)
      try {
        return await save()
      } catch (error) {
        waiting.set(id, save)
        retryLater(id)
        throw new WalletError('token-not-saved', error instanceof Error ? error.message : '')
      }
    },
    isHeld: (id) => waiting.has(id),
    held: () => [...waiting.keys()],
    saveHeld,
    untilSaved: untilForgotten,
    underWay: (work) => {
      const counted = work.catch(() => undefined).finally(() => working.delete(counted))
      working.add(counted)
      return work
    },
    settle: async () => {
      do {
        while (working.size > 0) await Promise.all(working)
        await Promise.all(Array.from(waiting.keys(), (id) => saveHeld(id).catch(() => undefined)))
        // While one was being saved another may have begun.
      } while (working.size > 0)
      return waiting.size
    },
  }
}

type Save = () => Promise<Profile>

/** All who ask while it runs for a profile get that run. */
function onceEach(work: (id: ProfileId) => Promise<void>): (id: ProfileId) => Promise<void> {
  const running = new Map<ProfileId, Promise<void>>()
  return (id) => {
    const earlier = running.get(id)
    if (earlier !== undefined) return earlier
    const run = work(id).finally(() => running.delete(id))
    running.set(id, run)
    return run
  }
}

/** Saves that have failed, with who wants to know when one is done with. */
function createWaitingSaves() {
  const waiting = new Map<ProfileId, Save>()
  const listeners = new Map<ProfileId, (() => void)[]>()
  return {
    waiting,
    forget: (id: ProfileId): void => {
      waiting.delete(id)
      for (const listener of listeners.get(id) ?? []) listener()
      listeners.delete(id)
    },
    untilForgotten: (id: ProfileId): Promise<void> | undefined => {
      if (!waiting.has(id)) return undefined
      return new Promise((forgotten) => {
        listeners.set(id, [...(listeners.get(id) ?? []), forgotten])
      })
    },
  }
}
