import { isLoopback } from '#core/api-address'
import type { Finding } from '#core/clinic/finding'
import type { PastedAddress, PastedRequest } from '#core/clinic/pasted-request'
import { isBracketed } from '#core/clinic/placeholder'
import { hostOf } from '#core/addresses'
import { editDistance } from '#core/edit-script'
import { sprinklr } from '#core/providers/sprinklr'

/** An API key the person holds, and where it counts. */
export interface HeldKey {
  readonly apiKey: string
  readonly environment: string
}

const apiHosts = sprinklr.apiAddresses.map(hostOf)

/** Hosts that are Sprinklr’s and no API. */
const otherHosts = /^(?:www|app|space|dev|status)\.|^(?:space-)?(?:prod|qa)\d+[.-]/

/** Farther from an API host than this it is another host, not a mistyped one. */
const mostTypos = 3

/** What is wrong with the addresses of a request. */
export function addressFindings(
  request: PastedRequest,
  held: readonly HeldKey[],
): readonly Finding[] {
  return request.addresses
    .filter(({ host, isBuilt }) => !isBuilt && (host === '' || isOurs(host) || isBracketed(host)))
    .flatMap((address) => [...findingsOf(address), ...environmentFindings(address, request, held)])
}

/** Is the request meant for somebody else than Sprinklr? Without an address nobody else is meant. */
export function isForeign({ addresses }: PastedRequest): boolean {
  const hosts = addresses.map(({ host }) => host).filter((host) => host !== '')
  return hosts.length > 0 && !hosts.some((host) => isOurs(host) || isBracketed(host))
}

function isOurs(host: string): boolean {
  return /(?:^|\.)sprinklr\.com$/.test(host) || isLoopback(host) || meantBy(host) !== undefined
}

function meantBy(host: string): string | undefined {
  if (otherHosts.test(host) || host.length > 64) return undefined
  return apiHosts.find((meant) => editDistance(host, meant) <= mostTypos)
}

function findingsOf({ scheme, host, path }: PastedAddress): readonly Finding[] {
  const found: Finding[] = []
  if (scheme === 'http' && !isLoopback(host)) found.push({ type: 'plain-http' })
  const meant = apiHosts.includes(host) ? undefined : meantBy(host)
  if (meant !== undefined) found.push({ type: 'host-mistyped', host, meant })
  const [first = '', ...rest] = path.split('/').slice(1)
  if (isBracketed(first)) found.push({ type: 'placeholder-left', place: 'environment' })
  else if (isBracketed(host) || rest.some(isBracketed)) {
    found.push({ type: 'placeholder-left', place: 'address' })
  }
  if (first.toLowerCase() === 'prod' && /^(?:oauth|api)$/.test(rest[0] ?? '')) {
    found.push({ type: 'prod-in-path' })
  }
  return found
}

/** Only a key that is known here, to the letter, tells which environment it is for. */
function environmentFindings(
  { host, path }: PastedAddress,
  request: PastedRequest,
  held: readonly HeldKey[],
): readonly Finding[] {
  const base = host === '' ? apiHosts[0] : host
  const asked = sprinklr.detectEnvironment(`https://${base ?? ''}${path}`)
  if (asked === undefined || asked.length > 16) return []
  const keys = request.valuesOf('key', 'client_id').map(({ value }) => value.trim())
  const known = held.filter(({ apiKey }) => keys.includes(apiKey))
  const environments = [...new Set(known.map(({ environment }) => environment))]
  if (environments.length === 0 || environments.includes(asked)) return []
  return [{ type: 'environment-differs', asked, held: environments }]
}
