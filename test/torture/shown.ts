import { WalletError } from '#core/errors'
import { text } from '#core/text/text'

/** The sentence a person reads for a failure, or undefined when there would be none. */
export function shownFor(error: unknown): string | undefined {
  if (!(error instanceof WalletError)) return undefined
  if (error.code === 'unexpected') return undefined
  const { what, why, next } = text.errors.failures[error.code](error.facts)
  return [what, why, next].includes('') ? undefined : `${what} ${why} ${next}`
}
