import { parseAddress } from '#core/addresses'
import { WalletError } from '#core/errors'

/** The symbolic host of the practice environment: resolved to its current port only when sending. */
export const practiceAddress = 'http://practice'

/**
 * A typed API address as we keep it: scheme and host, no path, no trailing slash. https anywhere, plain http
 * on loopback only. Throws `api-address-invalid` with the reason as fact `reason`.
 */
export function parseApiAddress(typed: string): string {
  const text = typed.trim()
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = parseAddress(withScheme)
  if (text === '' || url === undefined) throw invalid('not-an-address')
  if (url.origin === practiceAddress) return practiceAddress
  if (url.username !== '' || url.password !== '') throw invalid('user-info')
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') throw invalid('path')
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) {
    return url.origin
  }
  throw invalid(url.protocol === 'http:' ? 'plain-http' : 'scheme')
}

/** Is this host this computer itself? (RFC 8252 section 8.3 names the addresses; `localhost` is accepted too.) */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

function invalid(reason: string): WalletError {
  return new WalletError('api-address-invalid', '', { reason })
}
