import type { SteadyClock } from '../ports'
import { startTicker } from '../refresh/ticker'
import type { Vault } from '../vault/vault'

/** Reads the wallet again by itself where its disk failed at it: what is shown and kept from renewing may be over in a moment. */
export interface SecondLook {
  start(): void
  stop(): void
}

export function createSecondLook(ports: {
  readonly vault: Pick<Vault, 'status' | 'reread'>
  readonly clock: SteadyClock
  readonly announced: (work: () => Promise<void>) => Promise<void>
}): SecondLook {
  const { vault, clock, announced } = ports
  let stopTicker: (() => void) | undefined
  const look = (): void => {
    const status = vault.status()
    if (status.type !== 'open' || status.readOnly !== 'log-unreadable') return
    // Until it works: what is open stays as it is.
    announced(() => vault.reread()).catch(() => undefined)
  }
  return {
    start: () => {
      stopTicker ??= startTicker(clock, look)
    },
    stop: () => {
      stopTicker?.()
      stopTicker = undefined
    },
  }
}
