import type { Failure, Result } from '#core/errors'
import type { Extras } from '#core/extras'

export type Ask = () => Promise<Result<Extras>>

/** One of the two cards: how things stand, and what is asked of it now. */
export interface ExtrasCardProps {
  readonly extras: Extras
  readonly busy: boolean
  /** What failed last, and its way to be tried again. */
  readonly failed: { readonly failure: Failure; readonly onRetry: () => void } | undefined
  readonly run: (ask: Ask) => void
}
