import { app } from 'electron'
import { trayOrderChannel, type WalletApi } from '#core/wallet-api'
import type { WalletState } from '#core/wallet-state'
import type { ComputerDesk } from '../computer/computer'
import type { TrayHost } from '../desktop-ports'
import { createClosing } from '../tray/closing'
import { createTrayHost } from '../tray/tray-host'
import { createTrayKeeper } from '../tray/tray-keeper'
import { sessionBusSocket } from '../bus/bus-address'
import { systemClock } from '../system-clock'
import { createTrayHere } from './tray'
import type { WalletWindow } from './wallet-window'

export interface TrayDesk {
  /** This is how the wallet stands now. */
  readonly look: (state: WalletState) => void
  /** From now on until the app ends. */
  begin(api: Pick<WalletApi, 'lock' | 'state'>): Promise<void>
}

/** The tray of the app that runs here, and what closing the window does where it stays there. */
export function trayHere(
  window: WalletWindow,
  computer: Pick<ComputerDesk, 'preferences'>,
): TrayDesk {
  let api: Pick<WalletApi, 'lock' | 'state'> | undefined
  const host = hostHere()
  const icon = createTrayHere(
    {
      open: window.bringForward,
      // What cannot be locked is said in the window.
      lock: () => void api?.lock().catch(window.bringForward),
      quit: () => app.quit(),
      profile: (order) => {
        if (order.act === 'show') window.bringForward()
        window.tell(trayOrderChannel, order)
      },
    },
    window.setAttention,
  )
  const keeper = createTrayKeeper({ icon, clock: systemClock })
  const place = async (): Promise<void> => {
    const found = await host.look()
    if (found !== undefined) icon.place(found)
  }
  return {
    look: (state) => keeper.look(state),
    begin: async (calls) => {
      api = calls
      window.onClose(
        createClosing({
          host,
          staysInTray: () => computer.preferences().staysInTray,
          ensureIcon: (found) => icon.place(found),
          hide: window.hide,
          show: window.bringForward,
          quit: () => app.quit(),
        }),
      )
      app.on('activate', window.bringForward)
      // A desktop that begins with the app may show its tray later.
      host.watch(() => void place())
      keeper.look(await calls.state())
      await place()
    },
  }
}

/** Windows and macOS always have one. */
function hostHere(): TrayHost {
  if (process.platform !== 'linux') {
    return { look: () => Promise.resolve('system'), watch: () => () => undefined }
  }
  return createTrayHost({
    socket: sessionBusSocket(process.env),
    userId: process.getuid?.(),
    clock: systemClock,
  })
}
