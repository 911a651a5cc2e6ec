import type { Failure } from '#core/errors'
import type { StoreParts } from './store-parts'

/** Commands by their names. */
export interface PaletteActions {
  /** Nothing happens where something else is open that could be lost by it. */
  readonly openPalette: (failure?: Failure) => void
  readonly noteCommand: (id: string) => void
}

/** So many are remembered while the app runs. */
const remembered = 5

export function paletteActions({ get, set }: StoreParts): PaletteActions {
  return {
    openPalette: (failure) => {
      const { dialog, view, wallet } = get()
      const isBusyElsewhere = view.type === 'wizard' || view.type === 'import'
      if (wallet?.vault.type !== 'open' || dialog.type !== 'none' || isBusyElsewhere) return
      set({ dialog: { type: 'palette', ...(failure === undefined ? {} : { failure }) } })
    },
    noteCommand: (id) => {
      const before = get().usedCommands.filter((used) => used !== id)
      set({ usedCommands: [id, ...before].slice(0, remembered) })
    },
  }
}
