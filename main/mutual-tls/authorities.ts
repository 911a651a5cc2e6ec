import * as tls from 'node:tls'

/**
 * Whom a connection of Node trusts, PEM: the authorities it brings along, and from Node 22.15 on (Electron 37 and
 * newer) those of the operating system too, where company networks have theirs.
 */
export function knownAuthorities(): readonly string[] {
  const own = tls.rootCertificates
  if (!('getCACertificates' in tls)) return own
  return Array.from(new Set([...own, ...tls.getCACertificates('system')]))
}
