import type { ExporterId } from '#core/exporters/exporter-id'
import type { WalletApi } from '#core/wallet-api'
import type { ExportRequest } from '#core/wallet-requests'
import type { WriteExport } from '../handoff/exports'
import { differenceLines } from '../linked-files/difference'
import { lookFirst } from '../linked-files/look-first'
import { exportOrder, withinForm } from '../profiles/export-order'
import { inTurnOf } from '../refresh/key-turns'
import type { WalletParts } from './parts'
import { unanswered } from './who-renews'

type LinkedFileCalls = Pick<
  WalletApi,
  'updateLinkedFile' | 'compareLinkedFile' | 'stopLinkedFile' | 'useSlot'
>

/** Files that are kept up to date, and slots. */
export function linkedFileCalls(
  parts: WalletParts,
  makeCurrent: (id: ExportRequest['profileId']) => Promise<void>,
): LinkedFileCalls {
  const { linkedFiles, announced, redactKnown } = parts
  return {
    updateLinkedFile: (id, how) => announced(() => linkedFiles.update(id, how)),
    compareLinkedFile: async (id) => differenceLines(await linkedFiles.compare(id), redactKnown),
    stopLinkedFile: (id) => announced(() => linkedFiles.stop(id)),
    useSlot: (slotId, profileId) =>
      announced(async () => {
        await makeCurrent(profileId)
        await lookFirst(parts, profileId)
        await linkedFiles.use(slotId, profileId)
      }),
  }
}

/**
 * Saves a file that is kept up to date from then on. This wallet goes on renewing, also where the refresh token stands in
 * it: nothing is renewed while it is written, and the file gets the next one too.
 */
export async function saveLinked(
  parts: WalletParts,
  asked: ExportRequest & { readonly exporterId: ExporterId; readonly savedTo: string },
  save: {
    readonly write: WriteExport
    readonly mayHaveLeft: (error: unknown) => boolean
  },
): Promise<void> {
  const request = withinForm(asked)
  const { profileId, exporterId, includeRefreshToken, savedTo, slotName } = request
  if (includeRefreshToken && request.leavesRenewing === true) throw unanswered()
  const work = async (): Promise<void> => {
    await parts.keeper.saveHeld(profileId)
    const file = {
      profileId,
      exporterId,
      withRefreshToken: includeRefreshToken,
      path: savedTo,
      ...(slotName === undefined ? {} : { slotName }),
    }
    await parts.linkedFiles.begin(file, { ...save, order: await exportOrder(parts, request) })
  }
  await parts.keeper.saveHeld(profileId)
  await inTurnOf(parts, profileId, { work })
}
