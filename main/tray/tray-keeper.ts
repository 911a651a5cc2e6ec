import { text } from '#core/text/text'
import { trayViewOf, type TrayView } from '#core/tray'
import type { WalletState } from '#core/wallet-state'
import type { TrayIcon } from '../desktop-ports'
import type { SteadyClock } from '../ports'
import { startTicker } from '../refresh/ticker'

/** Keeps the tray as the wallet is: made again only when it would look different. */
export interface TrayKeeper {
  /** This is how the wallet stands now. */
  look(state: WalletState): void
}

export function createTrayKeeper(ports: {
  readonly icon: TrayIcon
  readonly clock: SteadyClock
}): TrayKeeper {
  const { icon, clock } = ports
  let state: WalletState | undefined
  let shown: string | undefined
  const show = (): void => {
    const view: TrayView = state === undefined ? { type: 'closed' } : trayViewOf(state, clock.now())
    const looks = JSON.stringify([view, text.tray.open])
    if (looks === shown) return
    shown = looks
    icon.show(view)
  }
  // Time alone makes a token one that needs somebody.
  startTicker(clock, show)
  show()
  return {
    look: (now) => {
      state = now
      show()
    },
  }
}
