import { setTimeout as delay } from 'node:timers/promises'
import { fromFailure, type WalletError } from '#core/errors'
import { isAuthorizePage } from '#core/oauth/authorization'
import type { SignInOrder } from '../ports'
import type { PaneListener } from './sign-in-pane'

/** An error page may itself post the answer to the redirect address (`form_post`): it gets a moment to do so. */
const ownWayMs = 250

/**
 * What a page that is none means for the attempt. Before the first page is shown, the window is empty and nothing in
 * it helps: the attempt ends, and the wizard says why, with *Try again* at hand. Later the person has come some way, so
 * the bar says it and *Reload* goes on from there. An HTTP error counts as an end only where the provider
 * itself speaks of the attempt: on the first page (the endpoint may hand on to the provider's web site) and on
 * the authorize endpoint; elsewhere it may be a mistyped password.
 */
export function judgePages(ports: {
  readonly order: SignInOrder
  /** The HTTP status of a page that came without a body. */
  readonly statusOf: (url: string) => number
  readonly readText: () => Promise<string>
  /** The page has begun to go elsewhere. */
  readonly isLeaving: () => boolean
  readonly fail: (error: WalletError) => void
}): Pick<PaneListener, 'shown' | 'readable' | 'failed'> {
  const { order, fail } = ports
  let errorPage: { readonly url: string; readonly status: number } | undefined
  const speaksOfAttempt = (page: { url: string; status: number; isFirst: boolean }): boolean =>
    page.status >= 400 && (page.isFirst || isAuthorizePage(page.url, order.authorizationUrl))
  const judge = (url: string, status: number, body: string): void => {
    const read = order.readPageFailure(url, status, body)
    if (read?.ok === false) fail(fromFailure(read.failure))
  }
  return {
    shown: (page) => {
      errorPage = speaksOfAttempt(page) ? page : undefined
    },
    readable: () => {
      if (errorPage === undefined) return
      const { url, status } = errorPage
      errorPage = undefined
      const read = ports.readText()
      void Promise.allSettled([read, delay(ownWayMs)]).then(([text]) => {
        // A page that went away unread: its status says enough.
        if (!ports.isLeaving()) judge(url, status, text.status === 'fulfilled' ? text.value : '')
      })
    },
    failed: ({ url, name, error, isFirst }) => {
      // Chromium's word for an error answer without a body.
      const status = name === 'ERR_HTTP_RESPONSE_CODE_FAILURE' ? ports.statusOf(url) : 0
      const speaks = speaksOfAttempt({ url, status, isFirst })
      if (speaks) judge(url, status, '')
      else if (isFirst) fail(error)
      return speaks || isFirst
    },
  }
}
