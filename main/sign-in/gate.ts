import { parseAddress } from '#core/addresses'
import { isLoopback } from '#core/api-address'
import { fromFailure, type WalletError } from '#core/errors'
import { isRedirect, reachesRedirect, type RedirectVisit } from '#core/oauth/redirect'
import type { SignInAnswer, SignInOrder } from '../ports'

/** What the gate saw go by. The first `answer` or `failed` closes the attempt; nothing follows it. */
export type GateEvent =
  | { readonly type: 'answer'; readonly answer: SignInAnswer }
  | { readonly type: 'failed'; readonly error: WalletError }
  /** Somebody went to the redirect address without an answer: the attempt stays open. */
  | { readonly type: 'visited-without-answer' }
  /** The page wanted to go where everybody on the network can read along. */
  | { readonly type: 'insecure-page-blocked' }
  /** The page wanted to leave the web: for another program, a file, a room of ours. */
  | { readonly type: 'other-program-blocked' }

/** `stay`: nothing leaves, and the page stays what it is. `cancel` may leave an empty page. */
export type Verdict = 'allow' | 'cancel' | 'stay'

/** Decides over every address the sign-in's pages want to reach, before anything of it leaves this computer. */
export interface Gate {
  /** A page is about to go somewhere. A form it posts cannot be seen yet: `page` has the last word. */
  leaving(url: string): 'allow' | 'cancel'
  /** A page's own request, with the form it posts: the one way a true answer comes by. */
  page(visit: RedirectVisit): Verdict
  /** A page wants to open a window of its own, perhaps by posting a form into it. */
  popup(visit: RedirectVisit): 'allow' | 'cancel'
  /** Everything else: frames, images, scripts, fetches, prefetches. Never an answer. */
  other(url: string): 'allow' | 'cancel'
}

/**
 * The gate of one attempt. Nothing passes to the redirect address, whatever asks for it. https goes anywhere;
 * plain http only to this computer, and only when the sign-in itself runs there (practice).
 */
export function createGate(order: SignInOrder, report: (event: GateEvent) => void): Gate {
  let isClosed = false
  const { redirectUri } = order
  const mayUseLoopback = isLoopbackPage(order.authorizationUrl)

  const close = (event: GateEvent): void => {
    isClosed = true
    report(event)
  }
  /** True when the visit brought something: an answer, or the failure that ends the attempt. */
  const readVisit = (visit: RedirectVisit): boolean => {
    if (isClosed || !isRedirect(visit.url, redirectUri)) return false
    const read = order.readRedirect(visit)
    if (!read.ok) close({ type: 'failed', error: fromFailure(read.failure) })
    else if (read.value.type === 'other') return false
    else close({ type: 'answer', answer: read.value })
    return true
  }
  /** Where a page may be. */
  const place = (url: string): 'allow' | 'cancel' => {
    if (isClosed) return 'cancel'
    const safety = safetyOf(url, mayUseLoopback)
    if (safety === 'insecure') report({ type: 'insecure-page-blocked' })
    if (safety === 'foreign' && !isOwnMaking(url)) report({ type: 'other-program-blocked' })
    return safety === 'safe' || url === 'about:blank' ? 'allow' : 'cancel'
  }
  // Before every other rule: the redirect address may itself be plain http on this computer.
  const reaches = (url: string): boolean => reachesRedirect(url, redirectUri)

  return {
    leaving: (url) => {
      if (!reaches(url)) return place(url)
      return readVisit({ url }) || isClosed || !isRedirect(url, redirectUri) ? 'cancel' : 'allow'
    },
    page: (visit) => {
      if (!reaches(visit.url)) return place(visit.url)
      if (readVisit(visit) || isClosed || !isRedirect(visit.url, redirectUri)) return 'cancel'
      report({ type: 'visited-without-answer' })
      return 'stay'
    },
    popup: (visit) => {
      if (!reaches(visit.url)) return place(visit.url)
      const isVisit = !isClosed && isRedirect(visit.url, redirectUri)
      if (isVisit && !readVisit(visit)) report({ type: 'visited-without-answer' })
      return 'cancel'
    },
    other: (url) => {
      if (isClosed || reaches(url)) return 'cancel'
      return safetyOf(url, mayUseLoopback) === 'safe' || isInsidePage(url) ? 'allow' : 'cancel'
    },
  }
}

/** Plain http on this computer: what practice runs on. */
export function isLoopbackPage(url: string): boolean {
  const page = parseAddress(url)
  return page?.protocol === 'http:' && isLoopback(page.hostname)
}

function safetyOf(url: string, mayUseLoopback: boolean): 'safe' | 'insecure' | 'foreign' {
  const protocol = parseAddress(url)?.protocol
  if (protocol === 'https:' || protocol === 'wss:') return 'safe'
  if (protocol !== 'http:' && protocol !== 'ws:') return 'foreign'
  return mayUseLoopback && isLoopbackPage(url.replace(/^ws:/i, 'http:')) ? 'safe' : 'insecure'
}

/** Chromium shows none of these in place of a page, nor do they lead anywhere. */
function isOwnMaking(url: string): boolean {
  return /^(about|blob|data|filesystem|javascript):/i.test(url)
}

/** Addresses that name something the page made itself; nothing is asked of anybody for them. */
function isInsidePage(url: string): boolean {
  return /^(about:blank|about:srcdoc|blob:|data:)/i.test(url)
}
