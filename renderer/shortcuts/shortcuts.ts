import { zoomKeys } from '#core/preferences'

/** What keys do, and which: the handlers take them from here, and so does the list that is shown. */
export const shortcutKeys = {
  palette: 'mod+K',
  list: 'shift+?',
  help: 'F1',
  selectAll: 'mod+A',
  endSelecting: 'Escape',
} as const

export type ShortcutId = keyof typeof shortcutKeys | (typeof zoomKeys)[keyof typeof zoomKeys]

export interface Shortcut {
  readonly id: ShortcutId
  /** As they are shown, one after another; `mod` is the key that differs between computers. */
  readonly keys: readonly string[]
}

/** All of them, in the order of the list. What needs Shift to be typed is shown as what it types. */
export function allShortcuts(): readonly Shortcut[] {
  const own = Object.entries(shortcutKeys) as readonly [ShortcutId, string][]
  const zoom = Object.entries(zoomKeys).map(([key, step]) => [step, `mod ${key}`] as const)
  const listed = new Map<ShortcutId, readonly string[]>()
  for (const [id, keys] of own) listed.set(id, keys.replace('shift+?', '?').split('+'))
  // Where two keys do the same, the one that is printed on most keyboards.
  for (const [id, keys] of zoom) if (!listed.has(id)) listed.set(id, keys.split(' '))
  return [...listed].map(([id, keys]) => ({ id, keys }))
}
