import { isLoopback } from '#core/api-address'
import { WalletError } from '#core/errors'

/**
 * A typed Callback URL, trimmed and otherwise to the letter: the provider compares it as text. https anywhere,
 * plain http on loopback only. Throws `callback-invalid` with the reason as fact `reason`.
 */
export function parseCallbackUrl(typed: string): string {
  const text = typed.trim()
  if (!URL.canParse(text)) throw invalid('not-an-address')
  const url = new URL(text)
  if (/\s/.test(text)) throw invalid('blank')
  if (url.hash !== '' || text.endsWith('#')) throw invalid('fragment')
  if (url.username !== '' || url.password !== '') throw invalid('user-info')
  if (url.protocol === 'https:') return text
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return text
  throw invalid(url.protocol === 'http:' ? 'plain-http' : 'scheme')
}

function invalid(reason: string): WalletError {
  return new WalletError('callback-invalid', '', { reason })
}
