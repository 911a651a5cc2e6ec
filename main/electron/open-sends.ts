import { net, session, type ClientRequestConstructorOptions } from 'electron'
import type { ProxyPasswords, Send } from '../ports'
import { createNetSend } from './net-send'

/** The `send` port. A check that hangs must not hold up a renewal: each kind of request has a session of its own. */
export function openSends(proxies: ProxyPasswords): Send {
  const through = {
    proxies,
    request: (options: ClientRequestConstructorOptions) => net.request(options),
  }
  const tokens = createNetSend({
    session: session.fromPartition('token-requests', { cache: false }),
    ...through,
  })
  const checks = createNetSend({
    session: session.fromPartition('check-requests', { cache: false }),
    ...through,
  })
  return (request) => (request.method === 'POST' ? tokens : checks)(request)
}
