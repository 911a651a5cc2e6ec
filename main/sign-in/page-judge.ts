import type { WalletError } from '#core/errors'
import { isAuthorizePage } from '#core/oauth/authorization'
import type { SignInOrder } from '../ports'

/** A page that is shown, and the HTTP status it came with. */
export interface ShownPage {
  readonly url: string
  readonly status: number
  /** Nothing was shown before it, and nothing in the window helps. */
  readonly isFirst: boolean
}

/** A page that could not be shown. */
export interface FailedPage {
  readonly url: string
  /** Chromium's, such as `ERR_NAME_NOT_RESOLVED`. */
  readonly name: string
  readonly error: WalletError
  readonly isFirst: boolean
}

export interface PageJudge {
  readonly shown: (page: ShownPage) => void
  /** The text of the page shown last is there. */
  readonly readable: () => void
  /** True when the attempt ends with it. */
  readonly failed: (page: FailedPage) => boolean
}

interface JudgePorts {
  readonly order: Pick<SignInOrder, 'authorizationUrl' | 'readPageFailure'>
  /** The HTTP status of a page that came without a body. */
  readonly statusOf: (url: string) => number
  readonly readText: () => Promise<string>
  /** Once destroyed, it can be asked nothing else. */
  readonly page: () => { isDestroyed(): boolean; isWaitingForResponse(): boolean }
  readonly delay: (ms: number) => Promise<unknown>
  readonly fail: (error: WalletError) => void
}

/** An error page may itself post the answer to the redirect address (`form_post`): it gets a moment to do so. */
const ownWayMs = 250

/**
 * What a page that is none means for the attempt. Before the first page is shown, the window is empty and nothing in
 * it helps: the attempt ends, and the wizard says why, with *Try again* at hand. Later the person has come some way, so
 * the bar says it and *Reload* goes on from there. An HTTP error counts as an end only where the provider
 * itself speaks of the attempt: on the first page (the endpoint may hand on to the provider's web site) and on
 * the authorize endpoint; elsewhere it may be a mistyped or withheld password.
 */
export function judgePages(ports: JudgePorts): PageJudge {
  const { order, fail } = ports
  let errorPage: ShownPage | undefined
  const speaksOfAttempt = ({ url, status, isFirst }: ShownPage): boolean => {
    if (isAuthorizePage(url, order.authorizationUrl)) return status >= 400
    // 401 asks who somebody is (RFC 9110 section 15.5.2): of a company's own page that is no end.
    return isFirst && status >= 400 && status !== 401
  }
  const judge = (status: number, body: string): void => {
    const error = order.readPageFailure(status, body)
    if (error !== undefined) fail(error)
  }
  return {
    shown: (page) => {
      errorPage = speaksOfAttempt(page) ? page : undefined
    },
    readable: () => {
      if (errorPage === undefined) return
      const { status } = errorPage
      errorPage = undefined
      void Promise.allSettled([ports.readText(), ports.delay(ownWayMs)]).then(([text]) => {
        // A page that went away unread: its status says enough.
        if (!isLeaving(ports)) judge(status, text.status === 'fulfilled' ? text.value : '')
      })
    },
    failed: ({ url, name, error, isFirst }) => {
      // Chromium's word for an error answer without a body.
      const status = name === 'ERR_HTTP_RESPONSE_CODE_FAILURE' ? ports.statusOf(url) : 0
      const speaks = speaksOfAttempt({ url, status, isFirst })
      if (speaks) judge(status, '')
      else if (isFirst) fail(error)
      return speaks || isFirst
    },
  }
}

/** It has begun to go elsewhere, or its window was closed meanwhile. */
function isLeaving({ page }: JudgePorts): boolean {
  const shown = page()
  return shown.isDestroyed() || shown.isWaitingForResponse()
}
