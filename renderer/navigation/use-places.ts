import { countDue, dueOf } from '#core/due'
import type { ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { useTokenNow } from '../components/use-now'
import { useActions, useWallet } from '../store/use-wallet'
import type { Place } from './places'

/** How a place is called where it is gone to. */
export interface PlaceWords {
  readonly label: string
  /** Where `label` is short of what its page is called. */
  readonly name?: string
  readonly count?: number
  /** What `count` counts, where the name does not tell. */
  readonly description?: string
}

export function usePlaceWords(): Readonly<Record<Place, PlaceWords>> {
  const trashed = useWallet((state) => state.wallet?.trash.length) ?? 0
  const due = useDueCount()
  const { board, due: monday, navigation, timeline, ledger, trash, doctor, security, help } = text
  return {
    board: { label: board.title },
    due: {
      label: navigation.due,
      name: monday.open,
      ...(due > 0 ? { count: due, description: navigation.dueCount(due) } : {}),
    },
    timeline: { label: timeline.open },
    ledger: { label: ledger.open },
    trash: {
      label: trash.title,
      name: trash.open(trashed),
      ...(trashed > 0 ? { count: trashed } : {}),
    },
    doctor: { label: doctor.title },
    settings: { label: security.settings },
    help: { label: help.open },
  }
}

const none: readonly ProfileSummary[] = []

function useDueCount(): number {
  const wallet = useWallet((state) => state.wallet)
  const now = useTokenNow([])
  return countDue(dueOf(wallet ?? { profiles: none, reminders: [], unsaved: [] }, now))
}

/** What failed on the way is told by the palette: it stands above every page. */
export function useGoTo(): (place: Place) => void {
  const actions = useActions()
  const ways: Readonly<Record<Place, () => void>> = {
    board: actions.showBoard,
    due: actions.showDue,
    timeline: actions.showTimeline,
    ledger: () => actions.showLedger(),
    trash: actions.showTrash,
    doctor: actions.showDoctor,
    settings: () => actions.showSettings(),
    help: () => {
      void actions.showHelp('README').then((answer) => {
        if (!answer.ok) actions.openPalette(answer.failure)
      })
    },
  }
  return (place) => ways[place]()
}
