/** A day of the calendar, as `2026-12-03`: the same one whatever zone the computer is taken to. */
export type Day = string

export const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** The day `at` (epoch ms) lies in, by this computer’s zone. */
export function dayOf(at: number): Day {
  const date = new Date(at)
  return written(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

/** When it begins here: not always at midnight, and not always 24 hours after the day before. */
export function startOfDay(day: Day): number {
  const [year = 0, month = 1, date = 1] = partsOf(day)
  return new Date(year, month - 1, date).getTime()
}

/** The day `count` days later, or earlier where it is negative. */
export function daysAfter(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = partsOf(day)
  const later = new Date(Date.UTC(year, month - 1, date + count))
  return written(later.getUTCFullYear(), later.getUTCMonth() + 1, later.getUTCDate())
}

/** Is it written as one, and one a calendar has? */
export function isDay(text: string): boolean {
  return dayPattern.test(text) && daysAfter(text, 0) === text
}

/** Saturday or Sunday. */
export function isWeekend(day: Day): boolean {
  const [year = 0, month = 1, date = 1] = partsOf(day)
  return [0, 6].includes(new Date(Date.UTC(year, month - 1, date)).getUTCDay())
}

function partsOf(day: Day): readonly number[] {
  return day.split('-').map(Number)
}

function written(year: number, month: number, date: number): Day {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}
