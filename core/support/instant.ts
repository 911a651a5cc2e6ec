import { isDate } from '#core/plausible'

/** In UTC, as every support file has it. */
export function instant(at: number): string {
  return isDate(at) ? new Date(at).toISOString() : 'no time'
}
