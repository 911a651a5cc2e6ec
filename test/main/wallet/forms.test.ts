import { describe, expect, it } from 'vitest'
import type { ExporterId } from '#core/exporters/exporter-id'
import type { ProfileId } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

interface Filled {
  readonly bench: WalletBench
  readonly id: ProfileId
  readonly copy: (exporterId: ExporterId, label: string) => Promise<unknown>
  readonly exported: () => Promise<readonly unknown[]>
}

/** Whoever copies the refresh token has said that the other tool renews from then on. */
function answerFor(label: string): { readonly leavesRenewing?: true } {
  return label === 'Refresh token' ? { leavesRenewing: true } : {}
}

async function aForm(): Promise<Filled> {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  return {
    bench,
    id,
    copy: (exporterId, label) =>
      bench.wallet.copyFormField({ profileId: id, exporterId, label, ...answerFor(label) }),
    exported: async () =>
      (await bench.wallet.history(id)).filter(({ type }) => type === 'exported'),
  }
}

describe('filling in a form', () => {
  it('copies one value at a time', async () => {
    const { bench, id, copy } = await aForm()
    await copy('treasure-data', 'Application key')
    expect(bench.clipboard.text).toBe(provider.example.clientId)
    await copy('treasure-data', 'Access token')
    expect(bench.clipboard.text).toBe(tokensOf(bench, id).access)
  })

  it('is one line of the history, however many fields are copied', async () => {
    const { bench, copy, exported } = await aForm()
    await copy('domo', 'Environment')
    expect(await exported()).toEqual([])
    await copy('domo', 'Client ID')
    await copy('domo', 'Client Secret')
    await copy('domo', 'Client ID')
    expect(await exported()).toMatchObject([{ exporterId: 'domo', withRefreshToken: false }])
    bench.clock.advance(2 * 3_600_000)
    await copy('domo', 'Client ID')
    expect(await exported()).toHaveLength(2)
  })

  it('is a copy of the token only where the form takes it', async () => {
    const { bench, copy } = await aForm()
    const copies = async () => (await bench.wallet.state()).profiles[0]?.copies
    await copy('tray', 'API Key')
    expect(await copies()).toEqual([])
    await copy('treasure-data', 'Application key')
    expect(await copies()).toMatchObject([{ exporterId: 'treasure-data' }])
  })

  it('hands the right to renew over with the refresh token, and with nothing else', async () => {
    const { bench, id, copy, exported } = await aForm()
    const holder = async () => (await bench.wallet.state()).profiles[0]?.holder
    await copy('treasure-data', 'Access token')
    expect(await holder()).toBe('wallet')
    await copy('treasure-data', 'Refresh token')
    expect(bench.clipboard.text).toBe(tokensOf(bench, id).refresh)
    expect(await holder()).toBe('other-tool')
    expect((await exported()).at(-1)).toMatchObject({ withRefreshToken: true })
  })

  it('gives no refresh token away that it could not note as handed over', async () => {
    const { bench, copy } = await aForm()
    const { allow } = refuseProfiles(bench)
    await expect(copy('treasure-data', 'Refresh token')).rejects.toThrow()
    expect(bench.clipboard.text).toBe('')
    allow()
  })

  it('knows the fields of the form alone', async () => {
    const { bench, copy } = await aForm()
    await expect(copy('domo', 'Access token')).rejects.toThrow('no such field')
    await expect(copy('treasure-data', 'Authorization code')).rejects.toThrow('no such field')
    await expect(copy('dotenv', 'Access token')).rejects.toThrow('no such field')
    expect(bench.clipboard.text).toBe('')
  })
})

describe('the names of variables', () => {
  it('count for every file until the usual ones are back', async () => {
    const { bench, id } = await aForm()
    const { access } = tokensOf(bench, id)
    const save = async (names = {}): Promise<string> => {
      const request = { profileId: id, exporterId: 'dotenv', includeRefreshToken: false } as const
      await bench.wallet.saveExport({ ...request, ...names })
      return [...bench.saved.values()].at(-1) ?? ''
    }
    await bench.wallet.nameVariables('sprinklr', { accessToken: ['API_TOKEN'] })
    expect(await save()).toContain(`API_TOKEN=${access}\n`)
    const once = await save({ names: { accessToken: ['ONCE'] } })
    expect(once).toContain(`ONCE=${access}\n`)
    expect(once).not.toContain('API_TOKEN')
    expect(await save()).toContain(`API_TOKEN=${access}\n`)
    await bench.wallet.nameVariables('sprinklr', {})
    expect(await save()).toContain(`SPRINKLR_ACCESS_TOKEN=${access}\n`)
  })

  it('are refused before anything is kept or written', async () => {
    const { bench, id } = await aForm()
    const names = { accessToken: ['PATH'] }
    const refused = { code: 'variable-name-unusable', facts: { reason: 'reserved' } }
    await expect(bench.wallet.nameVariables('sprinklr', names)).rejects.toMatchObject(refused)
    const request = { profileId: id, exporterId: 'dotenv', includeRefreshToken: false } as const
    await expect(bench.wallet.saveExport({ ...request, names })).rejects.toMatchObject(refused)
    expect(bench.saved.size).toBe(0)
  })
})
