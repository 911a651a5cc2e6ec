import { isLoopback } from '#core/api-address'
import { fromFailure, type WalletError } from '#core/errors'
import { isRedirect, reachesRedirect, type Redirect } from '#core/oauth/redirect'
import type { SignInOrder } from '../ports'

export type SignInAnswer = Exclude<Redirect, { type: 'other' }>

/** What the gate saw go by. The first `answer` or `failed` closes the attempt; nothing follows it. */
export type GateEvent =
  | { readonly type: 'answer'; readonly answer: SignInAnswer }
  | { readonly type: 'failed'; readonly error: WalletError }
  /** Somebody went to the redirect address without an answer: the attempt stays open. */
  | { readonly type: 'visited-without-answer' }
  /** The page wanted to go where everybody on the network can read along. */
  | { readonly type: 'insecure-page-blocked' }

export type Verdict = 'allow' | 'cancel'

/** Decides over every address the sign-in page wants to reach, before anything of it leaves this computer. */
export interface Gate {
  /** A navigation of the page itself: the one way a true answer comes by. */
  page(url: string): Verdict
  /** Everything else: frames, images, scripts, fetches, pop-ups, prefetches. Never an answer. */
  other(url: string): Verdict
}

/**
 * The gate of one attempt. Nothing passes to the redirect address, whatever asks for it. https goes anywhere;
 * plain http only to this computer, and only when the sign-in itself runs there (practice).
 */
export function createGate(order: SignInOrder, report: (event: GateEvent) => void): Gate {
  let isClosed = false
  const mayUseLoopback = isLoopbackPage(order.authorizationUrl)

  const close = (event: GateEvent): void => {
    isClosed = true
    report(event)
  }
  const readVisit = (url: string): void => {
    if (isClosed || !isRedirect(url, order.redirectUri)) return
    const read = order.readRedirect(url)
    if (!read.ok) close({ type: 'failed', error: fromFailure(read.failure) })
    else if (read.value.type === 'other') report({ type: 'visited-without-answer' })
    else close({ type: 'answer', answer: read.value })
  }

  return {
    page: (url) => {
      // Before every other rule: the redirect address may itself be plain http on this computer.
      if (reachesRedirect(url, order.redirectUri)) {
        readVisit(url)
        return 'cancel'
      }
      if (isClosed) return 'cancel'
      const safety = safetyOf(url, mayUseLoopback)
      if (safety === 'insecure') report({ type: 'insecure-page-blocked' })
      return safety === 'safe' || url === 'about:blank' ? 'allow' : 'cancel'
    },
    other: (url) => {
      if (isClosed || reachesRedirect(url, order.redirectUri)) return 'cancel'
      return safetyOf(url, mayUseLoopback) === 'safe' || isInsidePage(url) ? 'allow' : 'cancel'
    },
  }
}

/** Plain http on this computer: what practice runs on. */
export function isLoopbackPage(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' && isLoopback(hostname)
}

function safetyOf(url: string, mayUseLoopback: boolean): 'safe' | 'insecure' | 'foreign' {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (protocol === 'https:' || protocol === 'wss:') return 'safe'
  if (protocol !== 'http:' && protocol !== 'ws:') return 'foreign'
  return mayUseLoopback && isLoopbackPage(url.replace(/^ws:/i, 'http:')) ? 'safe' : 'insecure'
}

/** Addresses that name something the page made itself; nothing is asked of anybody for them. */
function isInsidePage(url: string): boolean {
  return /^(about:blank|about:srcdoc|blob:|data:)/i.test(url)
}
