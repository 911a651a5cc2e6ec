import { WalletError } from '#core/errors'
import { text } from '#core/text/text'

type TypedCode =
  'environment-invalid' | 'api-address-invalid' | 'callback-invalid' | 'domain-invalid'

/** The reason a typed value is refused, for the place below its field. */
export function typedReason(code: TypedCode, reason: string): string {
  return text.errors.failures[code]({ reason }).why
}

/** Why `parse` refuses what was typed, or undefined when it does not. */
export function whyRefused(code: TypedCode, parse: () => unknown): string | undefined {
  try {
    parse()
    return undefined
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    return typedReason(code, String(error.facts['reason']))
  }
}
