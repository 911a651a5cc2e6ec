/** Resolves when `work` has ended, well or badly, or after `ms` milliseconds, whichever comes first. */
export async function waitAtMost(ms: number, work: Promise<unknown>): Promise<void> {
  let giveUp: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    giveUp = setTimeout(resolve, ms)
  })
  await Promise.race([work.catch(() => undefined), limit])
  clearTimeout(giveUp)
}
