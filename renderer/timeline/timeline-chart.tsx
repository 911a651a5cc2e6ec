import { useElementSize } from '@mantine/hooks'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isWeekend, startOfDay, type Day } from '#core/day'
import type { End } from '#core/ends'
import { shortDate } from '#core/text/day-words'
import { text } from '#core/text/text'
import { VirtualList } from '../components/virtual-list'
import { markAfter } from './keys'
import { labelStep, placeOf, rowsOf, type Row, type Span } from './layout'
import { TimelineRow } from './timeline-row'
import classes from './timeline.module.css'

interface TimelineChartProps {
  readonly ends: readonly End[]
  readonly today: Day
  readonly now: number
  readonly span: Span
  readonly onOpen: (end: End) => void
}

/** As wide as a mark and the room around it (CSS pixels). */
const markRoom = 24

/** A row for each client, a mark for each end. One mark is in the order of Tab; arrow keys go to the others. */
export function TimelineChart({ ends, today, now, span, onOpen }: TimelineChartProps) {
  const { ref, width } = useElementSize()
  const room = width === 0 ? 640 : width
  const rows = rowsOf(ends, span, ((span.to - span.from) / room) * markRoom)
  const { current, move } = useCurrent(rows)
  const kept = rows.findIndex(({ marks }) => marks.some(({ key }) => key === current))
  return (
    <div className={classes['chart']} onKeyDown={move}>
      <Ground span={span} now={now} />
      <div className={classes['axis']} aria-hidden>
        <div ref={ref} className={classes['track']}>
          <Axis span={span} today={today} width={room} />
        </div>
      </div>
      <VirtualList
        label={text.timeline.picture}
        entries={rows}
        keyOf={({ key }) => `row ${key}`}
        nameOf={rowName}
        height={44}
        gap={0}
        {...(kept < 0 ? {} : { kept })}
        render={(row) => (
          <TimelineRow
            row={row}
            name={clientOf(row)}
            span={span}
            current={current}
            onOpen={onOpen}
          />
        )}
      />
    </div>
  )
}

/** The mark that Tab comes to; another one once an arrow key was pressed, which then has the focus. */
function useCurrent(rows: readonly Row[]) {
  const [wanted, setWanted] = useState<string>()
  const isMoving = useRef(false)
  const isThere = rows.some(({ marks }) => marks.some(({ key }) => key === wanted))
  const current = isThere ? wanted : rows[0]?.marks[0]?.key
  useEffect(() => {
    if (!isMoving.current || current === undefined) return
    isMoving.current = false
    document.querySelector<HTMLElement>(`[data-end="${CSS.escape(current)}"]`)?.focus()
  }, [current])
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget } = event
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return
    const next = markAfter(rows, target.dataset['end'] ?? '', event.key)
    if (next === undefined) return
    event.preventDefault()
    isMoving.current = true
    setWanted(next.key)
  }
  return { current, move }
}

function clientOf({ client }: Row): string {
  if (client === undefined) return text.ends.wholeWallet
  return client.trim() === '' ? text.board.noClient : client
}

function rowName(row: Row): string {
  const count = row.marks.reduce((sum, { ends }) => sum + ends.length, 0)
  return text.timeline.row(clientOf(row), count)
}

/** Behind all rows: weekends, and where now is. */
function Ground({ span, now }: { readonly span: Span; readonly now: number }) {
  return (
    <div className={classes['ground']} aria-hidden>
      {span.days.filter(isWeekend).map((day) => {
        const left = placeOf(startOfDay(day), span)
        const width = 100 / span.days.length
        return (
          <div
            key={day}
            className={classes['weekend']}
            style={{ insetInlineStart: `${left}%`, width: `${width}%` }}
          />
        )
      })}
      {now >= span.from && now < span.to && (
        <div className={classes['now']} style={{ insetInlineStart: `${placeOf(now, span)}%` }} />
      )}
    </div>
  )
}

/** The widest label, less the edge it may reach into (CSS pixels). */
const labelWidth = 32

interface AxisProps {
  readonly span: Span
  readonly today: Day
  readonly width: number
}

function Axis({ span, today, width }: AxisProps) {
  const step = labelStep(span.days.length, width)
  return span.days
    .filter((_, at) => at % step === 0 && at * (width / span.days.length) <= width - labelWidth)
    .map((day) => (
      <span
        key={day}
        className={classes['day']}
        data-today={day === today || undefined}
        style={{ insetInlineStart: `${placeOf(startOfDay(day), span)}%` }}
      >
        {day === today ? text.timeline.today : shortDate(day)}
      </span>
    ))
}
