import { setImmediate } from 'node:timers/promises'

/** Far below what a person notices, and long enough that the breaks cost little beside the work. */
const longestMs = 8

let brokenOffAt = 0

/** Lets everything else have its turn now and then: a large wallet must not freeze the windows. */
export async function breathe(): Promise<void> {
  if (performance.now() - brokenOffAt < longestMs) return
  await setImmediate()
  brokenOffAt = performance.now()
}
