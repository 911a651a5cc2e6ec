import { assertNever } from '#core/errors'
import type { SignInProgress } from '#core/sign-in-progress'

/** Where an attempt stands, and what it can be told there. */
export type Phase =
  | { readonly type: 'starting' }
  | {
      readonly type: 'waiting-for-person'
      readonly note: 'none' | 'visited-without-answer'
      readonly useBrowser: () => void
    }
  | {
      readonly type: 'waiting-for-address'
      readonly redirectUri: string
      readonly browser: 'opening' | 'open' | 'failed'
      readonly authorizationUrl: string
      readonly give: (address: string) => void
    }
  | { readonly type: 'asking-about-mark'; readonly answer: (isMine: boolean) => void }
  | { readonly type: 'exchanging-code' }

/** What a window is told of it. */
export function progressOf(phase: Phase): SignInProgress {
  switch (phase.type) {
    case 'starting':
      return { type: 'opening' }
    case 'waiting-for-person':
      return { type: phase.type, note: phase.note }
    case 'waiting-for-address':
      return { type: phase.type, redirectUri: phase.redirectUri, browser: phase.browser }
    case 'asking-about-mark':
    case 'exchanging-code':
      return { type: phase.type }
    default:
      return assertNever(phase)
  }
}
