import { net, session, type ClientRequestConstructorOptions } from 'electron'
import type { ProxyPasswords, Send } from '../ports'
import { createNetSend } from './net-send'
import { createSendLanes } from './send-lanes'

let applied: Promise<void> | undefined

/**
 * The way to an address as the system's settings have it for the sends below. Chromium makes a session first and gives it
 * its proxy settings afterwards: asked before that it answers `DIRECT` where there is a proxy.
 */
export async function systemProxyFor(url: string): Promise<string> {
  const sends = session.fromPartition('token-requests', { cache: false })
  applied ??= sends.forceReloadProxyConfig()
  await applied
  return sends.resolveProxy(url)
}

/** The `send` port. A check that hangs must not hold up a renewal: each kind of request has sessions of its own. */
export function openSends(proxies: ProxyPasswords): Send {
  const through = (partition: string): Send =>
    createNetSend({
      session: session.fromPartition(partition, { cache: false }),
      proxies,
      request: (options: ClientRequestConstructorOptions) => net.request(options),
    })
  const tokens = createSendLanes((lane) =>
    through(lane === 0 ? 'token-requests' : `token-requests-${lane + 1}`),
  )
  const checks = through('check-requests')
  return (request) => (request.method === 'POST' ? tokens : checks)(request)
}
