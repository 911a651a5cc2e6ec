import type { ReactNode } from 'react'
import { text } from '#core/text/text'
import type { SignInBarState } from '#core/sign-in-bar'
import { LockIcon } from './lock-icon'

/** Where the page below truly is: the lock's state in icon and word, the host in bold. */
export function AddressLine({ state }: { readonly state: SignInBarState }): ReactNode {
  const [scheme, host] = splitOrigin(state.origin)
  return (
    <div className="address" role="group" aria-label={text.signIn.address} data-lock={state.lock}>
      <LockIcon lock={state.lock} />
      <span className="lock">{text.signIn.locks[state.lock]}</span>
      <span className="origin">
        <span>
          {scheme}
          <strong>{host}</strong>
        </span>
      </span>
    </div>
  )
}

function splitOrigin(origin: string): readonly [scheme: string, host: string] {
  const end = origin.indexOf('://') + 3
  return origin.includes('://') ? [origin.slice(0, end), origin.slice(end)] : ['', origin]
}
