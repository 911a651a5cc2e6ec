import { WalletError, type ErrorCode, type ErrorFacts } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import { asObject, readObject } from '#core/json'

interface Rule {
  readonly code: ErrorCode
  readonly phrase?: RegExp
  readonly status?: readonly number[]
}

/**
 * The phrase outranks the status: Sprinklr's gateways word the same failure under different statuses and
 * shapes (JSON of two kinds, XML headings, plain text), so phrases are looked for in the whole body.
 */
const rules: readonly Rule[] = [
  { code: 'over-rate', phrase: /over[ _](rate|qps)|rate_limit_exceeded/i },
  { code: 'over-rate', status: [429] },
  { code: 'wrong-environment', phrase: /misdirected request|invalid consumer key/i },
  { code: 'wrong-environment', status: [421] },
  { code: 'developer-inactive', phrase: /developer[ _]inactive/i },
  { code: 'code-expired', phrase: /code has expired/i },
  { code: 'callback-mismatch', phrase: /redirect[_ ]?uri/i, status: [400, 401, 403] },
  { code: 'keys-refused', phrase: /invalid_client|unauthorized_client/i },
  { code: 'refresh-refused', phrase: /invalid_grant|invalid refresh/i },
  { code: 'forbidden', phrase: /access to resource is forbidden/i },
  { code: 'token-refused', status: [401] },
  { code: 'forbidden', status: [403] },
  { code: 'server-error', status: [500, 502, 503, 504, 596] },
]

/** What an unsuccessful answer of Sprinklr means. The technical part is short and never holds a secret. */
export function readSprinklrFailure(answer: HttpAnswer): WalletError {
  const rule = rules.find((candidate) => fits(candidate, answer.status, answer.body))
  return new WalletError(
    rule?.code ?? 'request-refused',
    technical(answer),
    rule?.code === 'over-rate' ? waitFacts(answer) : {},
  )
}

/** The authorize endpoint shows its errors as pages; HTTP 500 there means another Callback URL. */
export function sprinklrPageFailure(status: number, body: string): WalletError | undefined {
  if (status < 400) return undefined
  if (status === 500) return new WalletError('callback-mismatch', 'HTTP 500 on the sign-in page')
  const failure = readSprinklrFailure({ status, headers: {}, body })
  const named: readonly ErrorCode[] = ['wrong-environment', 'developer-inactive', 'over-rate']
  if (named.includes(failure.code)) return failure
  if (status >= 500) return new WalletError('server-error', failure.message)
  return new WalletError('page-failed', failure.message)
}

function fits(rule: Rule, status: number, body: string): boolean {
  const statusFits = rule.status === undefined || rule.status.includes(status)
  return statusFits && (rule.phrase === undefined || rule.phrase.test(body))
}

function technical(answer: HttpAnswer): string {
  const body = readObject(answer.body)
  const firstError: unknown = Array.isArray(body?.['errors']) ? body['errors'][0] : undefined
  const words = [
    body?.['error'],
    body?.['error_description'],
    body?.['message'],
    asObject(firstError)?.['message'],
  ]
    .filter((word): word is string => typeof word === 'string')
    .join(': ')
  return words === '' ? `HTTP ${answer.status}` : `HTTP ${answer.status} ${words}`
}

function waitFacts(answer: HttpAnswer): ErrorFacts {
  const seconds = Number(answer.headers['retry-after'])
  return Number.isFinite(seconds) && seconds > 0 ? { waitSeconds: Math.ceil(seconds) } : {}
}
