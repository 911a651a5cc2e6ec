import { net, session, type ClientRequestConstructorOptions } from 'electron'
import type { ProxyPasswords, Send } from '../ports'
import { createNetSend } from './net-send'

/** Token and check requests, each kind in a session of its own: a check that hangs must not hold up a renewal. */
export function createRequestSends(proxies: ProxyPasswords): Send {
  const through = {
    proxies,
    request: (options: ClientRequestConstructorOptions) => net.request(options),
  }
  const sendIn = (partition: string): Send =>
    createNetSend({ session: session.fromPartition(partition, { cache: false }), ...through })
  const tokens = sendIn('token-requests')
  const checks = sendIn('check-requests')
  return (request) => (request.method === 'POST' ? tokens : checks)(request)
}
