import { redact } from '#core/clinic/redact'
import { WalletError, type ErrorCode, type ErrorFacts } from '#core/errors'
import type { HttpAnswer } from '#core/oauth/http-request'
import { asObject, readObject } from '#core/json'
import { askedPauseMs, askedWaitMs } from '#core/refresh/backoff'

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
  { code: 'keys-refused', phrase: /invalid_client/i },
  { code: 'way-not-allowed', phrase: /unauthorized_client|unsupported_grant_type/i },
  { code: 'refresh-refused', phrase: /invalid_grant|invalid refresh/i },
  { code: 'forbidden', phrase: /access to resource is forbidden/i },
  { code: 'token-refused', status: [401] },
  { code: 'forbidden', status: [403] },
  { code: 'address-unknown', status: [404, 405, 410] },
  { code: 'request-unfit', status: [411, 413, 415] },
]

/**
 * What an unsuccessful answer of Sprinklr, received at `now` (epoch ms), means. The technical part is short and never
 * holds a secret. Facts: `waitSeconds` where it asks to be left alone, `reason` where it says why it refuses a token.
 */
export function readSprinklrFailure(answer: HttpAnswer, now: number): WalletError {
  const rule = rules.find((candidate) => fits(candidate, answer.status, answer.body))
  const code = rule?.code ?? (isPassing(answer.status) ? 'server-error' : 'request-refused')
  return new WalletError(code, technical(answer), factsOf(code, answer, now))
}

/**
 * The same of an unsuccessful answer of the token endpoint. A page that no word of Sprinklr’s vouches for may be a proxy’s
 * or a gateway’s: whether Sprinklr saw the request, it does not tell (`bad-answer`). Proxies never answer 421 themselves
 * (RFC 9110 section 15.5.20), and after 429 nobody acted.
 */
export function readSprinklrTokenFailure(answer: HttpAnswer, now: number): WalletError {
  const failure = readSprinklrFailure(answer, now)
  const isVouchedFor = readObject(answer.body) !== undefined || knownWords(answer) !== undefined
  if (isVouchedFor || !bareRefusals.includes(failure.code)) return failure
  return new WalletError('bad-answer', failure.message)
}

/** What an answer with HTTP 200 says is wrong, in words that are known; undefined when it says nothing of the kind. */
export function readSprinklrWords(answer: HttpAnswer): WalletError | undefined {
  const said = readObject(answer.body)
  if (said?.['error'] === undefined && said?.['errors'] === undefined) return undefined
  const rule = knownWords(answer)
  return rule === undefined ? undefined : new WalletError(rule.code, technical(answer))
}

/** The authorize endpoint shows its errors as pages; HTTP 500 there means another Callback URL. */
export function sprinklrPageFailure(status: number, body: string): WalletError | undefined {
  if (status < 400) return undefined
  if (status === 500) return new WalletError('callback-mismatch', 'HTTP 500 on the sign-in page')
  const failure = readSprinklrFailure({ status, headers: {}, body }, 0)
  const named: readonly ErrorCode[] = ['wrong-environment', 'developer-inactive', 'over-rate']
  if (named.includes(failure.code)) return failure
  if (status >= 500) return new WalletError('server-error', failure.message)
  return new WalletError('page-failed', failure.message)
}

/** What a status alone can say. */
const bareRefusals: readonly ErrorCode[] = [
  'token-refused',
  'forbidden',
  'request-refused',
  'request-unfit',
  'address-unknown',
]

function knownWords({ body }: HttpAnswer): Rule | undefined {
  return rules.find(({ phrase }) => phrase?.test(body) === true)
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
    .map((word) => redact(word))
    .join(': ')
  return `HTTP ${answer.status} ${words === '' ? excerpt(answer.body) : words}`.trim()
}

/** How an answer begins that says nothing in a known place: whoever has to find out what it is needs that. */
function excerpt(body: string): string {
  const plain = redact(wholeWords(body, 2000).replaceAll(/<[^>]{0,500}>/g, ' '))
  return wholeWords(plain.replaceAll(/\s+/g, ' ').trim(), 160)
}

/** Half a secret would not be recognised any more. */
function wholeWords(words: string, most: number): string {
  return words.length <= most ? words : words.slice(0, most).replace(/\S+$/, '')
}

/** The server’s own trouble, or too slow a network in between: it passes by itself. */
function isPassing(status: number): boolean {
  return status >= 500 || status === 408 || status === 425
}

function factsOf(code: ErrorCode, answer: HttpAnswer, now: number): ErrorFacts {
  if (code === 'refresh-refused') return refusalFacts(answer.body)
  if (code !== 'over-rate' && code !== 'server-error') return {}
  const asked = code === 'over-rate' ? askedWaitMs : askedPauseMs
  const waitMs = asked(answer.headers, now)
  return waitMs === undefined ? {} : { waitSeconds: Math.ceil(waitMs / 1000) }
}

function refusalFacts(body: string): ErrorFacts {
  if (/password/i.test(body)) return { reason: 'password' }
  return /revoked|disabled|deactivated|deleted/i.test(body) ? { reason: 'revoked' } : {}
}
