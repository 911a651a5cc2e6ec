const secondMs = 1000
const hourMs = 3_600_000
const baseMs = 30 * secondMs
const capMs = 6 * hourMs
const shortestWaitMs = secondMs
const longestWaitMs = 24 * hourMs

/**
 * How long to stay quiet after `failures` failures in a row: full jitter over 30 s, doubling to 6 h. `dice` is a
 * random number in [0, 1).
 */
export function backoffMs(failures: number, dice: number): number {
  const ceilingMs = Math.min(capMs, baseMs * 2 ** Math.min(Math.max(0, failures - 1), 30))
  return Math.floor(ceilingMs * dice)
}

/**
 * How long a server asks to be left alone: Retry-After in seconds or as a date (RFC 9110 section 10.2.3), else
 * X-RateLimit-Reset in epoch seconds; within [1 s, 24 h]. Undefined when it names nothing that can be read.
 */
export function askedWaitMs(
  headers: Readonly<Record<string, string>>,
  now: number,
): number | undefined {
  return askedPauseMs(headers, now) ?? bounded(untilReset(headers, now))
}

/** The same by Retry-After alone: when the hour’s calls count anew says nothing of when a server is well again. */
export function askedPauseMs(
  headers: Readonly<Record<string, string>>,
  now: number,
): number | undefined {
  return bounded(retryAfterMs(headers['retry-after'], now))
}

function bounded(waitMs: number | undefined): number | undefined {
  if (waitMs === undefined) return undefined
  return Math.min(longestWaitMs, Math.max(shortestWaitMs, waitMs))
}

function retryAfterMs(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? ''
  if (text === '') return undefined
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text) * secondMs
  const at = /[a-z]{3}.*\d/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at - now
}

/** Only what is still to come: the header is on every answer, also on those that are no refusal. */
function untilReset(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const text = headers['x-ratelimit-reset']?.trim() ?? ''
  if (!/^\d{9,11}$/.test(text)) return undefined
  const waitMs = Number(text) * secondMs - now
  return waitMs > 0 ? waitMs : undefined
}
