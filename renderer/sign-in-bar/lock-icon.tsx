import type { ReactNode } from 'react'
import type { SignInBarState } from '#core/sign-in-bar'

const body = 'M5 9h10v8H5z'

const shapes = {
  secure: [body, 'M7 9V6a3 3 0 0 1 6 0v3'],
  practice: ['M4 4h12v9H4z', 'M7 17h6', 'M10 13v4'],
  insecure: ['M10 3l8 14H2z', 'M10 8v4', 'M10 14.5v.5'],
  failed: ['M10 3l8 14H2z', 'M10 8v4', 'M10 14.5v.5'],
  loading: ['M10 3a7 7 0 1 1-7 7', 'M10 6v4l3 2'],
} as const satisfies Record<SignInBarState['lock'], readonly string[]>

/** The word beside it says the same. */
export function LockIcon({ lock }: { readonly lock: SignInBarState['lock'] }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      {shapes[lock].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  )
}
