import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import type { ExportRequest, WalletApi } from '#core/wallet-api'
import { exportOrder } from '../profiles/export-order'
import { withHistory } from '../profiles/profile-book'
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
      announced(async () => {
        const { savedTo } = await exports.save(await exportOrder(parts, request))
        if (savedTo !== undefined) await noteExport(parts, request, { savedTo })
        return { savedTo }
      }),
    copyExport: (request) =>
      announced(async () => {
        const copied = await exports.copy(await exportOrder(parts, request))
        await noteExport(parts, request, {})
        return copied
      }),
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

function note(parts: WalletParts, id: ProfileId, type: 'copied' | 'revealed'): Promise<Profile> {
  return parts.book.update(id, (profile) => withHistory(profile, { type, at: parts.clock.now() }))
}

function noteExport(
  parts: WalletParts,
  request: ExportRequest,
  where: { readonly savedTo?: string },
): Promise<Profile> {
  const entry = {
    type: 'exported',
    at: parts.clock.now(),
    exporterId: request.exporterId,
    withRefreshToken: request.includeRefreshToken,
    ...where,
  } as const
  return parts.book.update(request.profileId, (profile) => {
    // A one-use refresh token has exactly one holder: from now on the other tool renews.
    const holder = request.includeRefreshToken ? 'other-tool' : profile.holder
    return withHistory({ ...profile, holder }, entry)
  })
}
