import { ownTemplateId } from '#core/exporters/exporter-id'
import { toFailure, WalletError } from '#core/errors'
import type { Template, TemplateDraft, TemplateId } from '#core/templates/template'
import type { WalletApi } from '#core/wallet-api'
import type { TemplateLook } from '#core/wallet-requests'
import type { ExportOrder } from '../handoff/exports'
import { exportValuesOf } from '../profiles/export-order'
import { checkedDraft, checkText } from '../templates/checked-draft'
import { readTemplateFile } from '../templates/template-file'
import { summaryOf, templateIn, templatesIn } from '../templates/template-shelf'
import { understandTemplate } from '../templates/understand'
import type { WalletParts } from './parts'

type TemplateCalls = Pick<
  WalletApi,
  'saveTemplate' | 'readTemplate' | 'removeTemplate' | 'previewTemplate' | 'openTemplateFile'
>

/** Forms of one's own. A template holds no secret; what it makes of a profile is an export like any other. */
export function templateCalls(parts: WalletParts): TemplateCalls {
  const { announced, vault } = parts
  return {
    saveTemplate: (draft, id) => announced(async () => summaryOf(await store(parts, draft, id))),
    readTemplate: async (id) => {
      const { name, fileName, text, escaping } = templateIn(vault, id)
      return { name, fileName, text, escaping }
    },
    removeTemplate: (id) =>
      announced(async () => {
        templateIn(vault, id)
        await vault.remove(id)
      }),
    previewTemplate: async (draft, look) => {
      const { fileName } = draft
      try {
        return parts.exports.preview(await orderOf(parts, draft, look))
      } catch (error) {
        if (!(error instanceof WalletError)) throw error
        return { fileName, content: { ok: false, failure: toFailure(error) } }
      }
    },
    openTemplateFile: async () => {
      const path = await parts.askWhichFile()
      return path === undefined ? undefined : readTemplateFile(path)
    },
  }
}

/** Its name is looked at when its turn comes: another process may have taken it. */
async function store(
  { vault, clock, newId }: WalletParts,
  draft: TemplateDraft,
  id: TemplateId | undefined,
): Promise<Template> {
  const newOne = newId() as TemplateId
  let stored: Template | undefined
  await vault.change(() => {
    const others = templatesIn(vault).filter((other) => other.id !== id)
    const checked = checkedDraft(draft, others)
    const createdAt = id === undefined ? clock.now() : templateIn(vault, id).createdAt
    stored = { ...checked, id: id ?? newOne, createdAt }
    return { put: [{ kind: 'template', template: stored }] }
  })
  if (stored === undefined) throw new WalletError('unexpected')
  return stored
}

async function orderOf(
  parts: WalletParts,
  draft: TemplateDraft,
  { profileId, includeRefreshToken }: TemplateLook,
): Promise<ExportOrder> {
  checkText(draft)
  const values = await exportValuesOf(parts, profileId)
  const options = { includeRefreshToken, template: understandTemplate(draft) }
  return { exporterId: ownTemplateId, values, options }
}
