const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A length of time, split for wording; never less than a minute. */
export function spanOf(ms: number): {
  readonly days: number
  readonly hours: number
  readonly minutes: number
} {
  const minutes = Math.max(1, Math.round(ms / minuteMs))
  return {
    days: Math.floor((minutes * minuteMs) / dayMs),
    hours: Math.floor(((minutes * minuteMs) % dayMs) / hourMs),
    minutes: minutes % 60,
  }
}
