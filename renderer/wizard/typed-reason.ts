import { text } from '#core/text/text'

/** The reason a typed value is refused, for the place below its field. */
export function typedReason(
  code: 'environment-invalid' | 'api-address-invalid' | 'callback-invalid',
  reason: string,
): string {
  return text.errors.failures[code]({ reason }).why
}
