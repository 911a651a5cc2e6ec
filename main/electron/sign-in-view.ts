import { assertNever, fromFailure, WalletError } from '#core/errors'
import { isAuthorizePage } from '#core/oauth/authorization'
import { firstBarState, nextBarState, type PageEvent } from '../sign-in/bar-state'
import { createGate, type GateEvent, type SignInAnswer } from '../sign-in/gate'
import { networkFailure } from '../sign-in/page-failure'
import type { SignInOrder } from '../ports'
import { openSignInBar, type SignInBar } from './sign-in-bar-ipc'
import { openSignInFrame } from './sign-in-frame'
import { openSignInPage, type PageListener, type SignInPage } from './sign-in-page'
import { readPageText } from './sign-in-page-text'
import type { SignInSession } from './sign-in-session'

/** One attempt as its window sees it. Only the first call of `succeed` or `fail` counts. */
export interface SignInViewOptions {
  readonly barPreload: string
  readonly order: SignInOrder
  readonly succeed: (answer: SignInAnswer) => void
  readonly fail: (error: WalletError) => void
}

export interface SignInView {
  readonly bar: SignInBar
  focus(): void
  /** Resolves after window, bar and page are gone. */
  destroy(): Promise<void>
}

/** Opens the window and loads the provider's page. */
export function openSignInView(session: SignInSession, options: SignInViewOptions): SignInView {
  const { order, fail } = options
  const bar = openSignInBar({
    preload: options.barPreload,
    first: firstBarState(order.isPractice),
    commands: {
      reload: () => reload(page, order),
      cancel: () => fail(new WalletError('sign-in-cancelled')),
    },
  })
  const tell = (event: PageEvent): void => {
    bar.show(nextBarState(bar.state(), event))
    frame.arrange(bar.state())
  }
  const gate = createGate(order, (event) => onGate(event, options, tell))
  const page: SignInPage = openSignInPage(session, gate, {
    ...watchFailures(() => page, { session, options, bar, tell }),
    popupBlocked: () => tell({ type: 'noted', note: 'popup-blocked' }),
  })
  const frame = openSignInFrame({ bar: bar.view, page: page.view, first: bar.state() })
  frame.window.once('closed', () => fail(new WalletError('sign-in-window-closed')))
  page.load(order.authorizationUrl)
  return {
    bar,
    focus: () => frame.focus(),
    destroy: async () => {
      frame.destroy()
      await Promise.all([page.destroy(), bar.destroy()])
    },
  }
}

function onGate(
  event: GateEvent,
  { order, succeed, fail }: SignInViewOptions,
  tell: (event: PageEvent) => void,
): void {
  switch (event.type) {
    case 'answer':
      succeed(event.answer)
      return
    case 'failed':
      fail(event.error)
      return
    case 'visited-without-answer':
      tell({ type: 'noted', note: event.type })
      order.onNote(event.type)
      return
    case 'insecure-page-blocked':
      tell({ type: 'noted', note: event.type })
      return
    default:
      assertNever(event)
  }
}

/**
 * What a page that is none means. Before the first page is shown, the window is empty and nothing in it helps:
 * the attempt ends, and the wizard says why, with *Try again* at hand. Later the person has come some way, so
 * the bar says it and *Reload* goes on from there. An HTTP error counts as an end only where the provider
 * itself speaks of the attempt: on the first page (the endpoint may hand on to the provider's web site) and on
 * the authorize endpoint; elsewhere it may be a mistyped password.
 */
function watchFailures(
  page: () => SignInPage,
  {
    session,
    options,
    bar,
    tell,
  }: {
    readonly session: SignInSession
    readonly options: SignInViewOptions
    readonly bar: SignInBar
    readonly tell: (event: PageEvent) => void
  },
): Pick<PageListener, 'shown' | 'readable' | 'failed'> {
  const { order, fail } = options
  let errorPage: { readonly url: string; readonly status: number } | undefined
  const isFirst = (): boolean => bar.state().lock === 'loading'
  const speaksOfAttempt = (url: string, status: number): boolean =>
    status >= 400 && (isFirst() || isAuthorizePage(url, order.authorizationUrl))
  const judge = (url: string, status: number, body: string): void => {
    const read = order.readPageFailure(url, status, body)
    if (read?.ok === false) fail(fromFailure(read.failure))
  }
  return {
    shown: (url, status) => {
      errorPage = speaksOfAttempt(url, status) ? { url, status } : undefined
      if (isFirst()) page().contents.focus()
      tell({ type: 'shown', url, isTrusted: session.trusts(new URL(url).hostname) })
    },
    readable: () => {
      if (errorPage === undefined) return
      const { url, status } = errorPage
      errorPage = undefined
      readPageText(page().contents).then(
        (body) => judge(url, status, body),
        // A page that went away unread: its status says enough.
        () => judge(url, status, ''),
      )
    },
    failed: (url, name) => {
      // Chromium's word for an error answer without a body.
      const status = name === 'ERR_HTTP_RESPONSE_CODE_FAILURE' ? session.statusOf(url) : 0
      if (speaksOfAttempt(url, status)) judge(url, status, '')
      else if (isFirst()) fail(networkFailure(name))
      else tell({ type: 'failed', url, error: networkFailure(name) })
    },
  }
}

/** Where nothing was ever shown there is nothing to load again: the way starts afresh. */
function reload(page: SignInPage, order: SignInOrder): void {
  const shown = page.contents.getURL()
  if (shown === '' || shown === 'about:blank') page.load(order.authorizationUrl)
  else page.contents.reload()
}
