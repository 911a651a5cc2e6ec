import { setImmediate } from 'node:timers/promises'

const recordsPerTurn = 64

/** Lets everything else have its turn now and then: a large wallet must not freeze the windows. */
export async function breathe(done: number): Promise<void> {
  if (done % recordsPerTurn === 0) await setImmediate()
}
