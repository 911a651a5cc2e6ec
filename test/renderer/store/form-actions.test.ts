import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { WalletApi } from '#core/wallet-api'
import type { FormFieldRequest } from '#core/wallet-requests'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSlowCall, aWallet, aWalletState, failing } from '../fake-wallet'

async function aForm(changes: Partial<WalletApi> = {}) {
  const store = createWalletStore(aWallet(changes))
  const { actions } = store.getState()
  actions.receiveState(aWalletState())
  await actions.openExport(acme)
  await actions.chooseFormat('treasure-data')
  return { actions, exporting: () => store.getState().exporting }
}

describe('a form that is filled in', () => {
  it('keeps the place: which fields were copied, the last one last', async () => {
    const asked: FormFieldRequest[] = []
    const { actions, exporting } = await aForm({
      copyFormField: (request) => {
        asked.push(request)
        return Promise.resolve({ clearsAfterMs: 30_000 })
      },
    })
    for (const label of ['Environment', 'Access token', 'Environment']) {
      await actions.copyFormField(label)
    }
    expect(exporting().copiedFields).toEqual(['Access token', 'Environment'])
    expect(asked[1]).toEqual({
      profileId: acme,
      exporterId: 'treasure-data',
      label: 'Access token',
    })
    await actions.chooseFormat('domo')
    expect(exporting()).not.toHaveProperty('copiedFields')
  })

  it('marks nothing that was not copied, and says why until the next one is', async () => {
    const answers = [failing(new WalletError('clipboard-failed'))]
    const { actions, exporting } = await aForm({
      copyFormField: () => answers.shift()?.() ?? Promise.resolve({ clearsAfterMs: 30_000 }),
    })
    await actions.copyFormField('Environment')
    expect(exporting()).toMatchObject({ failure: { code: 'clipboard-failed' }, busy: false })
    expect(exporting()).not.toHaveProperty('copiedFields')
    await actions.copyFormField('Environment')
    expect(exporting().copiedFields).toEqual(['Environment'])
    expect(exporting()).not.toHaveProperty('failure')
  })

  it('drops an answer that comes after the dialog was closed', async () => {
    const slow = aSlowCall<{ readonly clearsAfterMs: number }>()
    const { actions, exporting } = await aForm({ copyFormField: slow.call })
    const copying = actions.copyFormField('Environment')
    actions.closeDialog()
    slow.answer({ clearsAfterMs: 30_000 })
    await copying
    expect(exporting()).not.toHaveProperty('copiedFields')
  })

  it('leaves renewing to the tool without leaving the dialog', async () => {
    const left: string[] = []
    const { actions, exporting } = await aForm({
      leaveToOtherTool: (id) => {
        left.push(id)
        return Promise.reject(new WalletError('disk-full'))
      },
    })
    await actions.leaveToFormsTool()
    expect(left).toEqual([acme])
    expect(exporting()).toMatchObject({ busy: false, failure: { code: 'disk-full' } })
  })
})

describe('the names of variables', () => {
  it('are shown in the preview as soon as they are saved', async () => {
    let saved = {}
    const { actions, exporting } = await aForm({
      nameVariables: (_service, names) => Promise.resolve(void (saved = names)),
      previewExport: () =>
        Promise.resolve({ fileName: '.env', content: { ok: true, value: '' }, names: saved }),
    })
    expect(await actions.nameVariables({ accessToken: ['MINE'] })).toBe(true)
    expect(exporting().preview?.names).toEqual({ accessToken: ['MINE'] })
  })

  it('stay as they were where they could not be saved', async () => {
    const { actions, exporting } = await aForm({
      nameVariables: failing(new WalletError('disk-full')),
    })
    expect(await actions.nameVariables({ accessToken: ['MINE'] })).toBe(false)
    expect(exporting()).toMatchObject({ failure: { code: 'disk-full' } })
  })
})
