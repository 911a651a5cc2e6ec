import { startTicker } from '../refresh/ticker'
import type { SteadyClock } from '../ports'
import type { LinkedFiles } from './linked-files'

/** Looks after the linked files as long as the app runs: what failed is tried again, what a crash left is ended. */
export interface Keeping {
  start(): void
  stop(): void
  /** Something in the wallet has changed. */
  look(): void
  /** The person is back: another tool may have written meanwhile. */
  lookAgain(): void
}

export function createKeeping(ports: {
  readonly linkedFiles: Pick<LinkedFiles, 'freshen' | 'look'>
  readonly clock: SteadyClock
  readonly onChanged: () => void
}): Keeping {
  let stopTicker: (() => void) | undefined
  const tell = (looking: Promise<boolean>): void => {
    void looking.then((isChanged) => {
      if (isChanged) ports.onChanged()
    })
  }
  const look = (): void => {
    if (stopTicker !== undefined) tell(ports.linkedFiles.freshen())
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
    lookAgain: () => {
      if (stopTicker !== undefined) tell(ports.linkedFiles.look())
    },
  }
}
