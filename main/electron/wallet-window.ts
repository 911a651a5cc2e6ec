import { app, type BrowserWindow, type WebContents } from 'electron'
import type { Zoom, ZoomStep } from '#core/preferences'
import type { SignInProgress } from '#core/sign-in-progress'
import type { ProfileId } from '#core/profile'
import type { WalletState } from '#core/wallet-state'
import { openMainWindow, putInFront, type MainWindowOptions } from './main-window'

/** The one window of the wallet, whether or not it is open just now. */
export interface WalletWindow {
  /** Opens it where it is not. */
  readonly open: () => void
  readonly window: () => BrowserWindow | undefined
  readonly page: () => WebContents | undefined
  readonly tell: (
    channel: string,
    message: SignInProgress | WalletState | ProfileId | undefined,
  ) => void
  readonly bringForward: () => void
  /** Shows its page in this size, now and whenever it is opened. */
  readonly zoom: (percent: Zoom) => void
  readonly onZoomKey: (heard: (step: ZoomStep) => void) => void
}

export function createWalletWindow(options: MainWindowOptions): WalletWindow {
  let opened: BrowserWindow | undefined
  let percent: Zoom = 100
  let zoomKey: (step: ZoomStep) => void = () => undefined
  const window = (): BrowserWindow | undefined =>
    opened?.isDestroyed() === false ? opened : undefined
  const page = (): WebContents | undefined => window()?.webContents
  return {
    open: () => {
      if (window() !== undefined) return
      opened = openMainWindow(options, {
        percent: () => percent,
        asked: (step) => zoomKey(step),
      })
      // A sign-in window alone is no wallet: the app ends with this one, in order.
      opened.on('closed', () => app.quit())
    },
    window,
    page,
    tell: (channel, message) => page()?.send(channel, message),
    zoom: (next) => {
      percent = next
      page()?.setZoomFactor(next / 100)
    },
    onZoomKey: (heard) => {
      zoomKey = heard
    },
    bringForward: () => {
      const shown = window()
      if (shown !== undefined) putInFront(shown)
    },
  }
}
