import { describe, expect, it } from 'vitest'
import type { WalletApi } from '#core/wallet-api'
import type { ExportRequest, FormFieldRequest } from '#core/wallet-requests'
import type { TemplateId } from '#core/templates/template'
import { renewerSaid } from '../../../renderer/store/who-renews'
import { createWalletStore } from '../../../renderer/store/wallet-store'
import { acme, aSummary, aWallet, aWalletState } from '../fake-wallet'

async function aDialog(changes: Partial<WalletApi> = {}) {
  const saved: ExportRequest[] = []
  const copied: (ExportRequest | FormFieldRequest)[] = []
  const copy = (request: ExportRequest | FormFieldRequest) => {
    copied.push(request)
    return Promise.resolve({ clearsAfterMs: 30_000 })
  }
  const store = createWalletStore(
    aWallet({
      saveExport: (request) => {
        saved.push(request)
        return Promise.resolve({ savedTo: '/reports/.env' })
      },
      copyExport: copy,
      copyFormField: copy,
      ...changes,
    }),
  )
  const { actions } = store.getState()
  actions.receiveState(aWalletState())
  await actions.openExport(acme)
  return {
    actions,
    saved,
    copied,
    said: () => renewerSaid(store.getState()),
    isKept: () => store.getState().linking.isKept,
    exporting: () => store.getState().exporting,
    receive: actions.receiveState,
  }
}

describe('who renews from now on', () => {
  it('is asked of whoever hands the refresh token over, and of nobody else', async () => {
    const { actions, saved, copied, exporting } = await aDialog()
    await actions.saveExport()
    await actions.copyExport()
    expect([saved.length, copied.length]).toEqual([1, 1])
    await actions.includeRefreshToken(true)
    await actions.saveExport()
    expect(exporting()).toMatchObject({ unanswered: { why: 'missing' }, busy: false })
    const before = exporting().unanswered
    await actions.copyExport()
    expect(exporting().unanswered).toEqual({ why: 'missing' })
    // Each refusal is shown anew.
    expect(exporting().unanswered).not.toBe(before)
    expect([saved.length, copied.length]).toEqual([1, 1])
    await actions.includeRefreshToken(false)
    expect(exporting()).not.toHaveProperty('unanswered')
  })

  it('is this wallet exactly as long as the file is kept up to date', async () => {
    const { actions, saved, said, isKept, exporting } = await aDialog()
    await actions.includeRefreshToken(true)
    actions.sayWhoRenews('wallet')
    expect([said(), isKept()]).toEqual(['wallet', true])
    await actions.saveExport()
    expect(saved[0]).toMatchObject({ includeRefreshToken: true, keepUpToDate: true })
    expect(saved[0]).not.toHaveProperty('leavesRenewing')
    expect(exporting().goesOn).toBe(true)
    actions.keepUpToDate(false)
    expect(said()).toBeUndefined()
    actions.sayWhoRenews('other-tool')
    expect(isKept()).toBe(false)
    actions.keepUpToDate(true)
    expect(said()).toBe('wallet')
    actions.sayWhoRenews('other-tool')
    await actions.saveExport()
    expect(saved[1]).toMatchObject({ includeRefreshToken: true, leavesRenewing: true })
    expect(saved[1]).not.toHaveProperty('keepUpToDate')
    expect(exporting()).not.toHaveProperty('goesOn')
  })

  it('cannot be this wallet where a copy is made', async () => {
    const { actions, copied, exporting } = await aDialog()
    await actions.includeRefreshToken(true)
    actions.sayWhoRenews('wallet')
    await actions.copyExport()
    expect(exporting().unanswered).toEqual({ why: 'copying' })
    actions.sayWhoRenews('other-tool')
    expect(exporting()).not.toHaveProperty('unanswered')
    await actions.copyExport()
    expect(copied).toEqual([expect.objectContaining({ leavesRenewing: true })])
  })

  it('is asked again of a template, though another form’s file was to be kept up to date', async () => {
    const { actions, saved, said, exporting } = await aDialog()
    await actions.includeRefreshToken(true)
    actions.sayWhoRenews('wallet')
    await actions.chooseTemplate('template-1' as TemplateId)
    expect(said()).toBeUndefined()
    await actions.saveExport()
    expect(exporting().unanswered).toEqual({ why: 'missing' })
    actions.sayWhoRenews('other-tool')
    await actions.saveExport()
    expect(saved).toEqual([
      expect.objectContaining({ exporterId: 'own-template', leavesRenewing: true }),
    ])
    expect(saved[0]).not.toHaveProperty('keepUpToDate')
  })

  it('is asked anew each time the dialog opens, and no question about a place outlives another answer', async () => {
    const question = { id: 'q', path: '/tmp/.env', findings: [], mayExclude: false }
    const { actions, said, exporting } = await aDialog({
      saveExport: () => Promise.resolve({ savedTo: undefined, question }),
    })
    await actions.includeRefreshToken(true)
    actions.sayWhoRenews('other-tool')
    await actions.saveExport()
    expect(exporting().question).toEqual(question)
    actions.sayWhoRenews('wallet')
    expect(exporting()).not.toHaveProperty('question')
    await actions.openExport(acme)
    actions.dismissLinking()
    await actions.includeRefreshToken(true)
    expect(said()).toBeUndefined()
  })

  it('is no question where the other tool renews already', async () => {
    const { actions, saved, receive } = await aDialog()
    receive(aWalletState({ profiles: [aSummary({ holder: 'other-tool' })] }))
    actions.keepUpToDate(true)
    await actions.includeRefreshToken(true)
    await actions.saveExport()
    expect(saved).toEqual([expect.objectContaining({ leavesRenewing: true })])
    expect(saved[0]).not.toHaveProperty('keepUpToDate')
  })

  it('goes with the field of the refresh token alone, in a form that is filled in', async () => {
    const row = (label: string, field: 'accessToken' | 'refreshToken') =>
      ({ type: 'value', label, field, shown: '••', isSecret: true }) as const
    const rows = [row('Access token', 'accessToken'), row('Refresh token', 'refreshToken')]
    const { actions, copied, exporting } = await aDialog({
      previewExport: () =>
        Promise.resolve({ fileName: '', content: { ok: true, value: '' }, rows }),
    })
    await actions.chooseFormat('treasure-data')
    await actions.copyFormField('Refresh token')
    expect(exporting().unanswered).toEqual({ why: 'missing' })
    await actions.copyFormField('Access token')
    expect(exporting()).not.toHaveProperty('unanswered')
    actions.sayWhoRenews('other-tool')
    await actions.copyFormField('Refresh token')
    const field = { profileId: acme, exporterId: 'treasure-data' }
    expect(copied).toEqual([
      { ...field, label: 'Access token' },
      { ...field, label: 'Refresh token', leavesRenewing: true },
    ])
  })
})
