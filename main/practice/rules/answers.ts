import { assertNever } from '#core/errors'
import { text } from '#core/text/text'
import type { Switches } from './state'

/** An answer as data. `isCut`: the connection breaks where the answer should begin. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly isCut?: boolean
}

/** What the gateway in front of the provider refuses, whoever asks. */
export type GatewayRefusal =
  | { readonly type: 'wrong-environment' }
  | { readonly type: 'developer-inactive' }
  | { readonly type: 'over-rate'; readonly per: 'second' | 'hour'; readonly resetAt: number }

export type GatewayShape = Switches['gatewayShape']

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' }

export function json(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...noStore },
    body: JSON.stringify(value),
  }
}

/** RFC 6749 section 5.2. */
export function oauthError(status: number, error: string, description: string): Answer {
  return json(status, { error, error_description: description })
}

/** The shape of `/api/v2` failures. */
export function apiError(status: number, message: string): Answer {
  return json(status, { data: [], errors: [{ id: 'practice', code: status, message }] })
}

export function plain(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/plain;charset=UTF-8', ...noStore }, body }
}

/** The connection breaks instead of an answer. */
export const cutAnswer: Answer = { status: 0, headers: {}, body: '', isCut: true }

/** What a network's own sign-in page looks like to a program that expected JSON. */
export const strangerPage = (): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html;charset=UTF-8', ...noStore },
  body: [
    '<!doctype html>',
    `<html lang="${text.practice.language}">`,
    `<title>${text.practice.title(text.practice.strangerTitle)}</title>`,
    `<p>${text.practice.banner}</p>`,
    `<h1>${text.practice.strangerTitle}</h1>`,
    '</html>',
  ].join('\n'),
})

export function serverError(status: number): Answer {
  return heading(status, 'Internal Server Error', {})
}

export function gatewayRefusal(refusal: GatewayRefusal, shape: GatewayShape, now: number): Answer {
  switch (refusal.type) {
    case 'wrong-environment':
      return phrased(shape, 421, 'Misdirected Request')
    case 'developer-inactive':
      return inactive(shape)
    case 'over-rate':
      return shape === 'json' ? overRateJson(refusal, now) : overRateHeading(refusal, now)
    default:
      return assertNever(refusal)
  }
}

type OverRate = Extract<GatewayRefusal, { type: 'over-rate' }>

function overRateHeading(refusal: OverRate, now: number): Answer {
  const [phrase, code] =
    refusal.per === 'second'
      ? ['Developer Over Qps', 'ERR_403_DEVELOPER_OVER_QPS']
      : ['Developer Over Rate', 'ERR_403_DEVELOPER_OVER_RATE']
  return heading(403, phrase, { ...mashery(code), 'retry-after': waitSeconds(refusal, now) })
}

function overRateJson(refusal: OverRate, now: number): Answer {
  const limit = refusal.per === 'second' ? 10 : 1000
  const details = {
    limit,
    window: `1 ${refusal.per}`,
    resetAt: new Date(refusal.resetAt).toISOString(),
  }
  const answer = json(429, {
    success: false,
    errors: [{ code: 'RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded', details }],
  })
  const headers = {
    'retry-after': waitSeconds(refusal, now),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.ceil(refusal.resetAt / 1000)),
  }
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

function waitSeconds(refusal: OverRate, now: number): string {
  return String(Math.max(1, Math.ceil((refusal.resetAt - now) / 1000)))
}

function mashery(code: string): Readonly<Record<string, string>> {
  return { 'x-mashery-error-code': code, 'x-error-detail-header': code }
}

function phrased(shape: GatewayShape, status: number, phrase: string): Answer {
  return shape === 'json' ? json(status, { message: phrase }) : heading(status, phrase, {})
}

function inactive(shape: GatewayShape): Answer {
  const answer = phrased(shape, 403, 'Developer Inactive')
  if (shape === 'json') return answer
  return { ...answer, headers: { ...answer.headers, ...mashery('ERR_403_DEVELOPER_INACTIVE') } }
}

function heading(
  status: number,
  phrase: string,
  headers: Readonly<Record<string, string>>,
): Answer {
  return {
    status,
    headers: { 'content-type': 'text/xml;charset=UTF-8', ...noStore, ...headers },
    body: `<h1>${phrase}</h1>`,
  }
}
