import { once } from 'node:events'
import { WebContentsView, type WebContents } from 'electron'
import type { Gate } from '../sign-in/gate'
import { lockedPreferences } from './guards'
import type { SignInSession } from './sign-in-session'

/** What the window hears of the page. Addresses are the true ones, not what the page says of itself. */
export interface PageListener {
  /** A page is shown; `status` is its HTTP status. */
  readonly shown: (url: string, status: number) => void
  /** The page's text is there. */
  readonly readable: () => void
  /** Nothing could be shown; `name` is Chromium's, such as `ERR_NAME_NOT_RESOLVED`. */
  readonly failed: (url: string, name: string) => void
  readonly popupBlocked: () => void
}

export interface SignInPage {
  readonly view: WebContentsView
  readonly contents: WebContents
  load(url: string): void
  /** Resolves after nothing of the page is left. */
  destroy(): Promise<void>
}

/** The provider's page: sandboxed, without preload, every way out of it guarded before it loads. */
export function openSignInPage(
  signInSession: SignInSession,
  gate: Gate,
  on: PageListener,
): SignInPage {
  const view = new WebContentsView({
    webPreferences: {
      ...lockedPreferences({ session: signInSession.session }),
      disableDialogs: true,
    },
  })
  view.setBackgroundColor('#ffffff')
  const contents = view.webContents
  const shut = signInSession.admit(contents.id, gate)
  guardWays(contents, gate, on)
  refuseQuestions(contents)
  listen(contents, on)
  return {
    view,
    contents,
    // A failed load is told by `did-fail-load`; after an answer was caught, failing is what it should do.
    load: (url) => void contents.loadURL(url).catch(() => undefined),
    destroy: async () => {
      if (!contents.isDestroyed()) {
        const destroyed = once(contents, 'destroyed')
        contents.close({ waitForBeforeUnload: false })
        await destroyed
      }
      shut()
    },
  }
}

/** Where the page may go. A stopped navigation leaves the page that was there. */
function guardWays(contents: WebContents, gate: Gate, on: PageListener): void {
  const guard = (event: {
    readonly url: string
    readonly isMainFrame: boolean
    readonly preventDefault: () => void
  }): void => {
    const verdict = event.isMainFrame ? gate.page(event.url) : gate.other(event.url)
    if (verdict === 'cancel') event.preventDefault()
  }
  // Fires for the main frame too, and before `will-navigate` does.
  contents.on('will-frame-navigate', guard)
  contents.on('will-redirect', guard)
  contents.setWindowOpenHandler(({ url }) => {
    if (gate.other(url) === 'allow') on.popupBlocked()
    return { action: 'deny' }
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // A page must not hold its window open.
  contents.on('will-prevent-unload', (event) => event.preventDefault())
  contents.on('page-title-updated', (event) => event.preventDefault())
}

/** What a server may ask of this computer, unanswered: Electron's own answers would give things away. */
function refuseQuestions(contents: WebContents): void {
  contents.on('login', (event, ...[, , answer]) => {
    event.preventDefault()
    answer()
  })
  contents.on('select-client-certificate', (event, ...[, , answer]) => {
    event.preventDefault()
    // No certificate at all. The types know no such answer, the documentation does.
    const answerNone = answer as () => void
    answerNone()
  })
  contents.on('certificate-error', (event, ...[, , , trust]) => {
    event.preventDefault()
    trust(false)
  })
}

function listen(contents: WebContents, on: PageListener): void {
  contents.on('did-navigate', (_event, url, status) => on.shown(url, status))
  contents.on('dom-ready', () => on.readable())
  contents.on('did-fail-load', (...[, , name, url, isMainFrame]) => {
    // These two are our own doing: a navigation the gate stopped.
    if (isMainFrame && name !== 'ERR_ABORTED' && name !== 'ERR_BLOCKED_BY_CLIENT') {
      on.failed(url, name)
    }
  })
  contents.on('render-process-gone', () => on.failed(contents.getURL(), 'ERR_PAGE_CRASHED'))
}
