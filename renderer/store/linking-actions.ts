import type { LinkedFileId, SlotId } from '#core/linked-file'
import type { Holder, ProfileId } from '#core/profile'
import { attempt } from './attempt'
import { noLinking, type LinkingState } from './linking-state'
import type { StoreParts } from './store-parts'
import { choose } from './who-renews'

export interface LinkingActions {
  readonly keepUpToDate: (isKept: boolean) => void
  /** The answer that goes with a refresh token: this wallet, by keeping the file up to date, or the other tool. */
  readonly sayWhoRenews: (holder: Holder) => void
  readonly nameSlot: (slotName: string) => void
  readonly updateLinkedFile: (id: LinkedFileId, overwrites?: 'overwrites') => Promise<void>
  readonly checkLinkedFile: (id: LinkedFileId) => Promise<void>
  readonly compareLinkedFile: (id: LinkedFileId) => Promise<void>
  readonly stopLinkedFile: (id: LinkedFileId) => Promise<void>
  readonly useSlot: (slotId: SlotId, profileId: ProfileId) => Promise<void>
  readonly dismissLinking: () => void
}

export function linkingActions(parts: StoreParts): LinkingActions {
  const { wallet, get, set } = parts
  const run = async (
    about: {
      readonly busy: LinkedFileId | SlotId
      readonly of: LinkedFileId | ProfileId
      readonly slotId?: SlotId
    },
    task: () => Promise<Partial<LinkingState>>,
  ): Promise<void> => {
    if (get().linking.busy !== undefined) return
    const { isKept, slotName } = get().linking
    set({ linking: { isKept, slotName, busy: about.busy } })
    const answer = await attempt(task)
    const { busy: _over, ...failed } = about
    const outcome = answer.ok ? answer.value : { failure: { ...failed, failure: answer.failure } }
    set({ linking: { isKept, slotName, ...outcome } })
  }
  return {
    keepUpToDate: (isKept) => choose(parts, isKept ? 'wallet' : 'not-kept'),
    sayWhoRenews: (holder) => choose(parts, holder),
    nameSlot: (slotName) => set({ linking: { ...get().linking, slotName } }),
    updateLinkedFile: (id, overwrites) =>
      run({ busy: id, of: id }, async () => {
        await wallet.updateLinkedFile(id, { overwrites: overwrites !== undefined })
        return {}
      }),
    checkLinkedFile: (id) =>
      run({ busy: id, of: id }, async () => {
        await wallet.checkLinkedFile(id)
        return {}
      }),
    compareLinkedFile: (id) =>
      run({ busy: id, of: id }, async () => ({
        difference: { id, lines: await wallet.compareLinkedFile(id) },
      })),
    stopLinkedFile: (id) =>
      run({ busy: id, of: id }, async () => {
        await wallet.stopLinkedFile(id)
        return {}
      }),
    useSlot: (slotId, profileId) =>
      run({ busy: slotId, of: profileId, slotId }, async () => {
        await wallet.useSlot(slotId, profileId)
        return {}
      }),
    dismissLinking: () => set({ linking: noLinking }),
  }
}
