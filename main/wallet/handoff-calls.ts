import { homedir } from 'node:os'
import { WalletError } from '#core/errors'
import { isAskedAnew } from '#core/grants'
import { ownTemplateId } from '#core/exporters/exporter-id'
import { savedPlace } from '#core/history'
import { labelOf } from '#core/ledger'
import type { PlaceQuestion } from '#core/place-finding'
import type { HistoryEntry, Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import type { TokenSet } from '#core/token-set'
import type { WalletApi } from '#core/wallet-api'
import type { ExportRequest, SavedExport } from '#core/wallet-requests'
import type { ExportOrder, WriteExport } from '../handoff/exports'
import { createPlaces, type Places } from '../handoff/place'
import { exportOrder, withinForm } from '../profiles/export-order'
import { lookFirst } from '../linked-files/look-first'
import { inTurnOf } from '../refresh/key-turns'
import { refuseRenewedByOther } from '../refresh/renewable'
import { saveLinked } from './linked-file-calls'
import { templateIn } from '../templates/template-shelf'
import type { WalletParts } from './parts'
import { createPlaceDesk, type PlaceDesk } from './place-desk'
import { unanswered } from './who-renews'

type HandoffCalls = Pick<
  WalletApi,
  | 'copyToken'
  | 'reveal'
  | 'previewExport'
  | 'saveExport'
  | 'saveExportHere'
  | 'copyExport'
  | 'showExportInFolder'
>

/** How long a revealed token stays on the screen. */
const hidesAfterMs = 20_000

export function handoffCalls(parts: WalletParts): HandoffCalls {
  const { book, announced, exports, lateNotes } = parts
  const now = (): number => parts.clock.now()
  const { places = placesHere() } = parts
  const placeDesk = createPlaceDesk({ ...parts, places })
  return {
    copyToken: (id) =>
      announced(async () => {
        const { accessToken } = await currentTokens(parts, id)
        const copied = await parts.clipboardKeeper.copy(accessToken.reveal())
        await lateNotes.note(id, { type: 'copied', at: now() })
        return copied
      }),
    reveal: (id) =>
      announced(async () => {
        const { accessToken, obtainedAt } = await currentTokens(parts, id)
        await lateNotes.note(id, { type: 'revealed', at: now() })
        return { accessToken: accessToken.reveal(), obtainedAt, hidesAfterMs }
      }),
    previewExport: async (request) => {
      // A look uses no token, but needs one.
      const isEmpty = book.profile(request.profileId).tokenSet === undefined
      if (isEmpty) await makeCurrent(parts, request.profileId)
      return exports.preview(await currentOrder(parts, request))
    },
    saveExport: (request) =>
      announced(async () => {
        await makeCurrent(parts, request.profileId)
        return saveOrAsk(parts, placeDesk, request)
      }),
    saveExportHere: (answer) =>
      announced(async () => {
        const { request, path, write } = await placeDesk.answer(answer)
        await makeCurrent(parts, request.profileId)
        await saveThere(parts, { ...request, savedTo: path }, write)
        return { savedTo: path }
      }),
    copyExport: (request) =>
      announced(async () => {
        await makeCurrent(parts, request.profileId)
        return handOver(parts, request, (order) => exports.copy(order))
      }),
    showExportInFolder: async (id) => {
      const saved = book
        .profile(id)
        .history.findLast((entry) => entry.type === 'exported' && savedPlace(entry) !== undefined)
      const path = saved === undefined ? undefined : savedPlace(saved)
      if (path !== undefined) parts.showInFolder(path)
    },
  }
}

/** Asks where, and saves there unless there is something to ask about the place first. */
async function saveOrAsk(
  parts: WalletParts,
  placeDesk: PlaceDesk,
  request: ExportRequest,
): Promise<SavedExport> {
  let question: PlaceQuestion | undefined
  const order = await currentOrder(parts, request)
  const { savedTo } = await parts.exports.save(order, async (path, write) => {
    question = await placeDesk.ask({ request, path, write })
    if (question === undefined) await saveThere(parts, { ...request, savedTo: path }, write)
  })
  return question === undefined ? { savedTo } : { savedTo: undefined, question }
}

/** Once, or from now on for each new token. */
async function saveThere(
  parts: WalletParts,
  saved: ExportRequest & { readonly savedTo: string },
  write: WriteExport,
): Promise<void> {
  const { exporterId } = saved
  if (saved.keepUpToDate && exporterId !== ownTemplateId) {
    return saveLinked(parts, { ...saved, exporterId }, { write, mayHaveLeft })
  }
  await handOver(parts, saved, write)
  await parts.linkedFiles.leave(saved.savedTo)
}

export function placesHere(): Places {
  return createPlaces({ home: homedir(), platform: process.platform, env: process.env })
}

/** What is asked for anew is not handed over when it is about to end. */
const tooLateMs = 60_000

/**
 * A pair that is in memory only has replaced the one in the wallet: that one works no more. What needs no person is got
 * now, where it has ended.
 */
export async function makeCurrent(parts: WalletParts, id: ProfileId): Promise<void> {
  const { book, keeper, renewal, clock } = parts
  // Another process may have renewed. What cannot be read is no reason to hand nothing over.
  await parts.vault.reread().catch(() => undefined)
  await keeper.saveHeld(id)
  const profile = book.profile(id)
  if (!isAskedAnew(profile) || profile.holder === 'other-tool') return
  const endsAt = profile.tokenSet === undefined ? 0 : (profile.tokenSet.expiresAt ?? Infinity)
  if (endsAt - clock.now() < tooLateMs) await renewal.renew(id)
}

async function currentTokens(parts: WalletParts, id: ProfileId): Promise<TokenSet> {
  await makeCurrent(parts, id)
  const { tokenSet } = parts.book.profile(id)
  if (tokenSet === undefined) throw new WalletError('no-token')
  return tokenSet
}

export async function currentOrder(
  parts: WalletParts,
  request: ExportRequest,
): Promise<ExportOrder> {
  await parts.keeper.saveHeld(request.profileId)
  return exportOrder(parts, withinForm(request))
}

interface HandOver extends ExportRequest {
  /** Absent when it goes to the clipboard. */
  readonly savedTo?: string
}

/**
 * Delivers an export and notes it. The values are read at the last moment: while a file dialog was open they may
 * have been renewed.
 */
export async function handOver<T>(
  parts: WalletParts,
  asked: HandOver,
  deliver: (order: ExportOrder) => Promise<T>,
): Promise<T> {
  const handed = withinForm(asked)
  if (handed.includeRefreshToken) return handOverRenewing(parts, handed, deliver)
  const order = await currentOrder(parts, handed)
  const delivered = await deliver(order)
  await parts.lateNotes.note(handed.profileId, exported(parts, handed, order))
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
  if (handed.leavesRenewing !== true) throw unanswered()
  const { book, keeper } = parts
  const id = handed.profileId
  await keeper.saveHeld(id)
  const work = async (): Promise<T> => {
    await keeper.saveHeld(id)
    await lookFirst(parts, id)
    refuseRenewedByOther(book.profile(id))
    const order = await exportOrder(parts, handed)
    const { holder } = book.profile(id)
    const entry = exported(parts, handed, order)
    await book.update(id, (profile) => withHistory({ ...profile, holder: 'other-tool' }, entry))
    try {
      return await deliver(order)
    } catch (error) {
      if (!mayHaveLeft(error)) {
        // What failed first is what the person has to hear.
        await book
          .update(id, (profile) => ({ ...withoutEntry(profile, entry), holder }))
          .catch(() => undefined)
      }
      throw error
    }
  }
  return inTurnOf(parts, id, { work })
}

/** A clipboard that failed and cannot be looked at may hold it all the same, and so may a disk. */
function mayHaveLeft(error: unknown): boolean {
  if (!(error instanceof WalletError)) return false
  const { code, facts } = error
  return (
    code === 'export-left-behind' || (code === 'clipboard-failed' && facts['now'] === 'unknown')
  )
}

function exported(parts: WalletParts, handed: HandOver, order: ExportOrder): HistoryEntry {
  const { book, clock, exports, handsOver, vault } = parts
  const { profileId, exporterId, templateId, includeRefreshToken, savedTo } = handed
  return {
    type: 'exported',
    at: clock.now(),
    exporterId,
    ...(templateId === undefined ? {} : { template: templateIn(vault, templateId).name }),
    withRefreshToken: includeRefreshToken,
    ...(handsOver === undefined ? {} : { by: handsOver }),
    ...(savedTo === undefined
      ? {}
      : { savedTo, digest: exports.digest(order), ...labelOf(book.profile(profileId), savedTo) }),
  }
}

/** Others may have been added meanwhile: they stay. */
function withoutEntry(profile: Profile, entry: HistoryEntry): Profile {
  const index = profile.history.findLastIndex(
    ({ type, at }) => type === entry.type && at === entry.at,
  )
  return { ...profile, history: profile.history.filter((_, at) => at !== index) }
}
