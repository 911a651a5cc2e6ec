import type { Page } from '@playwright/test'

/** Waits until nothing moves on the page: what is still coming into sight would be measured in between its colours. */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const moving = (): readonly Animation[] =>
      document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
        )
    // One that is cut short has come to its end as well, and may be followed by another.
    for (let all = moving(); all.length > 0; all = moving()) {
      await Promise.allSettled(all.map((one) => one.finished))
    }
  })
}
