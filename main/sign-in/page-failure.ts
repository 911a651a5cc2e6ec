import { WalletError, type ErrorCode } from '#core/errors'

interface Rule {
  readonly names: RegExp
  readonly code: ErrorCode
}

/** Chromium's names (net/base/net_error_list.h) without their prefix `ERR_`, the first fitting one counts. */
const rules: readonly Rule[] = [
  { names: /^(CERT|SSL|BAD_SSL|TLS)_/, code: 'tls-failed' },
  {
    names:
      /^(INTERNET_DISCONNECTED|NETWORK_(CHANGED|ACCESS_DENIED|IO_SUSPENDED)|NAME_(NOT_RESOLVED|RESOLUTION_FAILED)|ADDRESS_UNREACHABLE|ICANN_NAME_COLLISION|DNS_)/,
    code: 'offline',
  },
  {
    names:
      /^(CONNECTION_|TIMED_OUT|SOCKET_|PROXY_|TUNNEL_|EMPTY_RESPONSE|ADDRESS_|HTTP2_|QUIC_|UNSAFE_PORT)/,
    code: 'connect-failed',
  },
]

/** What Chromium's error `name` (such as `ERR_NAME_NOT_RESOLVED`) means for a person in front of the page. */
export function networkFailure(name: string): WalletError {
  const rule = rules.find(({ names }) => names.test(name.replace(/^ERR_/, '')))
  return new WalletError(rule?.code ?? 'page-failed', name)
}
