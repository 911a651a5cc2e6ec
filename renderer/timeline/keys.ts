import { useEffect } from 'react'
import type { Mark, Row } from './layout'

/** Which end a key leads to from `key`; undefined where the key is for something else, or there is none. */
export function markAfter(rows: readonly Row[], key: string, pressed: string): Mark | undefined {
  const rowAt = rows.findIndex(({ marks }) => marks.some((mark) => mark.key === key))
  const row = rows[rowAt]
  const at = row?.marks.findIndex((mark) => mark.key === key) ?? -1
  const mark = row?.marks[at]
  if (row === undefined || mark === undefined) return undefined
  switch (pressed) {
    case 'ArrowRight':
      return row.marks[at + 1] ?? rows[rowAt + 1]?.marks[0]
    case 'ArrowLeft':
      return row.marks[at - 1] ?? rows[rowAt - 1]?.marks.at(-1)
    case 'ArrowDown':
      return closestIn(rows[rowAt + 1], mark.at)
    case 'ArrowUp':
      return closestIn(rows[rowAt - 1], mark.at)
    case 'Home':
      return rows[0]?.marks[0]
    case 'End':
      return rows.at(-1)?.marks.at(-1)
    default:
      return undefined
  }
}

function closestIn(row: Row | undefined, at: number): Mark | undefined {
  return row?.marks.reduce((best, mark) =>
    Math.abs(mark.at - at) < Math.abs(best.at - at) ? mark : best,
  )
}

/** On the whole screen, but not where somebody types and not under a dialog. */
export function useScreenKeys(onKey: (key: string) => boolean): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return
      if (target.closest('input, textarea, select, [role=dialog], [role=menu]') !== null) return
      if (onKey(event.key)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [onKey])
}
