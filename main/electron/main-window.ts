import { BrowserWindow, screen, type Rectangle } from 'electron'
import type { ZoomStep } from '#core/preferences'
import { createReloadLimit } from '../reload-limit'
import type { Settings, WindowPlace } from '../settings'
import { bundleOrigin } from './bundle-protocol'
import { lockedPreferences } from './guards'
import { zoomStepOf } from './zoom-keys'

export interface MainWindowOptions {
  readonly preload: string
  readonly settings: Settings
}

/** How large its page is shown, and which keys ask for another size. */
export interface PageSize {
  readonly percent: () => number
  readonly asked: (step: ZoomStep) => void
}

/** Opens the wallet's window where it was last, locked to our own page. */
export function openMainWindow(options: MainWindowOptions, size: PageSize): BrowserWindow {
  const window = new BrowserWindow({
    ...placeOnScreen(options.settings.windowPlace()),
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#8883',
    webPreferences: lockedPreferences({ preload: options.preload }),
  })
  const page = window.webContents
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
  page.on('will-navigate', (event) => event.preventDefault())
  page.on('will-redirect', (event) => event.preventDefault())
  const mayReload = createReloadLimit(() => performance.now())
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && mayReload()) page.reload()
  })
  page.on('dom-ready', () => page.setZoomFactor(size.percent() / 100))
  page.on('before-input-event', (event, input) => {
    const step = zoomStepOf(input, process.platform)
    if (step === undefined) return
    event.preventDefault()
    size.asked(step)
  })
  // Chromium calls a page ready once much is on it, and draws nothing more of a hidden one: while the wallet still
  // opens there is too little for that.
  window.once('ready-to-show', () => window.show())
  page.once('did-finish-load', () => window.show())
  window.on('close', () => options.settings.rememberWindowPlace(window.getNormalBounds()))
  void window.loadURL(`${bundleOrigin}/index.html`)
  return window
}

export function putInFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  if (!window.isVisible()) window.show()
  window.focus()
}

const defaultPlace = { width: 1280, height: 800 }

/** A remembered place counts only where a screen still is: a window must never open out of sight. */
function placeOnScreen(place: WindowPlace | undefined): WindowPlace {
  if (place?.x === undefined || place.y === undefined) return place ?? defaultPlace
  const corner = { x: place.x, y: place.y }
  const isVisible = screen.getAllDisplays().some(({ workArea }) => contains(workArea, corner))
  return isVisible ? place : { width: place.width, height: place.height }
}

function contains(area: Rectangle, point: { readonly x: number; readonly y: number }): boolean {
  return (
    point.x >= area.x &&
    point.y >= area.y &&
    point.x < area.x + area.width - 80 &&
    point.y < area.y + area.height - 80
  )
}
