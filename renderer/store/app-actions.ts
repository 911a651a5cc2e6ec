import type { ProfileId } from '#core/profile'
import { without } from './state'
import type { StoreParts } from './store-parts'
import { submit } from './submit'

/** What can be changed about the app behind a profile. */
export interface AppActions {
  readonly openEnvironment: (id: ProfileId, proposed?: string) => void
  /** True once it is saved: what went wrong before that is then past. */
  readonly changeEnvironment: (id: ProfileId, environment: string) => Promise<boolean>
}

export function appActions(parts: StoreParts): AppActions {
  const { wallet, get, set } = parts
  return {
    openEnvironment: (profileId, proposed) => {
      const found = proposed ?? get().failures[profileId]?.failure.facts['foundEnvironment']
      const known = typeof found === 'string' ? { proposed: found } : {}
      const dialog = { type: 'change-environment', profileId, ...known } as const
      set({ dialog, form: { busy: false } })
    },
    changeEnvironment: async (id, environment) => {
      const isSaved = await submit(parts, () => wallet.changeEnvironment(id, environment))
      if (isSaved) set({ failures: without(get().failures, id) })
      return isSaved
    },
  }
}
