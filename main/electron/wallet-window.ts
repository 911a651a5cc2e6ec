import { app, type BrowserWindow, type WebContents } from 'electron'
import type { Zoom, ZoomStep } from '#core/preferences'
import type { SignInProgress } from '#core/sign-in-progress'
import type { ProfileId } from '#core/profile'
import type { TrayOrder } from '#core/tray'
import { text } from '#core/text/text'
import type { WalletState } from '#core/wallet-state'
import type { Closing } from '../tray/closing'
import { attentionOverlay } from './tray-images'
import { openMainWindow, putInFront, type MainWindowOptions } from './main-window'

/** The one window of the wallet, whether or not it is open just now. */
export interface WalletWindow {
  /** Opens it where it is not, and shows it. */
  readonly open: () => void
  /** Resolves once the page of the first one is there. */
  readonly shown: Promise<void>
  readonly window: () => BrowserWindow | undefined
  readonly page: () => WebContents | undefined
  readonly tell: (
    channel: string,
    message: SignInProgress | WalletState | TrayOrder | ProfileId | undefined,
  ) => void
  readonly bringForward: () => void
  readonly hide: () => void
  /** Who decides what a person’s closing of it does. */
  readonly onClose: (closing: Closing) => void
  /** How many need somebody, on its button of the taskbar. */
  readonly setAttention: (count: number) => void
  /** Shows its page in this size, now and whenever it is opened. */
  readonly zoom: (percent: Zoom) => void
  readonly onZoomKey: (heard: (step: ZoomStep) => void) => void
}

export function createWalletWindow(options: MainWindowOptions): WalletWindow {
  let opened: BrowserWindow | undefined
  let percent: Zoom = 100
  let isShown: () => void = () => undefined
  const shown = new Promise<void>((resolve) => (isShown = resolve))
  let zoomKey: (step: ZoomStep) => void = () => undefined
  let closing: Closing | undefined
  let isEnding = false
  app.on('before-quit', () => (isEnding = true))
  const window = (): BrowserWindow | undefined =>
    opened?.isDestroyed() === false ? opened : undefined
  const page = (): WebContents | undefined => window()?.webContents
  return {
    open: () => {
      isEnding = false
      const there = window()
      if (there !== undefined) {
        putInFront(there)
        return
      }
      opened = openMainWindow(options, {
        percent: () => percent,
        asked: (step) => zoomKey(step),
      })
      opened.webContents.once('did-finish-load', isShown)
      // A sign-in window alone is no wallet: the app ends with this one, in order.
      opened.on('closed', () => app.quit())
      opened.on('close', (event) => {
        if (!isEnding && closing?.take() === true) event.preventDefault()
      })
      opened.on('show', () => closing?.shown())
    },
    shown,
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
    hide: () => window()?.hide(),
    onClose: (next) => {
      closing = next
    },
    setAttention: (count) => {
      if (process.platform !== 'win32') return
      const overlay = count === 0 ? null : attentionOverlay()
      window()?.setOverlayIcon(overlay, count === 0 ? '' : text.tray.attention(count))
    },
    bringForward: () => {
      const shown = window()
      if (shown !== undefined) putInFront(shown)
    },
  }
}
