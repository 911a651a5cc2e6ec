import type { ProcessLocks } from '../ports'

interface Hold {
  users: number
  readonly acquired: Promise<void>
  /** Resolves once the lock is let go. */
  readonly release: () => Promise<void>
}

/**
 * Locks among processes that all of this process may use at once: the first takes one, the last lets it go. Who comes
 * after whom in here is not their business.
 */
export function shareLocks(locks: ProcessLocks): ProcessLocks {
  const holds = new Map<string, Hold>()
  /** Not held any more, and not yet free for the next. */
  const leaving = new Map<string, Promise<void>>()

  const letGo = async (name: string, hold: Hold): Promise<void> => {
    holds.delete(name)
    const left = hold.release()
    leaving.set(name, left)
    await left
    if (leaving.get(name) === left) leaving.delete(name)
  }

  return {
    hold: async (name, work) => {
      const hold = holds.get(name) ?? takeHold(locks, name, leaving.get(name))
      holds.set(name, hold)
      hold.users += 1
      try {
        await hold.acquired
        return await work()
      } finally {
        hold.users -= 1
        if (hold.users === 0) await letGo(name, hold)
      }
    },
  }
}

function takeHold(locks: ProcessLocks, name: string, before = Promise.resolve()): Hold {
  let letGo: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let ended: Promise<void> = done
  const acquired = new Promise<void>((resolve, reject) => {
    const hold = () =>
      locks.hold(name, () => {
        resolve()
        return done
      })
    ended = before.then(hold)
    ended.catch(reject)
  })
  return {
    users: 0,
    acquired,
    release: () => {
      letGo()
      return ended.catch(() => undefined)
    },
  }
}
