import { isPlausible } from '#core/plausible'
import { readLifetimeMs } from '#core/oauth/token-answer'
import type { RefusedValue } from '#core/importers/note'

/** When a token ends (epoch ms), and what was supposed for it. */
export type End =
  | { readonly type: 'end'; readonly at: number; readonly supposed?: 'counted' | 'zone' }
  | { readonly type: 'refused'; readonly reason: RefusedValue }

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i

/** Seconds below this are a life, above an instant: 2001. */
const firstInstant = 1_000_000_000
/** Instants from here on are in milliseconds: as seconds they would lie beyond the year 5000. */
const firstMs = 100_000_000_000

/**
 * Reads an instant: seconds or milliseconds since 1970, or date and time of ISO 8601, UTC where no zone is named.
 * A small number is a life in seconds, counted from `obtainedAt`. Other dates are refused, never guessed.
 */
export function readInstant(value: string, obtainedAt: number): End {
  const text = value.trim()
  if (text.length > 40) return { type: 'refused', reason: 'date' }
  if (!/^\d+(?:\.\d+)?$/.test(text)) return readIso(text)
  const number = Number(text)
  if (number < firstInstant) return readLife(text, obtainedAt)
  return plausible(Math.floor(number < firstMs ? number * 1000 : number))
}

/** Reads a life in seconds, counted from `obtainedAt`. */
export function readLife(value: string, obtainedAt: number): End {
  const lifeMs = readLifetimeMs(value)
  if (lifeMs === undefined) return { type: 'refused', reason: 'date' }
  return plausible(obtainedAt + lifeMs, 'counted')
}

function readIso(text: string): End {
  const parts = iso.exec(text)
  if (parts === null) return { type: 'refused', reason: 'date' }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map((part: string | undefined) => Number(part ?? 0))
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  // 31 February is no day.
  const isDay = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  if (!isDay || minute > 59 || second > 59) return { type: 'refused', reason: 'date' }
  const zone = parts[7]
  return plausible(at.getTime() - offsetMs(zone), zone === undefined ? 'zone' : undefined)
}

function offsetMs(zone = ''): number {
  const parts = /^([+-])(\d\d):?(\d\d)$/.exec(zone)
  const minutes = Number(parts?.[2] ?? 0) * 60 + Number(parts?.[3] ?? 0)
  return (parts?.[1] === '-' ? -minutes : minutes) * 60_000
}

function plausible(at: number, supposed?: 'counted' | 'zone'): End {
  if (!isPlausible(at)) return { type: 'refused', reason: 'date-implausible' }
  return supposed === undefined ? { type: 'end', at } : { type: 'end', at, supposed }
}
