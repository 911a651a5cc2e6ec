import { fingerprint, type Fingerprint } from './state'
import type { GatewayRefusal } from './answers'

/** Calls of one key in the second and the hour under way. */
interface KeyTraffic {
  readonly secondStartedAt: number
  readonly inSecond: number
  readonly hourStartedAt: number
  readonly inHour: number
}

/** How often each key called. Forgotten when the app ends. */
export type Traffic = ReadonlyMap<Fingerprint, KeyTraffic>

export const perSecond = 10
export const perHour = 1000

const secondMs = 1000
const hourMs = 3_600_000
const quiet: KeyTraffic = { secondStartedAt: 0, inSecond: 0, hourStartedAt: 0, inHour: 0 }

export interface Admission {
  readonly traffic: Traffic
  readonly refusal?: Extract<GatewayRefusal, { type: 'over-rate' }>
  readonly headers: Readonly<Record<string, string>>
}

/** Counts one call of a known key: ten a second and a thousand an hour are let through. */
export function admit(traffic: Traffic, clientId: string, now: number): Admission {
  const key = fingerprint(clientId)
  const counted = count(traffic.get(key) ?? quiet, now)
  const headers = {
    'x-ratelimit-limit': String(perHour),
    'x-ratelimit-remaining': String(Math.max(0, perHour - counted.inHour)),
    'x-ratelimit-reset': String(Math.ceil((counted.hourStartedAt + hourMs) / 1000)),
  }
  const next = { traffic: new Map(traffic).set(key, counted), headers }
  if (counted.inHour > perHour) {
    const resetAt = counted.hourStartedAt + hourMs
    return { ...next, refusal: { type: 'over-rate', per: 'hour', resetAt } }
  }
  if (counted.inSecond > perSecond) {
    const resetAt = counted.secondStartedAt + secondMs
    return { ...next, refusal: { type: 'over-rate', per: 'second', resetAt } }
  }
  return next
}

/** A clock set back starts both windows afresh. */
function count(seen: KeyTraffic, now: number): KeyTraffic {
  const isSameSecond = isWithin(seen.secondStartedAt, now, secondMs)
  const isSameHour = isWithin(seen.hourStartedAt, now, hourMs)
  return {
    secondStartedAt: isSameSecond ? seen.secondStartedAt : now,
    inSecond: isSameSecond ? seen.inSecond + 1 : 1,
    hourStartedAt: isSameHour ? seen.hourStartedAt : now,
    inHour: isSameHour ? seen.inHour + 1 : 1,
  }
}

function isWithin(startedAt: number, now: number, lengthMs: number): boolean {
  return now >= startedAt && now < startedAt + lengthMs
}
