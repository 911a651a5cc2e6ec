import { fromFailure, WalletError } from '#core/errors'
import type { SignInAnswer, SignInOrder, SignInSurface } from '../../../main/ports'

/** A surface a test plays the person of: what it was asked, and a call to go anywhere. */
export interface FakeSurface extends SignInSurface {
  /** The order of the open attempt, once it is open. */
  opened(): Promise<SignInOrder>
  /** The page goes to an address at the redirect URI. */
  visit(url: string, form?: string): void
  /** The attempt ends, as when the window is closed. */
  end(error: Error): void
  readonly orders: readonly SignInOrder[]
  readonly focused: () => number
}

export function aFakeSurface(): FakeSurface {
  const orders: SignInOrder[] = []
  let focused = 0
  let succeed: (answer: SignInAnswer) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  let announce: (order: SignInOrder) => void = () => undefined
  const opened = new Promise<SignInOrder>((resolve) => {
    announce = resolve
  })
  return {
    orders,
    opened: () => opened,
    open: (order, signal) =>
      new Promise((resolve, reject) => {
        succeed = resolve
        fail = reject
        signal.addEventListener('abort', () => reject(new WalletError('sign-in-cancelled')))
        orders.push(order)
        announce(order)
      }),
    forget: () => Promise.resolve(),
    focus: () => {
      focused += 1
    },
    visit: (url, form) => {
      const read = orders.at(-1)?.readRedirect({ url, ...(form === undefined ? {} : { form }) })
      if (read === undefined) throw new Error('nothing is open')
      if (!read.ok) fail(fromFailure(read.failure))
      else if (read.value.type === 'other') orders.at(-1)?.onVisit()
      else succeed(read.value)
    },
    end: (error) => fail(error),
    focused: () => focused,
  }
}
