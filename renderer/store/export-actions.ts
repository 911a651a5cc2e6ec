import { carriesRefreshToken } from '#core/exporters/exporter'
import { ownTemplateId, type ExporterId } from '#core/exporters/exporter-id'
import { exporterOf, exportersFor } from '#core/exporters/index'
import type { PlaceAnswer } from '#core/place-finding'
import type { Holder, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import type { Service } from '#core/providers/provider'
import type { TemplateId } from '#core/templates/template'
import type { ExportRequest, SavedExport } from '#core/wallet-requests'
import { attempt } from './attempt'
import type { ExportState } from './export-state'
import type { WindowState } from './state'
import type { StoreParts } from './store-parts'
import { answerFor, isUnanswered } from './who-renews'

/** The export dialog. Files and clipboard are main's; the window sees masked previews only. */
export interface ExportActions {
  readonly openExport: (id: ProfileId) => Promise<void>
  readonly chooseFormat: (exporterId: ExporterId) => Promise<void>
  readonly chooseTemplate: (id: TemplateId) => Promise<void>
  /** The dialog once more as it was left, with another form where `changes` says so. */
  readonly backToExport: (profileId: ProfileId, changes?: FormChoice) => Promise<void>
  readonly includeRefreshToken: (include: boolean) => Promise<void>
  readonly saveExport: () => Promise<void>
  /** *Save here*, once the question about the place is answered. */
  readonly saveExportHere: (answer: Omit<PlaceAnswer, 'id'>) => Promise<void>
  readonly copyExport: () => Promise<void>
  readonly showExportInFolder: () => Promise<void>
}

export function exportActions(parts: StoreParts): ExportActions {
  const { wallet, get, set } = parts
  const preview = async (changes: Partial<ExportState>): Promise<void> => {
    const choice = { ...get().exporting, ...changes }
    const includeRefreshToken =
      choice.includeRefreshToken && carriesRefreshToken(exporterOf(choice.exporterId))
    set({ exporting: { ...choiceIn({ ...choice, includeRefreshToken }), busy: false } })
    await loadPreview(parts)
  }
  // What is on its way out answers for the form it began with.
  const choose = async (changes: Partial<ExportState>): Promise<void> => {
    if (!get().exporting.busy) await preview(changes)
  }
  return {
    openExport: async (profileId) => {
      set({ dialog: { type: 'export', profileId } })
      await preview({ ...formFor(get(), profileId), includeRefreshToken: false })
    },
    chooseFormat: (exporterId) => choose({ exporterId }),
    chooseTemplate: (templateId) => choose({ exporterId: ownTemplateId, templateId }),
    backToExport: async (profileId, changes = {}) => {
      set({ dialog: { type: 'export', profileId } })
      await preview(changes)
    },
    includeRefreshToken: (includeRefreshToken) => choose({ includeRefreshToken }),
    saveExport: () =>
      handOver(parts, 'file', async (request) => outcomeOf(await wallet.saveExport(request))),
    saveExportHere: async (answer) => {
      const { question } = get().exporting
      if (question === undefined) return
      await handOver(parts, 'file', async () =>
        outcomeOf(await wallet.saveExportHere({ ...answer, id: question.id })),
      )
    },
    copyExport: () =>
      handOver(parts, 'clipboard', async (request) => {
        const answer = await attempt(() => wallet.copyExport(request))
        if (!answer.ok) return { failure: answer.failure, wasCopying: true }
        return { copiedForMs: answer.value.clearsAfterMs }
      }),
    showExportInFolder: async () => {
      const request = currentRequest(parts)
      if (request === undefined) return
      const answer = await attempt(() => wallet.showExportInFolder(request.profileId))
      if (!answer.ok) set({ exporting: { ...get().exporting, failure: answer.failure } })
    },
  }
}

function outcomeOf({ savedTo, question }: SavedExport): Partial<ExportState> {
  return {
    ...(savedTo === undefined ? {} : { savedTo }),
    ...(question === undefined ? {} : { question }),
  }
}

type FormChoice = Partial<Pick<ExportState, 'exporterId' | 'templateId'>>

/** The form chosen last, or the first one that can carry this profile's token. */
function formFor(
  { wallet, exporting }: Pick<WindowState, 'wallet' | 'exporting'>,
  profileId: ProfileId,
): FormChoice {
  const service = serviceOf({ wallet }, profileId)
  const forms = exportersFor(service)
  const isKept =
    exporting.exporterId === ownTemplateId
      ? wallet?.templates.some(({ id }) => id === exporting.templateId) === true
      : forms.some(({ id }) => id === exporting.exporterId)
  return { exporterId: isKept ? exporting.exporterId : (forms[0]?.id ?? exporting.exporterId) }
}

export function serviceOf({ wallet }: Pick<WindowState, 'wallet'>, profileId: ProfileId): Service {
  const profile = wallet?.profiles.find(({ id }) => id === profileId)
  return providerOf(profile?.providerId ?? 'sprinklr').service
}

/** What was chosen, without what came of it. */
function choiceIn({
  exporterId,
  templateId,
  includeRefreshToken,
  leavesRenewing,
}: ExportState): Pick<
  ExportState,
  'exporterId' | 'templateId' | 'includeRefreshToken' | 'leavesRenewing'
> {
  const isOwn = exporterId === ownTemplateId && templateId !== undefined
  const leaves = leavesRenewing === true && includeRefreshToken
  return {
    exporterId,
    includeRefreshToken,
    ...(isOwn ? { templateId } : {}),
    ...(leaves ? { leavesRenewing } : {}),
  }
}

/** A preview that comes after the choice has changed is dropped. */
export async function loadPreview(parts: StoreParts): Promise<void> {
  const { wallet, get, set } = parts
  const request = currentRequest(parts)
  if (request === undefined) return
  const answer = await attempt(() => wallet.previewExport(request))
  if (!sameRequest(request, currentRequest(parts))) return
  const { exporting } = get()
  if (answer.ok) set({ exporting: { ...exporting, preview: answer.value } })
  else set({ exporting: { ...exporting, failure: answer.failure } })
}

async function handOver(
  parts: StoreParts,
  way: 'file' | 'clipboard',
  task: (request: ExportRequest) => Promise<Partial<ExportState>>,
): Promise<void> {
  const { get, set } = parts
  const request = currentRequest(parts)
  if (request === undefined || get().exporting.busy) return
  const holder = holderOf(get(), request.profileId)
  const withRefreshToken = request.includeRefreshToken
  const said = answerFor(get(), { way, withRefreshToken, holder })
  if (isUnanswered(said)) {
    set({ exporting: { ...get().exporting, unanswered: said } })
    return
  }
  const { preview } = get().exporting
  const base = { ...choiceIn(get().exporting), ...(preview === undefined ? {} : { preview }) }
  set({ exporting: { ...base, busy: true } })
  const answer = await attempt(() => task({ ...request, ...said }))
  if (!sameRequest(request, currentRequest(parts))) return
  const outcome = answer.ok ? answer.value : { failure: answer.failure }
  const isHandedOver = holder === 'wallet' && holderOf(get(), request.profileId) === 'other-tool'
  const goesOn = withRefreshToken && said.keepUpToDate === true
  set({
    exporting: {
      ...base,
      busy: false,
      ...outcome,
      ...(isHandedOver ? { isHandedOver } : {}),
      ...(goesOn && outcome.savedTo !== undefined ? { goesOn } : {}),
    },
  })
}

export function holderOf(
  { wallet }: Pick<WindowState, 'wallet'>,
  profileId: ProfileId,
): Holder | undefined {
  return wallet?.profiles.find(({ id }) => id === profileId)?.holder
}

export function currentRequest({ get }: StoreParts): ExportRequest | undefined {
  const { dialog, exporting } = get()
  if (dialog.type !== 'export') return undefined
  return { profileId: dialog.profileId, ...choiceIn(exporting) }
}

export function sameRequest(asked: ExportRequest, current: ExportRequest | undefined): boolean {
  return (
    asked.profileId === current?.profileId &&
    asked.exporterId === current.exporterId &&
    asked.templateId === current.templateId &&
    asked.includeRefreshToken === current.includeRefreshToken
  )
}
