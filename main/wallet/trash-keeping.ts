import type { SteadyClock } from '../ports'
import type { Trash } from '../profiles/trash'
import { startTicker } from '../refresh/ticker'

/** Deletes for good what has lain in the trash long enough, as long as the app runs. */
export interface TrashKeeping {
  start(): void
  stop(): void
}

export function createTrashKeeping(ports: {
  readonly trash: Pick<Trash, 'purge'>
  readonly clock: SteadyClock
  readonly announceState: () => void
}): TrashKeeping {
  let stopTicker: (() => void) | undefined
  const look = (): void => {
    ports.trash.purge().then(
      (isChanged) => {
        if (isChanged) ports.announceState()
      },
      // It is tried again at the next tick.
      () => undefined,
    )
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
  }
}
