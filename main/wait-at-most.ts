import type { Clock } from './ports'

/** Resolves when `work` has ended, well or badly, or after `ms` milliseconds, whichever comes first. */
export async function waitAtMost(ms: number, work: Promise<unknown>): Promise<void> {
  let giveUp: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    giveUp = setTimeout(resolve, ms)
  })
  await Promise.race([work.catch(() => undefined), limit])
  clearTimeout(giveUp)
}

/** The same by a clock: whether `work` has ended by then, well or badly. */
export function endsWithin(clock: Clock, ms: number, work: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => resolve(false))
    const ended = (): void => {
      cancel()
      resolve(true)
    }
    work.then(ended, ended)
  })
}
