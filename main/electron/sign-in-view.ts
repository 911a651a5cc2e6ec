import { setTimeout as delay } from 'node:timers/promises'
import type { WebContents } from 'electron'
import { assertNever, WalletError } from '#core/errors'
import { createGate, type GateEvent } from '../sign-in/gate'
import { judgePages } from '../sign-in/page-judge'
import { createPopupCount } from '../sign-in/popup-count'
import type { CertificateMemory, ProxyPasswords, SignInAnswer, SignInOrder } from '../ports'
import type { SignInBar } from './sign-in-bar-ipc'
import { readNamedEnvironment, readPageText } from './sign-in-page-look'
import { openSignInPane, type PaneSurroundings, type SignInPane } from './sign-in-pane'
import type { SignInSession } from './sign-in-session'

/** One attempt as its windows see it. Only the first call of `succeed` or `fail` counts. */
export interface SignInViewOptions {
  readonly session: SignInSession
  readonly barPreload: string
  readonly proxies: ProxyPasswords
  readonly certificates: CertificateMemory
  readonly order: SignInOrder
  readonly succeed: (answer: SignInAnswer) => void
  readonly fail: (error: WalletError) => void
  /** See PaneSurroundings. */
  readonly beginAfresh?: () => void
}

export interface SignInView {
  /** The bar whose page this is. */
  barOf(page: WebContents): SignInBar | undefined
  focus(): void
  /** Resolves after every window, bar and page is gone. */
  destroy(): Promise<void>
}

/** Opens the window and loads the provider's page. */
export function openSignInView(options: SignInViewOptions): SignInView {
  const { order, session, fail } = options
  const panes = new Set<SignInPane>()
  const gate = createGate(order, (event) => onGate(event, options, panes))
  const shut = session.open(gate)
  const surroundings: PaneSurroundings = { ...options, gate, isPractice: order.isPractice }
  const popups = createPopups(surroundings, panes)
  const main: SignInPane = openSignInPane(
    surroundings,
    { type: 'address', url: order.authorizationUrl },
    {
      ...judgePages({
        ...options,
        statusOf: (url) => session.statusOf(url),
        readText: () => readPageText(main.page.contents),
        page: () => main.page.contents,
        delay,
      }),
      cancelled: () => fail(new WalletError('sign-in-cancelled')),
      browserWanted: order.onBrowserWanted,
      closed: () => fail(new WalletError('sign-in-window-closed')),
      admitWindow: () => popups.admit(main),
      opened: (contents) => popups.open(contents, main),
    },
  )
  panes.add(main)
  noteClues(main.page.contents, order)
  return {
    barOf: (page) => [...panes].find(({ bar }) => bar.view.webContents === page)?.bar,
    focus: () => main.frame.focus(),
    destroy: async () => {
      // Until its page is gone, it may still ask for windows.
      popups.end()
      const open = [...panes]
      panes.clear()
      await Promise.all(open.map((pane) => pane.destroy()))
      shut()
    },
  }
}

/** Hosts are noted as their pages come; the few that may be asked are asked once they have loaded. */
function noteClues(contents: WebContents, { clues }: SignInOrder): void {
  if (clues === undefined) return
  contents.on('did-navigate', (_event, url) => {
    if (!clues.shown(url)) return
    contents.once('did-finish-load', () => {
      if (contents.getURL() !== url) return
      void readNamedEnvironment(contents).then(
        (said) => clues.named(url, said),
        () => undefined,
      )
    })
  })
}

/** The windows that pages open: in the same session, with the same guards, each with its own address line. */
function createPopups(surroundings: PaneSurroundings, panes: Set<SignInPane>) {
  const count = createPopupCount()
  const admit = (over: SignInPane): boolean => {
    if (count.admit()) return true
    over.tell({ type: 'noted', note: 'too-many-popups' })
    return false
  }
  const open = (contents: WebContents, over: SignInPane): void => {
    // It was allowed a moment before the end.
    if (count.isOver()) {
      setImmediate(() => closeNow(contents))
      return
    }
    const close = (): void => {
      if (!panes.delete(popup)) return
      count.closed()
      // Its end may be told from inside the page: it must not be destroyed under it.
      setImmediate(() => void popup.destroy())
      over.frame.focus()
    }
    const popup: SignInPane = openSignInPane(
      surroundings,
      { type: 'popup', contents, over },
      {
        shown: () => undefined,
        readable: () => undefined,
        failed: () => false,
        cancelled: close,
        browserWanted: () => undefined,
        closed: close,
        admitWindow: () => admit(popup),
        opened: (next) => open(next, popup),
      },
    )
    panes.add(popup)
  }
  return { admit, open, end: () => count.end() }
}

function closeNow(contents: WebContents): void {
  if (!contents.isDestroyed()) contents.close({ waitForBeforeUnload: false })
}

function onGate(
  event: GateEvent,
  { order, succeed, fail }: SignInViewOptions,
  panes: ReadonlySet<SignInPane>,
): void {
  switch (event.type) {
    case 'answer':
      succeed(event.answer)
      return
    case 'failed':
      fail(event.error)
      return
    case 'visited-without-answer':
      order.onVisit()
      for (const pane of panes) pane.tell({ type: 'noted', note: event.type })
      return
    case 'insecure-page-blocked':
    case 'other-program-blocked':
      for (const pane of panes) pane.tell({ type: 'noted', note: event.type })
      return
    default:
      assertNever(event)
  }
}
