import type { Failure } from '#core/errors'
import type { WindowState } from './state'
import type { StoreParts } from './store-parts'

/** Commands by their names. */
export interface PaletteActions {
  /** Nothing happens where something else is open that could be lost by it. */
  readonly openPalette: (failure?: Failure) => void
  /** The same holds for the list of what keys do. */
  readonly openShortcuts: () => void
  readonly noteCommand: (id: string) => void
}

/** So many are remembered while the app runs. */
const remembered = 5

export function paletteActions({ get, set }: StoreParts): PaletteActions {
  return {
    openPalette: (failure) => {
      if (!isFree(get())) return
      set({ dialog: { type: 'palette', ...(failure === undefined ? {} : { failure }) } })
    },
    openShortcuts: () => {
      if (isFree(get())) set({ dialog: { type: 'shortcuts' } })
    },
    noteCommand: (id) => {
      const before = get().usedCommands.filter((used) => used !== id)
      set({ usedCommands: [id, ...before].slice(0, remembered) })
    },
  }
}

/** Nothing is open that could be lost by what opens now. */
function isFree({ dialog, view, wallet }: WindowState): boolean {
  const isBusyElsewhere = view.type === 'wizard' || view.type === 'import'
  return wallet?.vault.type === 'open' && dialog.type === 'none' && !isBusyElsewhere
}
