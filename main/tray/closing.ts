import type { TrayHost } from '../desktop-ports'

/** What becomes of the window when a person closes it. */
export interface Closing {
  /** True where the close is taken over: the window is hidden, or the app quits, a moment later. */
  take(): boolean
  /** The window is shown again. */
  shown(): void
}

export interface ClosingPorts {
  readonly staysInTray: () => boolean
  readonly host: TrayHost
  /** Makes sure that the icon stands in the tray of this host. */
  readonly ensureIcon: (host: string) => void
  readonly hide: () => void
  readonly show: () => void
  readonly quit: () => void
}

/** A window is hidden only while something is there that brings it back: whoever shows the tray is watched meanwhile. */
export function createClosing(ports: ClosingPorts): Closing {
  let isAsking = false
  let stopWatching: (() => void) | undefined
  const endWatching = (): void => {
    stopWatching?.()
    stopWatching = undefined
  }

  /** The tray may have been started anew, or be gone: then there is a window again. */
  const lookAgain = async (): Promise<void> => {
    const host = await ports.host.look()
    if (stopWatching === undefined) return
    if (host === undefined) ports.show()
    else ports.ensureIcon(host)
  }

  const close = async (): Promise<void> => {
    const host = await ports.host.look()
    if (host === undefined) {
      ports.quit()
      return
    }
    ports.ensureIcon(host)
    endWatching()
    stopWatching = ports.host.watch(() => void lookAgain())
    ports.hide()
    // It may have gone between the look and the watch.
    await lookAgain()
  }

  return {
    take: () => {
      if (!ports.staysInTray()) return false
      if (!isAsking) {
        isAsking = true
        void close().finally(() => {
          isAsking = false
        })
      }
      return true
    },
    shown: endWatching,
  }
}
