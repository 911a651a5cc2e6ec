import type { CertifiedKey } from '#core/certified-key'
import type { Send } from '../ports'
import { createMutualTlsSend, type MutualTlsPorts } from './send'

interface ByRequestPorts extends Omit<MutualTlsPorts, 'certified' | 'authorities'> {
  /** Read when the first such request is sent: most wallets never send one. */
  readonly authorities: () => readonly string[]
}

/** `send`, and its second way for requests that show a certificate in the handshake. */
export function withMutualTls(send: Send, ports: ByRequestPorts): Send {
  const ways = new WeakMap<CertifiedKey, Send>()
  const showing = (certified: CertifiedKey): Send => {
    const known = ways.get(certified)
    if (known !== undefined) return known
    const way = createMutualTlsSend({ ...ports, certified, authorities: ports.authorities() })
    ways.set(certified, way)
    return way
  }
  return ({ certified, ...request }) =>
    certified === undefined ? send(request) : showing(certified)(request)
}
