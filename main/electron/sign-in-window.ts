import { setImmediate } from 'node:timers/promises'
import { WalletError } from '#core/errors'
import type { SignInAnswer } from '../sign-in/gate'
import type { SignInOrder, SignInSurface } from '../ports'
import type { IpcRoute } from './ipc'
import { signInBarRoutes } from './sign-in-bar-ipc'
import { openSignInSession } from './sign-in-session'
import { openSignInView, type SignInView } from './sign-in-view'

export interface SignInWindow extends SignInSurface {
  /** What the bar asks for, to be routed with the other messages of pages. */
  readonly routes: readonly IpcRoute[]
}

/**
 * The embedded window: our bar above the provider's page, one at a time, in one partition that is emptied
 * before and after each attempt. Call it once, after the app is ready.
 */
export function createSignInWindow(options: { readonly barPreload: string }): SignInWindow {
  const signInSession = openSignInSession()
  let isOpen = false
  let view: SignInView | undefined

  const run = async (order: SignInOrder, signal: AbortSignal): Promise<SignInAnswer> => {
    await signInSession.empty()
    if (signal.aborted) throw new WalletError('sign-in-cancelled')
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(new WalletError('sign-in-cancelled'))
      signal.addEventListener('abort', onAbort, { once: true })
      view = openSignInView(signInSession, {
        ...options,
        order,
        succeed: resolve,
        fail: reject,
      })
    })
  }

  const clear = async (): Promise<void> => {
    // The end is often told from inside a navigation: its page must not be destroyed under it.
    await setImmediate()
    await view?.destroy()
    view = undefined
    // An answer that was caught is not lost for this: the next attempt empties again before it opens anything,
    // and does not open when that fails.
    await signInSession.empty().catch(() => undefined)
  }

  return {
    open: async (order, signal) => {
      if (isOpen) throw new WalletError('sign-in-busy')
      isOpen = true
      try {
        return await run(order, signal)
      } finally {
        await clear()
        isOpen = false
      }
    },
    focus: () => view?.focus(),
    routes: signInBarRoutes(() => view?.bar),
  }
}
