import { parseAddress } from '#core/addresses'
import { assertNever, toFailure, type WalletError } from '#core/errors'
import type { SignInBarState, SignInNote, SignInQuestion } from '#core/sign-in-bar'
import { isLoopbackPage } from './gate'

/** What happens to the page, as far as the bar tells it. */
export type PageEvent =
  /** A page is shown at the address it truly has. `isTrusted`: no certificate of its host was refused. */
  | { readonly type: 'shown'; readonly url: string; readonly isTrusted: boolean }
  | { readonly type: 'noted'; readonly note: SignInNote }
  | { readonly type: 'failed'; readonly url: string; readonly error: WalletError }
  | { readonly type: 'asked'; readonly question: SignInQuestion | undefined }
  /** What did not come is asked for once more. */
  | { readonly type: 'loads-again' }
  /** `subject`: whose certificate was sent unasked; undefined when the person has just chosen. */
  | {
      readonly type: 'certificate-answered'
      readonly host: string
      readonly subject: string | undefined
    }

/** The bar before the first page. */
export function firstBarState(own: Pick<SignInBarState, 'isPractice' | 'isPopup'>): SignInBarState {
  return { ...own, origin: '', lock: 'loading', note: 'none' }
}

/** The bar after `event`. A note or failure stays until another page is asked for, a question until it is answered. */
export function nextBarState(state: SignInBarState, event: PageEvent): SignInBarState {
  const { isPractice, isPopup } = state
  const own = {
    isPractice,
    isPopup,
    ...(state.question === undefined ? {} : { question: state.question }),
    ...(state.sentCertificate === undefined ? {} : { sentCertificate: state.sentCertificate }),
  }
  switch (event.type) {
    case 'shown':
      return {
        ...own,
        origin: originOf(event.url),
        lock: lockOf(event, isPractice),
        note: 'none',
      }
    case 'noted':
      return { ...state, note: event.note }
    case 'failed':
      return {
        ...own,
        origin: originOf(event.url),
        lock: 'failed',
        // It is the same page, should it answer again.
        note: event.error.code === 'page-hangs' ? state.note : 'none',
        failure: toFailure(event.error),
      }
    case 'asked': {
      const { question: _answered, ...rest } = state
      return event.question === undefined ? rest : { ...rest, question: event.question }
    }
    case 'loads-again':
      return state.failure === undefined
        ? state
        : { ...own, origin: '', lock: 'loading', note: 'none' }
    case 'certificate-answered':
      return withCertificate(state, event)
    default:
      return assertNever(event)
  }
}

function withCertificate(
  state: SignInBarState,
  { host, subject }: Extract<PageEvent, { type: 'certificate-answered' }>,
): SignInBarState {
  if (subject !== undefined) return { ...state, sentCertificate: { host, subject } }
  if (state.sentCertificate?.host !== host) return state
  const { sentCertificate: _replaced, ...rest } = state
  return rest
}

function lockOf(
  page: { readonly url: string; readonly isTrusted: boolean },
  isPractice: boolean,
): SignInBarState['lock'] {
  if (page.url.startsWith('https://') && page.isTrusted) return 'secure'
  return isPractice && isLoopbackPage(page.url) ? 'practice' : 'insecure'
}

function originOf(url: string): string {
  const origin = parseAddress(url)?.origin ?? 'null'
  return origin === 'null' ? '' : origin
}
