import type { ProfileId } from '#core/profile'
import { attempt } from './attempt'
import { firstState, without } from './state'
import type { StoreParts } from './store-parts'
import { submit } from './submit'

/** What can be changed about the app behind a profile. */
export interface AppActions {
  readonly openEnvironment: (id: ProfileId, proposed?: string) => void
  /** True once it is saved: what went wrong before that is then past. */
  readonly changeEnvironment: (id: ProfileId, environment: string) => Promise<boolean>
  /** Its files are held as a wizard's are, so it begins with a draft of its own. */
  readonly openMutualTls: (id: ProfileId) => Promise<void>
  readonly changeMutualTls: (id: ProfileId, passphrase: string) => Promise<void>
  /** Nothing that was chosen for it is kept. */
  readonly leaveMutualTls: () => Promise<void>
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
    openMutualTls: async (profileId) => {
      const begun = await attempt(() => wallet.startDraft())
      if (!begun.ok) return
      const dialog = { type: 'replace-certificate', profileId } as const
      const wizard = { ...firstState.wizard, draft: begun.value }
      set({ dialog, wizard, form: { busy: false } })
    },
    changeMutualTls: async (id, passphrase) => {
      const how = passphrase === '' ? {} : { passphrase }
      const isSaved = await submit(parts, () => wallet.changeMutualTls(id, how))
      if (isSaved) set({ failures: without(get().failures, id) })
    },
    leaveMutualTls: async () => {
      set({ dialog: { type: 'none' }, form: { busy: false } })
      await attempt(() => wallet.discardDraft())
    },
  }
}
