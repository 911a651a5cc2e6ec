import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { ownTemplateId } from '#core/exporters/exporter-id'
import type { TemplateDraft, TemplateId } from '#core/templates/template'
import type { WalletApi } from '#core/wallet-api'
import type { ExportPreview } from '#core/wallet-requests'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSlowCall, aWallet, aWalletState, failing } from '../fake-wallet'

const cluster = 'template-1' as TemplateId
const kept: TemplateDraft = {
  name: 'Our cluster',
  fileName: 'cluster.yaml',
  text: 'token: {{accessToken}}\n',
  escaping: 'yaml',
}
const previewOf = (content: string): ExportPreview => ({
  fileName: 'token.yaml',
  content: { ok: true, value: content },
})

async function anEditor(changes: Partial<WalletApi> = {}) {
  const store = createWalletStore(
    aWallet({ readTemplate: () => Promise.resolve(kept), ...changes }),
  )
  const { actions } = store.getState()
  actions.receiveState(aWalletState())
  await actions.openExport(acme)
  return {
    actions,
    dialog: () => store.getState().dialog,
    exporting: () => store.getState().exporting,
    templating: () => store.getState().templating,
  }
}

describe('a template of one’s own', () => {
  it('is saved as a new one, and chosen in the export that comes back', async () => {
    const saved: (readonly [TemplateDraft, TemplateId | undefined])[] = []
    const { actions, dialog, exporting } = await anEditor({
      saveTemplate: (draft, id) => {
        saved.push([draft, id])
        return Promise.resolve({ id: cluster, name: draft.name, fileName: draft.fileName })
      },
    })
    await actions.newTemplate(acme)
    await actions.changeTemplate({ name: 'Our cluster' })
    await actions.saveTemplate()
    expect(saved).toMatchObject([[{ name: 'Our cluster', escaping: 'yaml' }, undefined]])
    expect(dialog()).toEqual({ type: 'export', profileId: acme })
    expect(exporting()).toMatchObject({ exporterId: ownTemplateId, templateId: cluster })
  })

  it('that exists is changed, not doubled', async () => {
    const saved: (TemplateId | undefined)[] = []
    const { actions, dialog, templating } = await anEditor({
      saveTemplate: (draft, id) => {
        saved.push(id)
        return Promise.resolve({ id: cluster, name: draft.name, fileName: draft.fileName })
      },
    })
    await actions.editTemplate(acme, cluster)
    expect(dialog()).toMatchObject({ type: 'template', templateId: cluster, name: 'Our cluster' })
    expect(templating().draft).toEqual(kept)
    await actions.saveTemplate()
    expect(saved).toEqual([cluster])
  })

  it('shows the preview of the text that stands there, whichever answer comes last', async () => {
    const first = aSlowCall<ExportPreview>()
    const { actions, templating } = await anEditor({
      previewTemplate: ({ text }) =>
        text === 'a' ? first.call() : Promise.resolve(previewOf(`of ${text}`)),
    })
    await actions.newTemplate(acme)
    const typing = actions.changeTemplate({ text: 'a' })
    await actions.changeTemplate({ text: 'ab' })
    first.answer(previewOf('of a'))
    await typing
    expect(templating().preview).toEqual(previewOf('of ab'))
  })

  it('stays with all that was typed when saving fails, and is saved at most once at a time', async () => {
    const slow = aSlowCall<{ id: TemplateId; name: string; fileName: string }>()
    const asked: TemplateDraft[] = []
    const { actions, dialog, templating } = await anEditor({
      saveTemplate: (draft) => {
        asked.push(draft)
        return asked.length === 1 ? failing(new WalletError('name-missing'))() : slow.call()
      },
    })
    await actions.newTemplate(acme)
    await actions.changeTemplate({ text: 'mine' })
    await actions.saveTemplate()
    expect(dialog().type).toBe('template')
    expect(templating()).toMatchObject({ failure: { code: 'name-missing' }, busy: false })
    expect(templating().draft.text).toBe('mine')

    const saving = actions.saveTemplate()
    await actions.saveTemplate()
    slow.answer({ id: cluster, name: 'x', fileName: 'x' })
    await saving
    expect(asked).toHaveLength(2)
    expect(dialog().type).toBe('export')
  })

  it('takes name and text of a file that is opened, and keeps all when nothing was chosen', async () => {
    const files = [{ fileName: 'more.tpl', text: 'url={{baseUrl}}' }, undefined]
    const { actions, templating } = await anEditor({
      openTemplateFile: () => Promise.resolve(files.shift()),
    })
    await actions.newTemplate(acme)
    await actions.changeTemplate({ name: 'Mine' })
    await actions.openTemplateFile()
    await actions.openTemplateFile()
    expect(templating().draft).toMatchObject({
      name: 'Mine',
      fileName: 'more.tpl',
      text: 'url={{baseUrl}}',
    })
  })

  it('that was deleted leaves a form behind that is there', async () => {
    const { actions, exporting } = await anEditor()
    await actions.removeTemplate(acme, cluster)
    expect(exporting().exporterId).toBe('dotenv')
    expect(exporting()).not.toHaveProperty('templateId')
  })

  it('that cannot be read or deleted stays, and the export says why', async () => {
    const { actions, dialog, exporting } = await anEditor({
      readTemplate: failing(new WalletError('template-missing')),
      removeTemplate: failing(new WalletError('template-missing')),
    })
    await actions.editTemplate(acme, cluster)
    expect(dialog().type).toBe('export')
    expect(exporting()).toMatchObject({ failure: { code: 'template-missing' } })
    await actions.removeTemplate(acme, cluster)
    expect(exporting()).toMatchObject({ failure: { code: 'template-missing' } })
  })
})
