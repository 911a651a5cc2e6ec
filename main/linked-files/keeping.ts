import { startTicker } from '../refresh/ticker'
import type { SteadyClock } from '../ports'
import type { LinkedFiles } from './linked-files'

/** Looks after the linked files as long as the app runs: what failed is tried again, what a crash left is ended. */
export interface Keeping {
  start(): void
  stop(): void
  /** Something in the wallet has changed. */
  look(): void
}

export function createKeeping(ports: {
  readonly linkedFiles: Pick<LinkedFiles, 'freshen'>
  readonly clock: SteadyClock
  readonly onChanged: () => void
}): Keeping {
  let stopTicker: (() => void) | undefined
  const look = (): void => {
    if (stopTicker === undefined) return
    void ports.linkedFiles.freshen().then((isChanged) => {
      if (isChanged) ports.onChanged()
    })
  }
  return {
    start: () => {
      stopTicker ??= startTicker(ports.clock, look)
      look()
    },
    stop: () => {
      stopTicker?.()
      stopTicker = undefined
    },
    look,
  }
}
