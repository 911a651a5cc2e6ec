import { parseAddress } from '#core/addresses'
import { isLoopback, practiceAddress } from '#core/api-address'
import type { Fact } from '#core/importers/draft'
import { fieldNamed } from '#core/importers/field-names'
import type { ProviderId } from '#core/providers/index'
import { placeOf } from '#core/importers/note'
import { withScheme } from '#core/importers/values'
import { providers } from '#core/providers/index'
import { sprinklr } from '#core/providers/sprinklr'
import { decoded } from '#core/typed-keys'

export const cedatoAddress = 'https://api.cedato.com'

/** Whose API answers at this address, as `parseApiAddress` gives it. */
export function providerAt(apiAddress: string): ProviderId | undefined {
  if (apiAddress === cedatoAddress) return 'cedato'
  return providers.find(({ apiAddresses }) =>
    (apiAddresses as readonly string[]).includes(apiAddress),
  )?.id
}

/**
 * What an address tells by itself: API address and environment as hints, and what its query names. An address that is
 * neither a provider's nor on this computer tells nothing. Never throws.
 */
export function addressFacts(address: string, line?: number): readonly Fact[] {
  const url = parseAddress(address)
  if (url === undefined) return []
  if (!isTheirs(url)) return []
  const asked = queryFacts(url.search.slice(1), line)
  const environment = sprinklr.detectEnvironment(address)
  const isApi = providerAt(url.origin) !== undefined || isLocal(url)
  if (isApi)
    return [...asked, ...baseFacts(url).map((fact) => ({ ...fact, isHint: true as const }))]
  return environment === undefined ? asked : [...asked, hint('environment', environment)]
}

/** A provider's own host, or an API on this computer, by its path. */
function isTheirs(url: URL): boolean {
  if (providerAt(url.origin) !== undefined) return true
  return isLocal(url) ? isApiPath(url.pathname) : /(?:^|\.)sprinklr\.com$/.test(url.hostname)
}

/** A base URL is an API address with the environment as its path: `https://api3.sprinklr.com/prod2`. */
export function baseUrlFacts(fact: Fact): readonly Fact[] {
  const url = withScheme(fact.value)
  if (url === undefined || url.pathname === '/' || url.username !== '' || url.search !== '') {
    return [fact]
  }
  return baseFacts(url).map((found) => ({ ...fact, ...found }))
}

function baseFacts(url: URL): readonly Fact[] {
  const address: Fact = { field: 'apiAddress', value: url.origin }
  if (url.origin === cedatoAddress) return [address]
  const first = /^\/([a-z]+[0-9]*)(?:\/|$)/i.exec(url.pathname)?.[1]
  if (first === undefined) return [address]
  return [address, hint('environment', first === 'oauth' || first === 'api' ? 'prod' : first)]
}

/** `name=value&name=value`, each percent-decoded once; `+` stays, as no key and no token holds a blank. */
export function queryFacts(query: string, line?: number): readonly Fact[] {
  return query.split('&').flatMap((pair) => {
    const at = pair.indexOf('=')
    const named = at < 0 ? undefined : fieldNamed(decoded(pair.slice(0, at)))
    const value = decoded(pair.slice(at + 1))
    return named === undefined || value === '' ? [] : [{ ...named, value, ...placeOf(line) }]
  })
}

/** The address a sign-in ended at: it holds a code, or says why there is none. */
export function isSignInAnswer(address: string): boolean {
  const url = parseAddress(address)
  if (url === undefined || url.searchParams.has('client_id')) return false
  return url.searchParams.has('code')
}

function isLocal({ hostname, origin }: URL): boolean {
  return isLoopback(hostname) || origin === practiceAddress
}

function isApiPath(pathname: string): boolean {
  return /^\/(?:[a-z]+[0-9]*\/)?(?:oauth\/(?:token|authorize)|api\/v[0-9])/i.test(pathname)
}

function hint(field: 'environment', value: string): Fact {
  return { field, value, isHint: true }
}
