import { readFileSync } from 'node:fs'
import * as tls from 'node:tls'

/**
 * Whom a connection of Node trusts, PEM: the authorities it brings along, and those of the operating system, where
 * company networks have theirs. Node tells them from 22.15 on (Electron 37 and newer); before that only those that
 * OpenSSL's variable for it names are known.
 */
export function knownAuthorities(): readonly string[] {
  const system = 'getCACertificates' in tls ? tls.getCACertificates('system') : namedByEnvironment()
  return Array.from(new Set([...tls.rootCertificates, ...system]))
}

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

/** SSL_CERT_FILE, which newer versions follow by themselves on Linux. */
function namedByEnvironment(): readonly string[] {
  const file = process.env['SSL_CERT_FILE']
  if (file === undefined || file === '' || process.platform !== 'linux') return []
  try {
    return readFileSync(file, 'latin1').match(certificate) ?? []
  } catch {
    return []
  }
}
