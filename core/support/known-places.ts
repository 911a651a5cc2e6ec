import { parseAddress } from '#core/addresses'
import { isLoopback, practiceAddress } from '#core/api-address'
import { providers } from '#core/providers/index'

const knownHosts: ReadonlySet<string> = new Set(
  providers.flatMap(({ apiAddresses }) => apiAddresses.map((address) => new URL(address).host)),
)
const knownEnvironments: ReadonlySet<string> = new Set(
  providers.flatMap(({ environments }) => environments as readonly string[]),
)
/** What endpoints are made of. Whatever else stands in a path may be somebody’s name. */
const knownSteps =
  /^(?:api|oauth|token|authorize|me|v\d{1,2}|reports|supplies|extended|app|apps|certificate|certificates|register|partner|user|bearer)$/

/** An environment everybody may have; another one may be a client’s own. */
export function toldEnvironment(environment: string): string {
  return environment === '' || knownEnvironments.has(environment) ? environment : 'another'
}

export const isKnownHost = (host: string): boolean => knownHosts.has(host)

/** Hosts of providers as they are; of others only what they are like. */
export function toldHost(host: string): string {
  if (knownHosts.has(host)) return host
  const name = host.replace(/:\d+$/, '')
  if (isLoopback(name)) return 'this computer'
  return name.includes('.') ? 'another host' : 'a host without dots'
}

/** The same of a whole address: its path as far as it is made of well-known steps, and nothing after it. */
export function toldAddress(address: string): string {
  const url = parseAddress(address)
  if (url === undefined) return 'no address'
  if (url.origin === practiceAddress) return practiceAddress
  const steps = url.pathname.split('/').filter((step) => step !== '')
  const path = steps.map((step) => `/${toldStep(step)}`).join('')
  return `${url.protocol}//${toldHost(url.host)}${knownHosts.has(url.host) ? path : ''}`
}

function toldStep(step: string): string {
  return knownSteps.test(step) || knownEnvironments.has(step) ? step : '…'
}
