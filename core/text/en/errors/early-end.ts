import type { ErrorFacts } from '#core/errors'
import { spanOf } from '#core/span'
import { time } from '#core/text/en/time'

/** What is said where a token is refused long before its end: when, and who has probably a newer one. */
export interface EarlyEnd {
  readonly why: string
  readonly next: string
}

/** Undefined where nothing is known of an early end. */
export function earlyEnd(facts: ErrorFacts): EarlyEnd | undefined {
  const { earlyMs, newHolder, newHolderName } = facts
  if (typeof earlyMs !== 'number') return undefined
  const early = `The token should have worked for another ${time.span(spanOf(earlyMs))}, so somebody has probably got a newer one with the same API key`
  switch (newHolder) {
    case 'profile':
      return {
        why: `${early}: “${String(newHolderName)}” in this wallet has.`,
        next: 'Sign in again, which may stop that profile in turn, or give each its own API key.',
      }
    case 'other-tool':
      return {
        why: `${early}: the refresh token was handed to another tool, and that tool has most likely renewed.`,
        next: 'Go on with that tool’s token, or sign in again, which stops the tool.',
      }
    case undefined:
    default:
      return {
        why: `${early}: a colleague, or a tool on another computer. A changed password looks the same.`,
        next: 'Ask who else uses this key before you sign in again: that stops them in turn. A key of your own ends it.',
      }
  }
}

/** What to do where nobody signs in: the keys alone get a new token. */
export function askAnew({ newHolder }: ErrorFacts): { readonly next: string } {
  const others = newHolder === 'profile' ? 'the other profile' : 'others who use this key'
  return { next: `Get a new token with “Renew now”. That may stop ${others}.` }
}
