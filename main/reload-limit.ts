/** A page that crashes again so soon would do so for ever. */
const calmMs = 10_000

/** Whether a page whose process has ended may be loaded once more. `now`: ms of a clock that does not jump. */
export function createReloadLimit(now: () => number): () => boolean {
  let lastAt = -Infinity
  return () => {
    const isCalm = now() - lastAt >= calmMs
    if (isCalm) lastAt = now()
    return isCalm
  }
}
