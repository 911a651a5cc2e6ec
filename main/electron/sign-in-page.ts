import { once } from 'node:events'
import { WebContentsView, type WebContents, type WebPreferences } from 'electron'
import type { Gate } from '../sign-in/gate'
import { lockedPreferences } from './guards'
import type { SignInSession } from './sign-in-session'
import { isNowhere, visitOf } from './sign-in-traffic'

/** What the window hears of the page. Addresses are the true ones, not what the page says of itself. */
export interface PageListener {
  /** A page is shown; `status` is its HTTP status. */
  readonly shown: (url: string, status: number) => void
  /** The page's text is there. */
  readonly readable: () => void
  /** Nothing could be shown; `name` is Chromium's, such as `ERR_NAME_NOT_RESOLVED`. */
  readonly failed: (url: string, name: string) => void
  readonly crashed: () => void
  /** The page closed its own window. */
  readonly closed: () => void
  /** The page may open a window now; one it has opened has to be shown at once. */
  readonly admitWindow: () => boolean
  readonly opened: (popup: WebContents) => void
}

export interface SignInPage {
  readonly view: WebContentsView
  readonly contents: WebContents
  load(url: string): void
  /** Ends the page's process, which hangs. The page has to be loaded again. */
  discardProcess(): void
  /** Resolves after nothing of the page is left. */
  destroy(): Promise<void>
}

/** A page of the sign-in: sandboxed, without preload, every way out of it guarded before it loads. */
export function openSignInPage(
  surroundings: { readonly session: SignInSession; readonly gate: Gate },
  on: PageListener,
  popup?: WebContents,
): SignInPage {
  const { session, gate } = surroundings
  const view = new WebContentsView({
    webPreferences: pagePreferences(session),
    ...(popup === undefined ? {} : { webContents: popup }),
  })
  view.setBackgroundColor('#ffffff')
  const contents = view.webContents
  const expel = session.admit(contents.id)
  // A call between two browsers would go past the gate, and past a company's proxy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  let isDiscarding = false
  guardWays(contents, gate)
  guardWindows(contents, surroundings, on)
  listen(contents, {
    ...on,
    crashed: () => {
      if (!isDiscarding) on.crashed()
      isDiscarding = false
    },
  })
  return {
    view,
    contents,
    // A failed load is told by `did-fail-load`; after an answer was caught, failing is what it should do.
    load: (url) => void contents.loadURL(url).catch(() => undefined),
    discardProcess: () => {
      isDiscarding = true
      contents.forcefullyCrashRenderer()
    },
    destroy: async () => {
      if (!contents.isDestroyed()) {
        const destroyed = once(contents, 'destroyed')
        contents.close({ waitForBeforeUnload: false })
        await destroyed
      }
      expel()
    },
  }
}

/** Ways of a page to a window without our bar, and to files. */
const needless = ['DocumentPictureInPictureAPI', 'EyeDropperAPI', 'FileSystemAccessLocal']

function pagePreferences({ session }: SignInSession): WebPreferences {
  return {
    ...lockedPreferences({ session }),
    disableDialogs: true,
    disableBlinkFeatures: needless.join(','),
  }
}

/** Where the page may go. A stopped navigation leaves the page that was there. */
function guardWays(contents: WebContents, gate: Gate): void {
  const guard = (event: {
    readonly url: string
    readonly isMainFrame: boolean
    readonly preventDefault: () => void
  }): void => {
    if (isNowhere(event.url)) return
    const verdict = event.isMainFrame ? gate.leaving(event.url) : gate.other(event.url)
    if (verdict === 'cancel') event.preventDefault()
  }
  // Fires for the main frame too, and before `will-navigate` does.
  contents.on('will-frame-navigate', guard)
  contents.on('will-redirect', guard)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // A page must not hold its window open.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('page-title-updated', (event) => event.preventDefault())
}

/** Some company sign-ins need a second window: it gets the same session, gate and guards. */
function guardWindows(
  contents: WebContents,
  { session, gate }: { readonly session: SignInSession; readonly gate: Gate },
  on: PageListener,
): void {
  contents.setWindowOpenHandler(({ url, postBody }) => {
    if (gate.popup(visitOf(url, postBody?.data)) === 'cancel' || !on.admitWindow())
      return { action: 'deny' }
    return {
      action: 'allow',
      overrideBrowserWindowOptions: { webPreferences: pagePreferences(session) },
      createWindow: (options) => {
        // Not in the types: the web contents Chromium has made for it, with its opener.
        const { webContents } = options as { readonly webContents: WebContents }
        on.opened(webContents)
        return webContents
      },
    }
  })
}

function listen(contents: WebContents, on: PageListener): void {
  contents.on('did-navigate', (_event, url, status) => on.shown(url, status))
  contents.on('dom-ready', () => on.readable())
  contents.on('did-fail-load', (...[, code, name, url, isMainFrame]) => {
    // These two are our own doing: a navigation the gate stopped.
    if (!isMainFrame || name === 'ERR_ABORTED' || name === 'ERR_BLOCKED_BY_CLIENT') return
    // A proxy's refusal comes without a name.
    on.failed(url, name === '' && code === -111 ? 'ERR_TUNNEL_CONNECTION_FAILED' : name)
  })
  contents.on('render-process-gone', () => on.crashed())
  contents.on('destroyed', () => on.closed())
}
