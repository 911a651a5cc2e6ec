import { assertNever, toFailure, type WalletError } from '#core/errors'
import type { SignInBarState } from '#core/wallet-api'
import { isLoopbackPage } from './gate'

/** What happens to the page, as far as the bar tells it. */
export type PageEvent =
  /** A page is shown at the address it truly has. `isTrusted`: no certificate of its host was refused. */
  | { readonly type: 'shown'; readonly url: string; readonly isTrusted: boolean }
  | { readonly type: 'noted'; readonly note: Exclude<SignInBarState['note'], 'none'> }
  | { readonly type: 'failed'; readonly url: string; readonly error: WalletError }

/** The bar before the first page. */
export function firstBarState(isPractice: boolean): SignInBarState {
  return { origin: '', lock: 'loading', isPractice, note: 'none' }
}

/** The bar after `event`. A note or failure stays until another page is shown. */
export function nextBarState(state: SignInBarState, event: PageEvent): SignInBarState {
  const { isPractice } = state
  switch (event.type) {
    case 'shown':
      return {
        origin: originOf(event.url),
        lock: lockOf(event, isPractice),
        isPractice,
        note: 'none',
      }
    case 'noted':
      return { ...state, note: event.note }
    case 'failed':
      return {
        origin: originOf(event.url),
        lock: 'failed',
        isPractice,
        note: 'none',
        failure: toFailure(event.error),
      }
    default:
      return assertNever(event)
  }
}

function lockOf(
  page: { readonly url: string; readonly isTrusted: boolean },
  isPractice: boolean,
): SignInBarState['lock'] {
  if (page.url.startsWith('https://') && page.isTrusted) return 'secure'
  return isPractice && isLoopbackPage(page.url) ? 'practice' : 'insecure'
}

function originOf(url: string): string {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null'
  return origin === 'null' ? '' : origin
}
