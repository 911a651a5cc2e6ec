import {
  IconCalendarDue,
  IconHelp,
  IconKey,
  IconRoute,
  IconSettings,
  IconStethoscope,
  IconTimeline,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import type { View } from '../store/view'

/** What can be gone to from everywhere. */
export type Place =
  'board' | 'due' | 'timeline' | 'ledger' | 'trash' | 'doctor' | 'settings' | 'help'

/** What the app is about, and what it needs now and then. */
export const placesAbove = ['board', 'due', 'timeline', 'ledger', 'trash'] as const
export const placesBelow = ['doctor', 'settings', 'help'] as const

export const placeIcons: Readonly<Record<Place, Icon>> = {
  board: IconKey,
  due: IconCalendarDue,
  timeline: IconTimeline,
  ledger: IconRoute,
  trash: IconTrash,
  doctor: IconStethoscope,
  settings: IconSettings,
  help: IconHelp,
}

/** Tasks with an end of their own have none of the other places beside them. */
export function isTask(view: View): boolean {
  return view.type === 'wizard' || view.type === 'import'
}

/** Where the person is; a profile’s page belongs to the board. */
export function placeOf({ type }: View): Place | undefined {
  if (type === 'profile') return 'board'
  return type === 'wizard' || type === 'import' ? undefined : type
}
