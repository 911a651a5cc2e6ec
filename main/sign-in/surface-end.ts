import type { SurfaceName, UnmarkedSource } from '#core/sign-in-progress'
import type { SignInAnswer } from '../ports'
import type { Phase } from './phase'
import type { Attempt } from './request'

export type Enter = (phase: Phase) => void

/** One attempt, and the address it begins at, wherever that is opened. */
export interface Way {
  readonly attempt: Attempt
  readonly url: string
}

/** How a surface was left: with an answer, or for another one. */
export type SurfaceEnd =
  | {
      readonly type: 'answered'
      readonly answer: SignInAnswer
      /** For an answer without `state`: why it tells less than one that was caught. */
      readonly source?: UnmarkedSource
    }
  | { readonly type: 'left'; readonly for: SurfaceName }
