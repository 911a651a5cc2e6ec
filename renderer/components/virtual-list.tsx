import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import classes from './virtual-list.module.css'

interface VirtualListProps<Entry> {
  readonly label: string
  readonly entries: readonly Entry[]
  readonly keyOf: (entry: Entry) => string
  /** About as high as most (CSS pixels); each is measured once it is there. */
  readonly height: number
  readonly gap: number
  readonly nameOf: (entry: Entry) => string
  readonly render: (entry: Entry) => ReactNode
  /** One that is there wherever the page is scrolled to. */
  readonly kept?: number
}

/**
 * A list of any length in a page that scrolls: only what can be seen is there, and what has the focus. It stands in the
 * page’s `main`.
 */
export function VirtualList<Entry>(props: VirtualListProps<Entry>) {
  const { label, entries, keyOf, nameOf, height, gap, render, kept } = props
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<number>()
  const top = useTop(list)
  // The same for as long as the entries are: with another, all places are reckoned anew.
  const keyAt = useCallback((at: number) => keyOf(entries[at] as Entry), [entries, keyOf])
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing it returns is passed on
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: () => height,
    getItemKey: keyAt,
    gap,
    overscan: 2,
    scrollMargin: top,
    rangeExtractor: (range) =>
      [focused, kept].reduce<number[]>(
        (shown, one) => withFocused(shown, one, entries.length),
        defaultRangeExtractor(range),
      ),
  })
  const note = ({ target }: FocusEvent): void => {
    const at = target.closest('[data-index]')?.getAttribute('data-index')
    setFocused(at === null || at === undefined ? undefined : Number(at))
  }
  return (
    <ul
      ref={list}
      className={classes['list']}
      style={{ height: rows.getTotalSize() }}
      aria-label={label}
      onFocus={note}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const entry = entries[index]
        if (entry === undefined) return null
        return (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-label={nameOf(entry)}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            className={classes['item']}
            style={{ top: start - top }}
          >
            {render(entry)}
          </li>
        )
      })}
    </ul>
  )
}

/** What has the focus would lose it by leaving. */
function withFocused(shown: number[], focused: number | undefined, count: number): number[] {
  if (focused === undefined || focused >= count || shown.includes(focused)) return shown
  return [...shown, focused].sort((one, other) => one - other)
}

/** How far below the beginning of the page the list stands, which changes with what is above it. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const element = list.current
    if (element?.parentElement === null || element === null) return
    const observer = new ResizeObserver(() => setTop(topOf(element)))
    observer.observe(element.parentElement)
    return () => observer.disconnect()
  }, [list])
  return top
}

function topOf(list: HTMLElement): number {
  const page = list.closest('main')
  if (page === null) return 0
  const offset = list.getBoundingClientRect().top - page.getBoundingClientRect().top
  return Math.round(offset + page.scrollTop)
}
