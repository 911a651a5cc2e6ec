import { daysAfter, startOfDay, type Day } from '#core/day'
import { endsBetween, type End } from '#core/ends'

/** How many days are shown at once, the closest look first. */
export const zooms = [7, 30, 90] as const

export type Zoom = (typeof zooms)[number]

/** So far the timeline goes. */
export const allDays = 90

/** What the person looks at: `first` counts from today. */
export interface Look {
  readonly zoom: Zoom
  readonly first: number
}

export interface Span {
  readonly from: number
  readonly to: number
  readonly days: readonly Day[]
}

export function spanOf(today: Day, { zoom, first }: Look): Span {
  const days = Array.from({ length: zoom }, (_, at) => daysAfter(today, first + at))
  return {
    from: startOfDay(daysAfter(today, first)),
    to: startOfDay(daysAfter(today, first + zoom)),
    days,
  }
}

/** The same look with `zoom` days, about `day` (counted from today) where that is given. */
export function zoomed(look: Look, zoom: Zoom, day?: number): Look {
  return within({ zoom, first: day === undefined ? look.first : day - Math.floor(zoom / 2) })
}

/** As many days earlier (-1) or later (1) as are shown. */
export function moved({ zoom, first }: Look, by: -1 | 1): Look {
  return within({ zoom, first: first + by * zoom })
}

function within({ zoom, first }: Look): Look {
  return { zoom, first: Math.max(0, Math.min(first, allDays - zoom)) }
}

/** Where an instant stands between the two ends of the span, in percent. */
export function placeOf(at: number, { from, to }: Span): number {
  return ((at - from) / (to - from)) * 100
}

/** One end, or several that would lie upon each other. */
export interface Mark {
  readonly key: string
  readonly at: number
  /** From above. */
  readonly lane: number
  readonly ends: readonly [End, ...End[]]
}

/** The ends of one client, or those of the whole wallet. */
export interface Row {
  readonly key: string
  readonly client: string | undefined
  readonly marks: readonly Mark[]
  readonly lanes: number
}

const lanesAtMost = 3

/** The span’s ends by client, the whole wallet first. Marks of one lane stand `gapMs` apart at least. */
export function rowsOf(ends: readonly End[], span: Span, gapMs: number): readonly Row[] {
  const groups = new Map<string, End[]>()
  for (const end of endsBetween(ends, span.from, span.to)) {
    const key = keyOf(end)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [end])
    else group.push(end)
  }
  const rows = [...groups].map(([key, some]): Row => {
    const marks = marksOf(some, gapMs)
    const lanes = Math.max(...marks.map(({ lane }) => lane)) + 1
    return { key, client: some[0]?.profile?.client, marks, lanes }
  })
  return rows.toSorted((one, other) => collator.compare(one.key, other.key))
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function keyOf({ profile }: End): string {
  return profile === undefined ? '' : `client ${profile.client.trim().toLowerCase()}`
}

/** In the first lane with room; where none has, it joins the mark that stands closest. */
function marksOf(ends: readonly End[], gapMs: number): readonly Mark[] {
  const marks: Mark[] = []
  const lastIn: number[] = []
  for (const end of ends) {
    const free = Array.from({ length: lanesAtMost }, (_, lane) => lane).find((lane) => {
      const last = marks[lastIn[lane] ?? -1]
      return last === undefined || end.at - last.at >= gapMs
    })
    if (free === undefined) {
      const closest = Math.max(...lastIn)
      const mark = marks[closest]
      if (mark !== undefined) marks[closest] = { ...mark, ends: [...mark.ends, end] }
    } else {
      lastIn[free] = marks.length
      marks.push({ key: end.key, at: end.at, lane: free, ends: [end] })
    }
  }
  return marks
}

/** Every how many days the axis has a label, so that none runs into the next. */
export function labelStep(dayCount: number, width: number): number {
  const steps = [1, 2, 7, 14, 28]
  return steps.find((step) => (width / dayCount) * step >= 58) ?? 28
}
