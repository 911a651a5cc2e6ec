import type { SteadyClock } from '../ports'
import { startTicker } from '../refresh/ticker'
import type { Vault } from '../vault/vault'

/**
 * Reads the wallet again by itself: what another process saved is shown, and what a disk that failed keeps from renewing may
 * be over in a moment.
 */
export interface SecondLook {
  start(): void
  stop(): void
}

export function createSecondLook(ports: {
  readonly vault: Pick<Vault, 'status' | 'reread' | 'all'>
  readonly clock: SteadyClock
  readonly announced: (work: () => Promise<void>) => Promise<void>
  readonly announceState: () => void
}): SecondLook {
  const { vault, clock, announced, announceState } = ports
  let stopTicker: (() => void) | undefined
  const look = (): void => {
    const status = vault.status()
    if (status.type !== 'open') return
    // Until it works: what is open stays as it is.
    if (status.readOnly === 'log-unreadable') announced(() => vault.reread()).catch(() => undefined)
    else lookForNews().catch(() => undefined)
  }
  const lookForNews = async (): Promise<void> => {
    const before = vault.all()
    await vault.reread()
    const after = vault.all()
    const isSame = before.length === after.length && before.every((one, at) => one === after[at])
    if (!isSame) announceState()
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
