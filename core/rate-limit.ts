import { askedWaitMs } from '#core/refresh/backoff'

/** How much an API key may still ask: `remaining` of `limit` calls. */
export interface RateGauge {
  readonly limit: number
  readonly remaining: number
  /** When the count begins anew (epoch ms), where the answer says so. */
  readonly resetAt?: number
}

type Headers = Readonly<Record<string, string>>

const mostCalls = 1_000_000_000

/**
 * The gauge in the headers (names in lower case) of an answer received at `now` (epoch ms): X-RateLimit-*, else the
 * older gateway's X-Plan-Quota-* or X-Packagekey-Quota-*, which count what was used. Undefined without both a limit and
 * a count that can be believed: whole numbers, no more left than there were. Never throws.
 */
export function readRateGauge(headers: Headers, now: number): RateGauge | undefined {
  const counts =
    remainingOf(headers['x-ratelimit-limit'], headers['x-ratelimit-remaining']) ??
    quotaOf(headers, 'x-plan-quota') ??
    quotaOf(headers, 'x-packagekey-quota')
  if (counts === undefined) return undefined
  const waitMs = askedWaitMs(headers, now)
  return waitMs === undefined ? counts : { ...counts, resetAt: now + waitMs }
}

function remainingOf(limitText?: string, remainingText?: string): RateGauge | undefined {
  const limit = countOf(limitText)
  const remaining = countOf(remainingText)
  if (limit === undefined || remaining === undefined) return undefined
  return limit > 0 && remaining <= limit ? { limit, remaining } : undefined
}

/** What was used may be more than was allotted: then nothing is left. */
function quotaOf(headers: Headers, family: string): RateGauge | undefined {
  const limit = countOf(headers[`${family}-allotted`])
  const used = countOf(headers[`${family}-current`])
  if (limit === undefined || used === undefined || limit === 0) return undefined
  return { limit, remaining: Math.max(0, limit - used) }
}

function countOf(text = ''): number | undefined {
  const digits = text.trim()
  if (!/^\d{1,10}$/.test(digits)) return undefined
  const count = Number(digits)
  return count <= mostCalls ? count : undefined
}
