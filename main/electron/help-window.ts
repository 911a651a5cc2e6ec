import { BrowserWindow } from 'electron'
import type { GuidePage } from '#core/guide'
import type { ShowHelp } from '../ports'
import { bundleOrigin } from './bundle-protocol'
import { lockedPreferences } from './guards'
import { putInFront } from './main-window'

const guide = `${bundleOrigin}/guide/`

/** One window beside the wallet's: it has no preload and leads nowhere but through the guide. */
export function createHelpWindow(): ShowHelp {
  let opened: BrowserWindow | undefined
  return async (page) => {
    if (opened?.isDestroyed() !== false) opened = openHelpWindow()
    putInFront(opened)
    // A page asked for before the last one was there takes its place, which is no failure.
    await opened.loadURL(addressOf(page)).catch((reason: unknown) => {
      if (!isAborted(reason)) throw reason
    })
  }
}

const addressOf = (page: GuidePage): string => `${guide}docs/guide/${page}.html`

/** Chromium's ERR_ABORTED: another page is loaded in its place. */
const isAborted = (reason: unknown): boolean =>
  reason instanceof Error && 'errno' in reason && reason.errno === -3

function openHelpWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 820,
    height: 720,
    minWidth: 320,
    minHeight: 320,
    autoHideMenuBar: true,
    backgroundColor: '#8883',
    webPreferences: lockedPreferences({}),
  })
  const page = window.webContents
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
  const stay = (event: Electron.Event<{ readonly url: string }>): void => {
    if (!event.url.startsWith(guide)) event.preventDefault()
  }
  page.on('will-navigate', stay)
  page.on('will-redirect', stay)
  return window
}
