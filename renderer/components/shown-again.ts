import { useEffect, useRef, type RefObject } from 'react'

/**
 * For the box around a choice that has to be made first: the button that asked for it may be far away. Each `asked` is
 * another object, and each brings the choice into sight and the focus to it.
 */
export function useShownAgain(asked: object | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked === undefined) return
    box.current?.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [asked])
  return box
}
