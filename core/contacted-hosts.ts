import { parseAddress } from '#core/addresses'
import { isLoopback } from '#core/api-address'
import type { AttemptKind } from '#core/attempts'

/** What a host was asked for: a page of a sign-in, or a request of the wallet's own. */
export type HostPurpose = 'sign-in-page' | AttemptKind | 'other'

export const hostPurposes = [
  'sign-in-page',
  'sign-in',
  'token-request',
  'renewal',
  'check',
  'other',
] as const satisfies readonly HostPurpose[]

/** A host the app has sent requests to, or tried to. */
export interface ContactedHost {
  /** The name, with the port where that is not the usual one: never a path, never a query. */
  readonly host: string
  readonly firstAt: number
  readonly lastAt: number
  readonly count: number
  readonly purposes: readonly HostPurpose[]
}

/** The most hosts kept: those contacted last. */
export const hostLimit = 500

const contacting = ['http:', 'https:', 'ws:', 'wss:']

/** The host of an address that leads anywhere. Of this computer itself the port says nothing: it changes with each start. */
export function contactedHost(url: string): string | undefined {
  const address = parseAddress(url)
  if (address === undefined || !contacting.includes(address.protocol)) return undefined
  return isLoopback(address.hostname) ? address.hostname : address.host
}

/** Both lists as one, the host contacted last first. */
export function mergedHosts(
  one: readonly ContactedHost[],
  other: readonly ContactedHost[],
): readonly ContactedHost[] {
  const byHost = new Map<string, ContactedHost>()
  for (const found of [...one, ...other]) {
    const before = byHost.get(found.host)
    byHost.set(found.host, before === undefined ? found : together(before, found))
  }
  return [...byHost.values()].toSorted((a, b) => b.lastAt - a.lastAt).slice(0, hostLimit)
}

function together(one: ContactedHost, other: ContactedHost): ContactedHost {
  return {
    host: one.host,
    firstAt: Math.min(one.firstAt, other.firstAt),
    lastAt: Math.max(one.lastAt, other.lastAt),
    count: one.count + other.count,
    purposes: hostPurposes.filter(
      (purpose) => one.purposes.includes(purpose) || other.purposes.includes(purpose),
    ),
  }
}
