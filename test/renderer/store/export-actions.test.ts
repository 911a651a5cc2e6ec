import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import type { WalletApi } from '#core/wallet-api'
import type { ExportPreview, ExportRequest } from '#core/wallet-requests'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSummary, aWallet, aWalletState, failing } from '../fake-wallet'

function aStore(changes: Partial<WalletApi> = {}) {
  const store = createWalletStore(aWallet(changes))
  store.getState().actions.receiveState(aWalletState())
  return { actions: store.getState().actions, exporting: () => store.getState().exporting }
}

const previewOf = (value: string): ExportPreview => ({
  fileName: 'file',
  content: { ok: true, value },
})

describe('the export dialog', () => {
  it('never includes the refresh token unless asked, each time anew', async () => {
    const { actions, exporting } = aStore()
    await actions.openExport(acme)
    expect(exporting().includeRefreshToken).toBe(false)
    await actions.includeRefreshToken(true)
    await actions.openExport(acme)
    expect(exporting().includeRefreshToken).toBe(false)
  })

  it('leaves the refresh token out with a form that never carries it, and afterwards', async () => {
    const { actions, exporting } = aStore()
    await actions.openExport(acme)
    await actions.includeRefreshToken(true)
    await actions.chooseFormat('curl')
    expect(exporting()).toMatchObject({ exporterId: 'curl', includeRefreshToken: false })
    await actions.chooseFormat('dotenv')
    expect(exporting().includeRefreshToken).toBe(false)
  })

  it('shows the preview of the present choice, whichever answer comes last', async () => {
    const waiting: { readonly request: ExportRequest; readonly answer: () => void }[] = []
    const { actions, exporting } = aStore({
      previewExport: (request) =>
        new Promise((resolve) => {
          waiting.push({ request, answer: () => resolve(previewOf(request.exporterId)) })
        }),
    })
    const opening = actions.openExport(acme)
    const choosing = actions.chooseFormat('dotenv')
    const [conf, dotenv] = waiting
    dotenv?.answer()
    await choosing
    conf?.answer()
    await opening
    expect(exporting().preview).toEqual(previewOf('dotenv'))
  })

  it('says where the file is', async () => {
    const { actions, exporting } = aStore()
    await actions.openExport(acme)
    await actions.saveExport()
    expect(exporting()).toMatchObject({ savedTo: '/reports/Sprinklr.conf', busy: false })
  })

  it('says that the other tool renews from now on, once and only where the export made it so', async () => {
    const store = createWalletStore(
      aWallet({
        saveExport: (request) => {
          const holder = request.includeRefreshToken ? 'other-tool' : 'wallet'
          store.getState().actions.receiveState(aWalletState({ profiles: [aSummary({ holder })] }))
          return Promise.resolve({ savedTo: '/reports/.env' })
        },
      }),
    )
    const { actions } = store.getState()
    const isHandedOver = (): boolean | undefined => store.getState().exporting.isHandedOver
    actions.receiveState(aWalletState())
    await actions.openExport(acme)
    await actions.saveExport()
    expect(isHandedOver()).toBeUndefined()
    await actions.includeRefreshToken(true)
    actions.sayWhoRenews('other-tool')
    await actions.saveExport()
    expect(isHandedOver()).toBe(true)
    await actions.saveExport()
    expect(isHandedOver()).toBeUndefined()
  })

  it('says nothing was saved when the file dialog was closed', async () => {
    const { actions, exporting } = aStore({
      saveExport: () => Promise.resolve({ savedTo: undefined }),
    })
    await actions.openExport(acme)
    await actions.saveExport()
    expect(exporting().savedTo).toBeUndefined()
    expect(exporting().failure).toBeUndefined()
  })

  it('forgets an earlier success when the next attempt fails', async () => {
    const answers: (() => Promise<{ savedTo: string | undefined }>)[] = [
      () => Promise.resolve({ savedTo: '/reports/Sprinklr.conf' }),
      failing(new WalletError('export-is-link')),
    ]
    const { actions, exporting } = aStore({
      saveExport: () => answers.shift()?.() ?? Promise.resolve({ savedTo: undefined }),
    })
    await actions.openExport(acme)
    await actions.saveExport()
    await actions.saveExport()
    expect(exporting().savedTo).toBeUndefined()
    expect(exporting().failure).toEqual({ code: 'export-is-link', facts: {} })
  })

  it('says how long a copy stays in the clipboard', async () => {
    const { actions, exporting } = aStore()
    await actions.openExport(acme)
    await actions.copyExport()
    expect(exporting().copiedForMs).toBe(30_000)
  })

  it('knows that it was copying that failed, and that saving was not', async () => {
    const refused = failing(new WalletError('clipboard-failed'))
    const { actions, exporting } = aStore({ copyExport: refused, saveExport: refused })
    await actions.openExport(acme)
    await actions.copyExport()
    expect(exporting()).toMatchObject({ failure: { code: 'clipboard-failed' }, wasCopying: true })
    await actions.saveExport()
    expect(exporting()).toMatchObject({ failure: { code: 'clipboard-failed' }, busy: false })
    expect(exporting()).not.toHaveProperty('wasCopying')
  })

  it('keeps the form while one is on its way out', async () => {
    const { actions, exporting } = aStore({ copyExport: () => new Promise(() => undefined) })
    await actions.openExport(acme)
    void actions.copyExport()
    await actions.chooseFormat('dotenv')
    expect(exporting()).toMatchObject({ exporterId: 'sprinklr-conf', busy: true })
  })

  it('drops an answer that comes after the dialog was closed', async () => {
    const { actions, exporting } = aStore()
    await actions.openExport(acme)
    const saving = actions.saveExport()
    actions.closeDialog()
    await saving
    expect(exporting().savedTo).toBeUndefined()
  })
})
