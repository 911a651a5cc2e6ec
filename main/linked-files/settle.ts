import { WalletError, type ErrorCode } from '#core/errors'
import type { LinkedFile, LinkedFileId } from '#core/linked-file'
import type { Linking } from './linking'

/**
 * Ends the replacements that were cut off, before anything else is looked at: each for itself, since one whose drive is
 * gone must not keep the others waiting. Resolves with the files for which that is not possible now, and why.
 */
export async function settle(
  linking: Pick<Linking, 'linked' | 'files'>,
  of: readonly LinkedFile[] = linking.linked.files(),
): Promise<ReadonlyMap<LinkedFileId, ErrorCode>> {
  const stuck = new Map<LinkedFileId, ErrorCode>()
  const begun = of.filter(({ writing }) => writing !== undefined)
  const one = new Map(begun.map((file) => [togetherOf(file), file]))
  for (const file of one.values()) {
    const all = allTogether(linking, file)
    try {
      await linking.files.recover(all.map(({ path }) => path))
    } catch (error) {
      const code = error instanceof WalletError ? error.code : 'export-failed'
      for (const { id } of all) stuck.set(id, code)
    }
  }
  return stuck
}

/** The same for what is about to be changed: rejects where one of them cannot be ended now. */
export async function settleOrRefuse(
  linking: Pick<Linking, 'linked' | 'files'>,
  of: readonly LinkedFile[],
): Promise<void> {
  for (const code of (await settle(linking, of)).values()) throw new WalletError(code)
}

/** Files of a slot are replaced together, all others alone. */
function togetherOf({ id, owner }: LinkedFile): string {
  return owner.type === 'slot' ? owner.slotId : id
}

function allTogether({ linked }: Pick<Linking, 'linked'>, file: LinkedFile): readonly LinkedFile[] {
  return linked.files().filter((one) => togetherOf(one) === togetherOf(file))
}
