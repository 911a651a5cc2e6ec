import { createContext, use } from 'react'
import type { ProfileId } from '#core/profile'

/** The profiles that are shown, as they stand: a range is one of these. */
export const ShownIdsContext = createContext<readonly ProfileId[]>([])

export function useShownIds(): readonly ProfileId[] {
  return use(ShownIdsContext)
}
