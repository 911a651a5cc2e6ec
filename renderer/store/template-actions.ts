import { ownTemplateId } from '#core/exporters/exporter-id'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import type { TemplateDraft, TemplateId } from '#core/templates/template'
import { attempt } from './attempt'
import { exportActions } from './export-actions'
import type { TemplatingState } from './state'
import type { StoreParts } from './store-parts'

/** Templates of one’s own: written and tried in a dialog that leads back to the export. */
export interface TemplateActions {
  readonly newTemplate: (profileId: ProfileId) => Promise<void>
  readonly editTemplate: (profileId: ProfileId, id: TemplateId) => Promise<void>
  readonly changeTemplate: (changes: Partial<TemplateDraft>) => Promise<void>
  readonly tryWithRefreshToken: (include: boolean) => Promise<void>
  readonly openTemplateFile: () => Promise<void>
  readonly saveTemplate: () => Promise<void>
  readonly leaveTemplate: () => Promise<void>
  readonly removeTemplate: (profileId: ProfileId, id: TemplateId) => Promise<void>
}

const emptyTemplate = (): TemplateDraft => ({
  name: '',
  fileName: text.templates.startName,
  text: text.templates.start,
  escaping: 'yaml',
})

export function templateActions(parts: StoreParts): TemplateActions {
  const { wallet, get, set } = parts
  const { backToExport } = exportActions(parts)
  const change = (changes: Partial<TemplatingState>) => changed(parts, changes)
  const begin = async (draft: TemplateDraft, profileId: ProfileId, templateId?: TemplateId) => {
    const { includeRefreshToken } = get().exporting
    set({
      dialog: {
        type: 'template',
        profileId,
        ...(templateId === undefined ? {} : { templateId, name: draft.name }),
      },
      templating: { draft, includeRefreshToken, busy: false },
    })
    await change({})
  }
  return {
    newTemplate: (profileId) => begin(emptyTemplate(), profileId),
    editTemplate: async (profileId, id) => {
      const answer = await attempt(() => wallet.readTemplate(id))
      if (answer.ok) await begin(answer.value, profileId, id)
      else set({ exporting: { ...get().exporting, failure: answer.failure } })
    },
    changeTemplate: (changes) => change({ draft: { ...get().templating.draft, ...changes } }),
    tryWithRefreshToken: (includeRefreshToken) => change({ includeRefreshToken }),
    openTemplateFile: () => openFile(parts),
    saveTemplate: () => save(parts),
    leaveTemplate: async () => {
      const { dialog } = get()
      if (dialog.type === 'template') await backToExport(dialog.profileId)
    },
    removeTemplate: async (profileId, id) => {
      const answer = await attempt(() => wallet.removeTemplate(id))
      if (answer.ok) await backToExport(profileId, { exporterId: 'dotenv' })
      else set({ exporting: { ...get().exporting, failure: answer.failure } })
    },
  }
}

/** A preview that comes after the draft has changed is dropped. */
async function changed(
  { wallet, get, set }: StoreParts,
  changes: Partial<TemplatingState>,
): Promise<void> {
  const { failure: _, ...kept } = get().templating
  const asked = { ...kept, ...changes }
  set({ templating: asked })
  const { dialog } = get()
  if (dialog.type !== 'template') return
  const { draft, includeRefreshToken } = asked
  const { profileId } = dialog
  const answer = await attempt(() =>
    wallet.previewTemplate(draft, { profileId, includeRefreshToken }),
  )
  if (get().templating !== asked) return
  if (answer.ok) set({ templating: { ...asked, preview: answer.value } })
  else set({ templating: { ...asked, failure: answer.failure } })
}

async function openFile(parts: StoreParts): Promise<void> {
  const { wallet, get, set } = parts
  const { dialog } = get()
  const answer = await attempt(() => wallet.openTemplateFile())
  if (get().dialog !== dialog) return
  const { templating } = get()
  if (!answer.ok) set({ templating: { ...templating, failure: answer.failure } })
  else if (answer.value !== undefined) {
    await changed(parts, { draft: { ...templating.draft, ...answer.value } })
  }
}

async function save(parts: StoreParts): Promise<void> {
  const { wallet, get, set } = parts
  const { dialog, templating } = get()
  if (dialog.type !== 'template' || templating.busy) return
  const { failure: _, ...kept } = templating
  set({ templating: { ...kept, busy: true } })
  const answer = await attempt(() => wallet.saveTemplate(templating.draft, dialog.templateId))
  if (get().dialog !== dialog) return
  if (!answer.ok) {
    set({ templating: { ...kept, busy: false, failure: answer.failure } })
    return
  }
  const form = { exporterId: ownTemplateId, templateId: answer.value.id } as const
  await exportActions(parts).backToExport(dialog.profileId, form)
}
