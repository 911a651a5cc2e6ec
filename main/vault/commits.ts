import type { Queue } from '../queue'
import type { ChangeOf, ChangeOutcome } from './record-changes'

/** So many at most in one go: working them out and sealing them must not hold up the windows. */
const atOnce = 32

/** Saves `changes`. `tell` hears what became of them as soon as they are durable; unless it does, the call rejects. */
export type Commit = (
  changes: readonly ChangeOf[],
  tell: (outcomes: readonly ChangeOutcome[]) => void,
) => Promise<void>

interface Waiting {
  readonly change: ChangeOf
  readonly saved: () => void
  readonly failed: (error: unknown) => void
}

/**
 * Saves that wait for their turn at the same time go to the disk together. Each is worked out in the order it was asked
 * for, succeeds or fails for itself, and is durable when it resolves.
 */
export function createCommits(queue: Queue, commit: Commit): (change: ChangeOf) => Promise<void> {
  const waiting: Waiting[] = []

  const takeTurn = (): void => {
    void queue.run(async () => {
      const taken = waiting.splice(0, atOnce)
      if (waiting.length > 0) takeTurn()
      try {
        await commit(
          taken.map(({ change }) => change),
          (outcomes) => taken.forEach((one, at) => tell(one, outcomes[at]?.error)),
        )
      } catch (error) {
        for (const one of taken) one.failed(error)
      }
    })
  }

  return (change) =>
    new Promise((saved, failed) => {
      waiting.push({ change, saved, failed })
      if (waiting.length === 1) takeTurn()
    })
}

function tell({ saved, failed }: Waiting, error: unknown): void {
  if (error === undefined) saved()
  else failed(error)
}
