import { parseAddress } from '#core/addresses'
import { WalletError } from '#core/errors'

/** How an app's sign-in departs from the usual; nearly always empty. */
export interface SignInOptions {
  /** The SSO domain sign-ins ask for, as typed; empty for none. */
  readonly domainName: string
  /** False where the provider cannot bear PKCE (RFC 7636). */
  readonly usesPkce: boolean
  /** Requests for tokens carry their values in the address instead of the body. */
  readonly asksInAddress?: boolean
}

/** Nothing out of the ordinary. */
export const usualSignIn: SignInOptions = { domainName: '', usesPkce: true }

/** The options as an app carries them: what is usual is left out. Throws `domain-invalid`. */
export function appOptions(typed: SignInOptions): {
  readonly domainName?: string
  readonly withoutPkce?: true
  readonly asksInAddress?: true
} {
  const domainName = parseDomainName(typed.domainName)
  return {
    ...(domainName === '' ? {} : { domainName }),
    ...(typed.usesPkce ? {} : { withoutPkce: true }),
    ...(typed.asksInAddress === true ? { asksInAddress: true } : {}),
  }
}

/** The other way round. */
export function optionsOf(app: {
  readonly domainName?: string
  readonly withoutPkce?: true
  readonly asksInAddress?: true
}): SignInOptions {
  return {
    domainName: app.domainName ?? '',
    usesPkce: app.withoutPkce !== true,
    ...(app.asksInAddress === true ? { asksInAddress: true } : {}),
  }
}

/**
 * A typed SSO domain as Sprinklr wants it, the host of the company's own Sprinklr address: `example.sprinklr.com`.
 * A whole address is cut down to its host. Empty stays empty. Throws `domain-invalid`.
 */
export function parseDomainName(typed: string): string {
  const text = typed.trim()
  if (text === '') return ''
  if (/\s/.test(text)) throw invalid('not-an-address')
  const address = parseAddress(text.includes('://') ? text : `https://${text}`)
  if (address === undefined) throw invalid('not-an-address')
  const { hostname, username, password } = address
  if (username !== '' || password !== '') throw invalid('user-info')
  if (!/^([a-z0-9-]+\.)+[a-z0-9-]+$/.test(hostname)) throw invalid('not-an-address')
  return hostname
}

function invalid(reason: string): WalletError {
  return new WalletError('domain-invalid', '', { reason })
}
