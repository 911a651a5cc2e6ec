import { Menu } from '@mantine/core'
import type { ComponentProps } from 'react'
import type { End } from '#core/ends'
import { weekdayWords, listWords } from '#core/text/day-words'
import { endName, whoseEnd } from '#core/text/end-words'
import { text } from '#core/text/text'
import { EndMark } from './end-mark'
import { placeOf, type Mark, type Row, type Span } from './layout'
import classes from './timeline.module.css'

interface TimelineRowProps {
  readonly row: Row
  readonly name: string
  readonly span: Span
  /** The mark that Tab comes to. */
  readonly current: string | undefined
  readonly onOpen: (end: End) => void
}

/** The ends of one client, each where its time is. */
export function TimelineRow({ row, name, span, current, onOpen }: TimelineRowProps) {
  return (
    <div className={classes['row']}>
      <span className={classes['client']}>{name}</span>
      <div className={classes['track']} style={{ height: row.lanes * 26 + 14 }}>
        {row.marks.map((mark) => (
          <MarkButton
            key={mark.key}
            mark={mark}
            isCurrent={mark.key === current}
            place={placeOf(mark.at, span)}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  )
}

interface MarkButtonProps {
  readonly mark: Mark
  readonly isCurrent: boolean
  readonly place: number
  readonly onOpen: (end: End) => void
}

function MarkButton({ mark, isCurrent, place, onOpen }: MarkButtonProps) {
  const [first, ...others] = mark.ends
  const name = others.length === 0 ? endName(first) : severalName(mark)
  const looks: ComponentProps<'button'> & { readonly 'data-end': string } = {
    type: 'button',
    className: classes['mark'],
    'data-end': mark.key,
    'aria-label': name,
    title: name,
    tabIndex: isCurrent ? 0 : -1,
    style: { insetInlineStart: `${place}%`, top: mark.lane * 26 + 8 },
  }
  if (others.length === 0) {
    return (
      <button {...looks} onClick={() => onOpen(first)}>
        <EndMark kind={first.kind} severity={first.severity} />
      </button>
    )
  }
  return (
    <Menu position="bottom" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button {...looks}>
          <span className={classes['several']} data-severity={worst(mark.ends)}>
            {mark.ends.length}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {mark.ends.map((end) => (
          <Menu.Item
            key={end.key}
            leftSection={<EndMark kind={end.kind} severity={end.severity} />}
            onClick={() => onOpen(end)}
          >
            {endName(end)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const namesAtMost = 3

function severalName({ ends }: Mark): string {
  const { several, more } = text.timeline
  const names = ends.slice(0, namesAtMost).map(whoseEnd)
  const rest = ends.length - names.length
  const list = listWords(rest === 0 ? names : [...names, more(rest)])
  return several(ends.length, weekdayWords(ends[0].at), list)
}

function worst(ends: Mark['ends']): End['severity'] {
  const order = ['over', 'soon', 'later', 'calm'] as const
  return order.find((one) => ends.some(({ severity }) => severity === one)) ?? 'calm'
}
