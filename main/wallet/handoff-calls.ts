import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import type { ExportRequest, WalletApi } from '#core/wallet-api'
import type { ExportOrder } from '../handoff/exports'
import { exportOrder } from '../profiles/export-order'
import { inTurnOf } from '../refresh/key-turns'
import type { WalletParts } from './parts'

type HandoffCalls = Pick<
  WalletApi,
  'copyToken' | 'reveal' | 'previewExport' | 'saveExport' | 'copyExport' | 'showExportInFolder'
>

/** How long a revealed token stays on the screen. */
const hidesAfterMs = 20_000

export function handoffCalls(parts: WalletParts): HandoffCalls {
  const { book, announced, exports } = parts
  return {
    copyToken: (id) =>
      announced(async () => {
        const copied = await parts.clipboardKeeper.copy(accessToken(parts, id))
        await note(parts, id, 'copied')
        return copied
      }),
    reveal: (id) =>
      announced(async () => {
        const revealed = accessToken(parts, id)
        await note(parts, id, 'revealed')
        return { accessToken: revealed, hidesAfterMs }
      }),
    previewExport: async (request) => exports.preview(await exportOrder(parts, request)),
    saveExport: (request) =>
      announced(async () =>
        exports.save(await exportOrder(parts, request), (savedTo, write) =>
          handOver(parts, { ...request, savedTo }, write),
        ),
      ),
    copyExport: (request) =>
      announced(() => handOver(parts, request, (order) => exports.copy(order))),
    showExportInFolder: async (id) => {
      const saved = book
        .profile(id)
        .history.findLast((entry) => entry.type === 'exported' && entry.savedTo !== undefined)
      if (saved?.type === 'exported' && saved.savedTo !== undefined) {
        parts.showInFolder(saved.savedTo)
      }
    },
  }
}

function accessToken({ book }: WalletParts, id: ProfileId): string {
  const { tokenSet } = book.profile(id)
  if (tokenSet === undefined) throw new WalletError('no-token')
  return tokenSet.accessToken.reveal()
}

/** A line in the history is a courtesy: what was asked for has happened, whether it could be noted or not. */
async function note(parts: WalletParts, id: ProfileId, type: 'copied' | 'revealed'): Promise<void> {
  await parts.book
    .update(id, (profile) => withHistory(profile, { type, at: parts.clock.now() }))
    .catch(() => undefined)
}

interface HandOver extends ExportRequest {
  /** Absent when it goes to the clipboard. */
  readonly savedTo?: string
}

/**
 * Delivers an export and notes it. The values are read at the last moment: while a file dialog was open they may
 * have been renewed.
 */
async function handOver<T>(
  parts: WalletParts,
  handed: HandOver,
  deliver: (order: ExportOrder) => Promise<T>,
): Promise<T> {
  if (handed.includeRefreshToken) return handOverRenewing(parts, handed, deliver)
  const delivered = await deliver(await exportOrder(parts, handed))
  await noteExport(parts, handed).catch(() => undefined)
  return delivered
}

/**
 * With the refresh token goes the right to renew: it works once and has exactly one holder. So nothing is
 * renewed meanwhile, a pair that is not saved yet is saved first, and the other holder is noted, durably, before
 * the token leaves: a wallet that forgot about it would renew against it.
 */
async function handOverRenewing<T>(
  parts: WalletParts,
  handed: HandOver,
  deliver: (order: ExportOrder) => Promise<T>,
): Promise<T> {
  const { book, keeper } = parts
  const id = handed.profileId
  await keeper.saveHeld(id)
  const work = async (): Promise<T> => {
    await keeper.saveHeld(id)
    const order = await exportOrder(parts, handed)
    const { holder, history } = book.profile(id)
    await noteExport(parts, handed)
    try {
      return await deliver(order)
    } catch (error) {
      if (!mayHaveLeft(error)) {
        await book.update(id, (profile) => ({ ...profile, holder, history }))
      }
      throw error
    }
  }
  return inTurnOf(parts, id, { work })
}

/** A clipboard that failed and cannot be looked at may hold it all the same. */
function mayHaveLeft(error: unknown): boolean {
  return (
    error instanceof WalletError &&
    error.code === 'clipboard-failed' &&
    error.facts['now'] === 'unknown'
  )
}

function noteExport({ book, clock }: WalletParts, handed: HandOver): Promise<Profile> {
  const { exporterId, includeRefreshToken, savedTo } = handed
  return book.update(handed.profileId, (profile) =>
    withHistory(
      { ...profile, holder: includeRefreshToken ? 'other-tool' : profile.holder },
      {
        type: 'exported',
        at: clock.now(),
        exporterId,
        withRefreshToken: includeRefreshToken,
        ...(savedTo === undefined ? {} : { savedTo }),
      },
    ),
  )
}
