import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

export function trashCalls({
  trash,
  announced,
}: WalletParts): Pick<WalletApi, 'deleteForGood' | 'emptyTrash'> {
  return {
    deleteForGood: (id) => announced(() => trash.deleteForGood(id)),
    emptyTrash: () => announced(() => trash.empty()),
  }
}
