import type { ProfileId } from '#core/profile'
import { attempt } from './attempt'
import { boardShown, without, type VaultNote } from './state'
import type { StoreParts } from './store-parts'
import type { SettingsSection } from './view'

/** Where the person is. */
export interface PageActions {
  readonly showBoard: () => void
  readonly showSettings: (section?: SettingsSection) => void
  readonly showProfile: (id: ProfileId) => void
  readonly loadHistory: (id: ProfileId) => Promise<void>
  readonly openDialog: (type: 'rename' | 'edit-keys', id: ProfileId) => void
  readonly closeDialog: () => void
  readonly dismissNotice: () => void
  readonly putAwayNote: (note: VaultNote) => void
  readonly dismissFailure: (id: ProfileId) => void
}

export function pageActions({ wallet, get, set }: StoreParts): PageActions {
  return {
    showBoard: () => set(boardShown),
    showSettings: (section) => {
      const at = section === undefined ? {} : { section }
      set({ view: { type: 'settings', ...at }, dialog: { type: 'none' } })
    },
    showProfile: (profileId) => {
      set({ view: { type: 'profile', profileId }, dialog: { type: 'none' }, history: [] })
    },
    loadHistory: async (id) => {
      const answer = await attempt(() => wallet.history(id))
      const { view } = get()
      if (answer.ok && view.type === 'profile' && view.profileId === id) {
        set({ history: answer.value })
      }
    },
    openDialog: (type, profileId) => set({ dialog: { type, profileId }, form: { busy: false } }),
    closeDialog: () => set({ dialog: { type: 'none' }, form: { busy: false } }),
    dismissNotice: () => set({ notice: undefined }),
    putAwayNote: (note) => set({ readNotes: [...get().readNotes, note] }),
    dismissFailure: (id) => {
      set({ failures: without(get().failures, id) })
    },
  }
}
