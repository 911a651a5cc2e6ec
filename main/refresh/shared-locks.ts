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
  return {
    hold: async (name, work) => {
      const hold = holds.get(name) ?? takeHold(locks, name)
      holds.set(name, hold)
      hold.users += 1
      try {
        await hold.acquired
        return await work()
      } finally {
        hold.users -= 1
        if (hold.users === 0) {
          holds.delete(name)
          await hold.release()
        }
      }
    },
  }
}

function takeHold(locks: ProcessLocks, name: string): Hold {
  let letGo: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let ended: Promise<void> = done
  const acquired = new Promise<void>((resolve, reject) => {
    ended = locks.hold(name, () => {
      resolve()
      return done
    })
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
