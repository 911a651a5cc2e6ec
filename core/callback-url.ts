import { parseAddress } from '#core/addresses'
import { isLoopback } from '#core/api-address'
import type { AppWay } from '#core/providers/provider'
import { WalletError } from '#core/errors'

/** What a provider adds with its answer: with one of its own no answer could be told from it. */
const answerNames = ['code', 'error', 'state', 'iss']

/** The same for an app of this way: with its keys alone it may have none, which is kept as ''. */
export function parseCallbackFor(way: AppWay, typed: string): string {
  const isNone = way === 'client-credentials' && typed.trim() === ''
  return isNone ? '' : parseCallbackUrl(typed)
}

/**
 * A typed Callback URL, trimmed and otherwise to the letter: the provider compares it as text. https anywhere,
 * plain http on loopback only. Throws `callback-invalid` with the reason as fact `reason`.
 */
export function parseCallbackUrl(typed: string): string {
  const text = typed.trim()
  const url = parseAddress(text)
  if (url === undefined) throw invalid('not-an-address')
  if (/\s/.test(text)) throw invalid('blank')
  if (url.hash !== '' || text.endsWith('#')) throw invalid('fragment')
  if (url.username !== '' || url.password !== '') throw invalid('user-info')
  if (answerNames.some((name) => url.searchParams.has(name))) throw invalid('answer')
  if (url.protocol === 'https:') return text
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return text
  throw invalid(url.protocol === 'http:' ? 'plain-http' : 'scheme')
}

/** Can the wallet itself wait there for the answer? Plain http on this computer (RFC 8252 section 7.3). Never throws. */
export function isOnThisComputer(redirectUri: string): boolean {
  const url = parseAddress(redirectUri)
  return url?.protocol === 'http:' && isLoopback(url.hostname)
}

function invalid(reason: string): WalletError {
  return new WalletError('callback-invalid', '', { reason })
}
