import { WalletError } from '#core/errors'
import type { SignInBarState, SignInNote } from '#core/sign-in-bar'
import { pageFailure } from '../network-failure'
import { isAskedAgain, type CertificateTrail } from './certificate-trail'
import { noteFor, type PageHealth } from './page-health'

/** What Chromium's error `name` at `url` means in this window. */
export function whyFailed(
  { url, name }: { readonly url: string; readonly name: string },
  known: {
    readonly hasDeclinedProxy: boolean
    readonly trail: Pick<CertificateTrail, 'explain'>
  },
): WalletError {
  return known.hasDeclinedProxy
    ? new WalletError('proxy-sign-in-needed', name)
    : known.trail.explain(url, pageFailure(name))
}

/** What the bar is told of a page's health. `isBack`: the page that hung is there again. */
export type HealthNews =
  | { readonly type: 'hangs' }
  | { readonly type: 'note'; readonly note: SignInNote; readonly isBack: boolean }
  | { readonly type: 'none' }

export function healthNews(state: SignInBarState, health: PageHealth): HealthNews {
  if (health === 'hangs') return { type: 'hangs' }
  const isBack = state.failure?.code === 'page-hangs'
  // Under a failure there is no page of the provider's to speak of.
  if (state.lock === 'failed' && !isBack) return { type: 'none' }
  return { type: 'note', note: noteFor(health, state.note), isBack }
}

/** How *Reload* goes on. `from-the-start`: with the address the window began with. */
export type ReloadWay = 'begin-afresh' | 'from-the-start' | 'this-page'

/** `shown`: the address of the page, as Chromium has it. */
export function reloadWay(
  { failure }: SignInBarState,
  {
    shown,
    mayBeginAfresh,
    isPopup,
  }: { readonly shown: string; readonly mayBeginAfresh: boolean; readonly isPopup: boolean },
): ReloadWay {
  const isSilent = failure?.code === 'certificate-needed' && !isAskedAgain(failure)
  if (isSilent && mayBeginAfresh) return 'begin-afresh'
  // Where nothing was ever shown there is nothing to load again.
  const isEmpty = shown === '' || shown.startsWith('about:')
  return isEmpty && !isPopup ? 'from-the-start' : 'this-page'
}

/** How *Choose another* goes on once the certificate is forgotten. */
export type ForgettingWay = 'reload' | 'begin-afresh' | 'after-restart'

/** Chromium goes on sending what it sent before until the session has another name, unless it was refused. */
export function forgettingWay(
  { failure }: SignInBarState,
  { mayBeginAfresh }: { readonly mayBeginAfresh: boolean },
): ForgettingWay {
  if (failure !== undefined && isAskedAgain(failure)) return 'reload'
  return mayBeginAfresh ? 'begin-afresh' : 'after-restart'
}
