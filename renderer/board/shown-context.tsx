import { createContext, use, useMemo, type ReactNode } from 'react'
import { ShownIdsContext } from '../bulk/shown-ids'
import { useShown, type Shown } from './use-shown'

const ShownContext = createContext<Shown>({ shown: [], entries: [] })

/** For what is on the board: the profiles that are shown. A key pressed in the search reaches only those who ask. */
export function ShownProfiles({ children }: { readonly children: ReactNode }) {
  const shown = useShown()
  const ids = useMemo(
    () => shown.entries.flatMap((entry) => (entry.type === 'profile' ? entry.profile.id : [])),
    [shown],
  )
  return (
    <ShownContext value={shown}>
      <ShownIdsContext value={ids}>{children}</ShownIdsContext>
    </ShownContext>
  )
}

export function useShownProfiles(): Shown {
  return use(ShownContext)
}
