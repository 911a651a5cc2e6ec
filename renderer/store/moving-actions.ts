import type { Result } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { BundleOrder } from '#core/wallet-requests'
import { attempt } from './attempt'
import { laid } from './import-actions'
import { firstState } from './state'
import type { StoreParts } from './store-parts'

/** Profiles on their way to another computer, and from one. What was typed goes to main; the store never holds it. */
export interface MovingActions {
  /** With what is ticked at first; nothing said: all that is renewed here. */
  readonly openMoving: (id?: ProfileId) => void
  readonly saveBundle: (
    order: BundleOrder,
  ) => Promise<Result<{ readonly savedTo: string | undefined }>>
  readonly savePreset: (id: ProfileId) => Promise<Result<{ readonly savedTo: string | undefined }>>
  /** Leaves the wizard for what a file has, to be looked at first. */
  readonly startFromPreset: () => Promise<void>
  /** Opens the passphrase file that was given, and shows what is in it. */
  readonly openSealed: (passphrase: string) => Promise<void>
}

export function movingActions(parts: StoreParts): MovingActions {
  const { wallet, set } = parts
  return {
    openMoving: (id) =>
      set({ dialog: { type: 'move', ...(id === undefined ? {} : { profileId: id }) } }),
    saveBundle: (order) => attempt(() => wallet.saveBundle(order)),
    savePreset: (id) => attempt(() => wallet.savePreset(id)),
    startFromPreset: async () => {
      const answer = await attempt(() => wallet.importFile())
      if (parts.get().view.type !== 'wizard') return
      const preview = answer.ok ? answer.value : undefined
      if (answer.ok && preview === undefined) return
      await attempt(() => wallet.discardDraft())
      const shown = preview === undefined ? firstState.importing : laid(preview)
      set({
        view: { type: 'import' },
        wizard: firstState.wizard,
        importing: answer.ok ? shown : { ...shown, failure: answer.failure },
      })
    },
    openSealed: (passphrase) => openSealed(parts, passphrase),
  }
}

async function openSealed({ wallet, get, set }: StoreParts, passphrase: string): Promise<void> {
  const { preview, busy } = get().importing
  if (busy || preview?.isSealed !== true) return
  const { failure: _before, ...rest } = get().importing
  const asked = { ...rest, busy: true }
  set({ importing: asked })
  const answer = await attempt(() => wallet.openSealedImport(preview.id, passphrase))
  // Meanwhile the person may have left.
  if (get().importing !== asked) return
  if (!answer.ok) {
    set({ importing: { ...asked, busy: false, failure: answer.failure } })
    return
  }
  set({ importing: laid(answer.value) })
}
