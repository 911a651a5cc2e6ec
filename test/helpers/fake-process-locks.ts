import type { ProcessLocks } from '../../main/ports'
import { createQueue, type Queue } from '../../main/queue'

/** Locks that several wallets of one test share, as processes do. */
export interface FakeProcessLocks extends ProcessLocks {
  /** Names held right now. */
  readonly held: ReadonlySet<string>
}

export function fakeProcessLocks(): FakeProcessLocks {
  const queues = new Map<string, Queue>()
  const held = new Set<string>()
  return {
    held,
    hold: (name, work) => {
      const queue = queues.get(name) ?? createQueue()
      queues.set(name, queue)
      return queue.run(async () => {
        held.add(name)
        try {
          return await work()
        } finally {
          held.delete(name)
        }
      })
    },
  }
}
