import { request as plainRequest, type IncomingMessage } from 'node:http'
import { request as safeRequest } from 'node:https'
import type { Socket } from 'node:net'
import { WalletError } from '#core/errors'
import { connectFailure } from '../network-failure'
import type { ProxyPassword, ProxyPasswords } from '../ports'

export interface Proxy {
  /** Whether the way to the proxy itself is TLS. */
  readonly isSafe: boolean
  readonly host: string
  readonly port: number
}

export interface TunnelOrder {
  readonly proxy: Proxy
  /** Host and port, such as `api3.sprinklr.com:443`. */
  readonly to: string
  readonly passwords: Pick<ProxyPasswords, 'find' | 'forget'>
  /** PEM; for a proxy that is reached by TLS. */
  readonly authorities: readonly string[]
}

/**
 * The first way of a list as proxy settings have it, such as `PROXY proxy.example:8080; DIRECT`; undefined for the
 * direct way. Throws `proxy-unsupported` for SOCKS and whatever else there is: nobody goes around a proxy unasked.
 */
export function readProxy(list: string): Proxy | undefined {
  const first = (list.split(';')[0] ?? '').trim()
  if (first === 'DIRECT') return undefined
  const [, kind = '', host = '', port = ''] = /^(PROXY|HTTPS) (.+):(\d{1,5})$/.exec(first) ?? []
  if (host === '')
    throw new WalletError('proxy-unsupported', '', { kind: first.split(' ')[0] ?? '' })
  return { isSafe: kind === 'HTTPS', host: bareHost(host), port: Number(port) }
}

/** Without the brackets around an address of IPv6. */
export const bareHost = (host: string): string => host.replace(/^\[(.*)\]$/, '$1')

/**
 * A way through the proxy (RFC 9110 section 9.3.6). A password the person gave it in this run is tried once, and only
 * one meant for this scheme, Basic. Rejects with `connect-failed`, `offline`, `tls-failed`, `proxy-sign-in-needed` or
 * `proxy-unsupported`; ended by `signal`.
 */
export async function openTunnel(order: TunnelOrder, signal: AbortSignal): Promise<Socket> {
  const { proxy, passwords } = order
  const first = await askProxy(order, { signal })
  if (first.type === 'through') return first.socket
  const { host, port } = proxy
  const asked = { host, port, realm: realmOf(first.answer), scheme: 'basic' }
  const told = passwords.find(asked)
  if (told === undefined) throw new WalletError('proxy-sign-in-needed')
  const second = await askProxy(order, { signal, told })
  if (second.type === 'through') return second.socket
  // Throws where it is not the password that is refused.
  realmOf(second.answer)
  // A newer one, which the person may have given meanwhile, stays.
  if (passwords.find(asked) === told) passwords.forget(asked)
  throw new WalletError('proxy-sign-in-needed')
}

type ProxyAnswer =
  | { readonly type: 'through'; readonly socket: Socket }
  | { readonly type: 'refused'; readonly answer: IncomingMessage }

interface Asking {
  readonly signal: AbortSignal
  readonly told?: ProxyPassword
}

function askProxy(
  { proxy, to, authorities }: TunnelOrder,
  { signal, told }: Asking,
): Promise<ProxyAnswer> {
  return new Promise((resolve, reject) => {
    const asking = (proxy.isSafe ? safeRequest : plainRequest)({
      method: 'CONNECT',
      host: proxy.host,
      port: proxy.port,
      path: to,
      headers: { host: to, ...(told === undefined ? {} : authorization(told)) },
      agent: false,
      signal,
      ...(proxy.isSafe ? { ca: [...authorities], rejectUnauthorized: true } : {}),
    })
    asking.on('error', (error) => reject(connectFailure(error)))
    asking.on('connect', (answer, socket: Socket) => {
      const { statusCode = 0 } = answer
      if (statusCode >= 200 && statusCode < 300) {
        signal.addEventListener('abort', () => socket.destroy(), { once: true })
        resolve({ type: 'through', socket })
      } else {
        socket.destroy()
        resolve({ type: 'refused', answer })
      }
    })
    asking.end()
  })
}

function authorization({ userName, password }: ProxyPassword): Readonly<Record<string, string>> {
  const pair = Buffer.from(`${userName}:${password}`, 'utf8').toString('base64')
  return { 'proxy-authorization': `Basic ${pair}` }
}

/** A password the person gave for a stronger scheme is not sent in the clear. */
function realmOf({ statusCode, headers }: IncomingMessage): string {
  if (statusCode !== 407)
    throw new WalletError('connect-failed', `the proxy said ${statusCode ?? 0}`)
  const asked = headers['proxy-authenticate'] ?? ''
  const bare = asked.replace(/"(?:[^"\\]|\\.)*"/g, '""')
  const schemes = Array.from(
    bare.matchAll(/(?:^|,)\s*([\w-]+)(?=\s|,|$)/g),
    ([, name = '']) => name,
  )
  const other = schemes.find((scheme) => scheme.toLowerCase() !== 'basic')
  if (other !== undefined) throw new WalletError('proxy-unsupported', '', { kind: other })
  return /realm="((?:[^"\\]|\\.)*)"/i.exec(asked)?.[1]?.replace(/\\(.)/g, '$1') ?? ''
}
