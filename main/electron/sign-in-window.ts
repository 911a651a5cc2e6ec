import { setImmediate } from 'node:timers/promises'
import { WalletError } from '#core/errors'
import type {
  CertificateMemory,
  ProxyPasswords,
  SignInAnswer,
  SignInOrder,
  SignInSurface,
} from '../ports'
import { unlessStopped } from '../sign-in/unless-stopped'
import { waitAtMost } from '../wait-at-most'
import type { IpcRoute } from './ipc'
import { signInBarRoutes } from './sign-in-bar-ipc'
import { createSignInSessions, type SignInSession } from './sign-in-session'
import { openSignInView, type SignInView } from './sign-in-view'

export interface SignInWindow extends SignInSurface {
  /** What the bars ask for, to be routed with the other messages of pages. */
  readonly routes: readonly IpcRoute[]
}

export interface SignInWindowOptions {
  readonly barPreload: string
  readonly proxies: ProxyPasswords
  readonly certificates: CertificateMemory
  /** Hears where each request of a sign-in page goes. */
  readonly onSent: (url: string) => void
}

/** For closing and emptying after an attempt. It takes far less, unless Chromium never ends it. */
const tidyMs = 3_000

/**
 * The embedded window: our bar above the provider's page, one attempt at a time. Call it once, after the app is
 * ready.
 */
export function createSignInWindow(options: SignInWindowOptions): SignInWindow {
  const sessions = createSignInSessions(options.onSent)
  let isOpen = false
  let view: SignInView | undefined

  const run = async (order: SignInOrder, signal: AbortSignal): Promise<SignInAnswer> => {
    const session = await unlessStopped<SignInSession>(signal, ({ resolve, reject }) => {
      sessions.prepare(order.cookies).then(resolve, reject)
    })
    const end = await unlessStopped<SignInAnswer | 'begin-afresh'>(
      signal,
      ({ resolve, reject }) => {
        view = openSignInView({
          ...options,
          ...(order.cookies.type === 'kept' ? {} : { beginAfresh: () => resolve('begin-afresh') }),
          session,
          order,
          succeed: resolve,
          fail: reject,
        })
      },
    )
    if (end !== 'begin-afresh') return end
    await clear(order)
    return run(order, signal)
  }

  // What was caught is not lost for this, nor held up for long: a code works for minutes only. The next attempt empties
  // again before it opens anything, and does not open when that fails.
  const clear = async (order: SignInOrder): Promise<void> => {
    // The end is often told from inside a navigation: its page must not be destroyed under it.
    await setImmediate()
    const ended = view
    view = undefined
    await waitAtMost(
      tidyMs,
      Promise.resolve(ended?.destroy()).then(() => sessions.finish(order.cookies)),
    )
  }

  return {
    open: async (order, signal) => {
      if (isOpen) throw new WalletError('sign-in-busy')
      isOpen = true
      try {
        return await run(order, signal)
      } finally {
        await clear(order)
        isOpen = false
      }
    },
    focus: () => view?.focus(),
    forget: (profileId) => sessions.forget(profileId),
    routes: signInBarRoutes((page) => view?.barOf(page)),
  }
}
