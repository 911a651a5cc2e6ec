import { WalletError, type ErrorCode, type ErrorFacts } from '#core/errors'

interface Rule {
  readonly names: RegExp
  readonly code: ErrorCode
  readonly facts?: ErrorFacts
  /** It happens before a request can have left. */
  readonly isUnsent?: true
}

/** Chromium's names (net/base/net_error_list.h) without their prefix `ERR_`; the first fitting one counts. */
const rules: readonly Rule[] = [
  { names: /SSL_CLIENT_AUTH_CERT/, code: 'certificate-needed', isUnsent: true },
  { names: /^CERT_DATE_/, code: 'tls-failed', facts: { certificate: 'dates' }, isUnsent: true },
  {
    names: /^CERT_COMMON_NAME_/,
    code: 'tls-failed',
    facts: { certificate: 'other-host' },
    isUnsent: true,
  },
  {
    names: /^CERT_AUTHORITY_/,
    code: 'tls-failed',
    facts: { certificate: 'authority' },
    isUnsent: true,
  },
  {
    names: /^(CERT_|SSL_(VERSION_OR_CIPHER_MISMATCH|PINNED_KEY|OBSOLETE_VERSION))/,
    code: 'tls-failed',
    isUnsent: true,
  },
  // These come while shaking hands, and from a connection that broke after the request had gone.
  { names: /^(SSL|BAD_SSL|TLS)_/, code: 'tls-failed' },
  {
    names: /^NAME_(NOT_RESOLVED|RESOLUTION_FAILED)/,
    code: 'offline',
    facts: { place: 'name' },
    isUnsent: true,
  },
  {
    names: /^(PROXY_CONNECTION_FAILED|TUNNEL_)/,
    code: 'connect-failed',
    facts: { place: 'proxy' },
    isUnsent: true,
  },
  {
    names: /^(INTERNET_DISCONNECTED|NETWORK_(ACCESS_DENIED|IO_SUSPENDED)|ADDRESS_UNREACHABLE)/,
    code: 'offline',
    isUnsent: true,
  },
  { names: /^(NETWORK_CHANGED|ICANN_NAME_COLLISION|DNS_)/, code: 'offline' },
  {
    names: /^(CONNECTION_(REFUSED|FAILED|TIMED_OUT)|UNSAFE_PORT|INVALID_URL|UNKNOWN_URL_SCHEME)/,
    code: 'connect-failed',
    isUnsent: true,
  },
  {
    names: /^(CONNECTION_|TIMED_OUT|SOCKET_|PROXY_|EMPTY_RESPONSE|ADDRESS_|HTTP2_|QUIC_)/,
    code: 'connect-failed',
  },
]

const refusedCertificate =
  /ALERT_(NO_CERTIFICATE|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_|UNKNOWN_CA|ACCESS_DENIED)/

/** The same by Node's codes, of what fails before a request leaves; OpenSSL and BoringSSL begin an alert's differently. */
const connectRules: readonly Rule[] = [
  { names: refusedCertificate, code: 'certificate-refused' },
  {
    names: /^CERT_(HAS_EXPIRED|NOT_YET_VALID)/,
    code: 'tls-failed',
    facts: { certificate: 'dates' },
  },
  { names: /CERT_ALTNAME_/, code: 'tls-failed', facts: { certificate: 'other-host' } },
  {
    names:
      /^(UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|CERT_UNTRUSTED)/,
    code: 'tls-failed',
    facts: { certificate: 'authority' },
  },
  { names: /^(ERR_SSL_|EPROTO|CERT_|CRL_|INVALID_|HOSTNAME_|UNABLE_TO_)/, code: 'tls-failed' },
  { names: /^(ENOTFOUND|EAI_)/, code: 'offline', facts: { place: 'name' } },
  { names: /^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)/, code: 'offline' },
]

/** What Chromium's error `name` (such as `ERR_NAME_NOT_RESOLVED`) means for a person in front of a page. */
export function pageFailure(name: string): WalletError {
  const rule = ruleFor(name)
  return new WalletError(rule?.code ?? 'page-failed', name, rule?.facts)
}

/**
 * The same of a request that may work only once: what nobody can prove to have happened before it left counts as
 * lost, never as unsent.
 */
export function sendFailure(error: unknown): WalletError {
  const message = error instanceof Error ? error.message : String(error)
  const name = /ERR_\w+/.exec(message)?.[0] ?? ''
  const rule = ruleFor(name)
  if (rule?.isUnsent === true) return new WalletError(rule.code, name, rule.facts)
  // Electron words its own refusal to follow a redirect without a name.
  const code = /redirect/i.test(message) ? 'redirect-refused' : 'answer-lost'
  return new WalletError(code, name === '' ? message : name)
}

/** What Node says of a connection that was never made, so that nothing of a request can have left. */
export function connectFailure(error: unknown): WalletError {
  const name = nodeCode(error)
  const rule = connectRules.find(({ names }) => names.test(name))
  return new WalletError(rule?.code ?? 'connect-failed', name, rule?.facts)
}

/**
 * What Node says of a connection that broke after a request was written to it. A certificate may be refused as late as
 * that (TLS 1.3: RFC 8446 section 4.4.2.4 and appendix E.1.2 let the client finish first).
 */
export function exchangeFailure(error: unknown): WalletError {
  const name = nodeCode(error)
  const code = refusedCertificate.test(name) ? 'certificate-refused-late' : 'answer-lost'
  return new WalletError(code, name)
}

/** Its code: the message may hold an address. */
function nodeCode(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : ''
}

function ruleFor(name: string): Rule | undefined {
  return rules.find(({ names }) => names.test(name.replace(/^ERR_/, '')))
}
