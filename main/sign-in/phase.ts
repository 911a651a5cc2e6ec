import { assertNever } from '#core/errors'
import type { SignInProgress, SurfaceName } from '#core/sign-in-progress'

type Told<Type extends SignInProgress['type']> = Extract<SignInProgress, { readonly type: Type }>

/** Goes on elsewhere with the same attempt. */
interface Movable {
  readonly goOnIn: (surface: SurfaceName) => void
}

/** Where an attempt stands, and what it can be told there. */
export type Phase =
  | { readonly type: 'starting' }
  | (Told<'waiting-for-person'> & Movable)
  | (Told<'waiting-for-browser'> & Movable & { readonly authorizationUrl: string })
  | (Told<'waiting-for-address'> &
      Movable & {
        readonly authorizationUrl: string
        readonly give: (address: string) => void
      })
  | (Told<'asking-about-mark'> & { readonly answer: (isMine: boolean) => void })
  | Told<'exchanging-code'>

/** What a window is told of it. */
export function progressOf(phase: Phase): SignInProgress {
  switch (phase.type) {
    case 'starting':
      return { type: 'opening' }
    case 'waiting-for-person': {
      const { goOnIn: _own, ...told } = phase
      return told
    }
    case 'waiting-for-browser': {
      const { goOnIn: _own, authorizationUrl: _address, ...told } = phase
      return told
    }
    case 'waiting-for-address': {
      const { goOnIn: _own, authorizationUrl: _address, give: _give, ...told } = phase
      return told
    }
    case 'asking-about-mark': {
      const { answer: _answer, ...told } = phase
      return told
    }
    case 'exchanging-code':
      return { type: phase.type }
    default:
      return assertNever(phase)
  }
}
