import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isProposed } from '#core/import-preview'
import { practiceCedato } from '#core/providers/practice-cedato'
import { usualSignIn } from '#core/sign-in-options'
import {
  aWalletBench,
  refuseProfiles,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const row = (at: number, changes: { readonly key?: string; readonly refresh?: string } = {}) =>
  `Client ${at},${changes.key ?? `key-of-the-tests-${at}`},secret-${at},https://a.example/,prod2,access-token-${at},${changes.refresh ?? ''}`
const table = (...rows: readonly string[]) =>
  ['name,api key,api secret,callback url,environment,access token,refresh token', ...rows].join(
    '\n',
  )

async function historyTypes({ wallet }: WalletBench, name: string) {
  const { profiles } = await wallet.state()
  const found = profiles.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no profile ${name}`)
  return (await wallet.history(found.id)).map(({ type }) => type)
}

describe('an import', () => {
  it('stores what was chosen and nothing else, asking nobody', async () => {
    const bench = await aWalletBench()
    const { wallet } = bench
    let sent = 0
    bench.beforeSend = () => void (sent += 1)
    const { id, profiles } = await wallet.importText(table(row(1, { refresh: 'r1' }), row(2)))
    expect(profiles.every(isProposed)).toBe(true)
    expect((await wallet.state()).profiles).toEqual([])
    const done = await wallet.confirmImport({ id, places: [0], holder: 'wallet' })
    const [stored, ...others] = (await wallet.state()).profiles
    expect(others).toEqual([])
    expect(stored).toMatchObject({ name: 'Client 1', keepAlive: 'ask-me', holder: 'wallet' })
    expect(stored?.renewal).toEqual({ type: 'none' })
    expect(done.toCheck).toEqual([stored?.id])
    expect(await historyTypes(bench, 'Client 1')).toEqual(['imported'])
    expect(sent).toBe(0)
  })

  it('leaves renewing to the other tool where the person says so, and only where there is something to renew', async () => {
    const { wallet } = await aWalletBench()
    const { id } = await wallet.importText(table(row(1, { refresh: 'r1' }), row(2)))
    await wallet.confirmImport({ id, places: [0, 1], holder: 'other-tool' })
    const { profiles } = await wallet.state()
    expect(profiles.map(({ holder }) => holder)).toEqual(['other-tool', 'wallet'])
  })

  it('is saved whole or not at all, and can then be tried again', async () => {
    const bench = await aWalletBench()
    const { wallet } = bench
    const { id } = await wallet.importText(table(row(1), row(2)))
    const disk = refuseProfiles(bench)
    const choice = { id, places: [0, 1], holder: 'wallet' } as const
    await expect(wallet.confirmImport(choice)).rejects.toMatchObject({ code: 'disk-full' })
    expect((await wallet.state()).profiles).toEqual([])
    disk.allow()
    await wallet.confirmImport(choice)
    expect((await wallet.state()).profiles).toHaveLength(2)
  })

  it('never keeps a token twice, however often it is confirmed', async () => {
    const { wallet } = await aWalletBench()
    const text = table(row(1), row(2, { key: 'k' }))
    const first = await wallet.importText(text)
    await wallet.confirmImport({ id: first.id, places: [0], holder: 'wallet' })
    const outdated = { code: 'import-outdated' }
    await expect(
      wallet.confirmImport({ id: first.id, places: [0], holder: 'wallet' }),
    ).rejects.toMatchObject(outdated)
    const again = await wallet.importText(text)
    expect(again.profiles[0]?.standing).toEqual({ type: 'in-wallet', profileName: 'Client 1' })
    for (const places of [[0], [1, 0], [2]]) {
      await expect(
        wallet.confirmImport({ id: again.id, places, holder: 'wallet' }),
      ).rejects.toMatchObject(outdated)
    }
    await wallet.discardImport()
    await expect(
      wallet.confirmImport({ id: again.id, places: [1], holder: 'wallet' }),
    ).rejects.toMatchObject(outdated)
    expect((await wallet.state()).profiles).toHaveLength(1)
  })

  it('shares keys the wallet has, and gives no secret of it to another address', async () => {
    const bench = await aWalletBench()
    const { wallet } = bench
    const own = await signInWithPractice(bench)
    await wallet
      .importText(table(row(1)))
      .then(({ id }) => wallet.confirmImport({ id, places: [0], holder: 'wallet' }))
    const env = (address: string) =>
      `SPRINKLR_ENV=prod2\nSPRINKLR_BASE_URL=${address}/prod2\nSPRINKLR_API_KEY=key-of-the-tests-1\nSPRINKLR_ACCESS_TOKEN=another\n`
    const [same] = (await wallet.importText(env('https://api3.sprinklr.com'))).profiles
    expect(same).toMatchObject({ usesWalletKeys: true, missing: [], isHostForeign: false })
    expect(same?.sharesKeyWith).toEqual([
      { name: 'Client 1', chance: 'will-probably-stop', isInWallet: true },
    ])
    const [foreign] = (await wallet.importText(env('https://evil.example'))).profiles
    expect(foreign).toMatchObject({ usesWalletKeys: false, isHostForeign: true })
    expect(foreign?.missing).toEqual(['clientSecret', 'redirectUri'])
    expect((await wallet.state()).profiles.map(({ id }) => id)).toContain(own.id)
  })

  it('neither proposes nor tries what would go to a stranger', async () => {
    const { wallet } = await aWalletBench()
    const text = `SPRINKLR_ENV=prod2\nSPRINKLR_BASE_URL=https://evil.example/prod2\nSPRINKLR_API_KEY=key\nSPRINKLR_API_SECRET=secret\nSPRINKLR_REDIRECT_URI=https://a.example/\nSPRINKLR_ACCESS_TOKEN=another\n`
    const { id, profiles } = await wallet.importText(text)
    expect(profiles.map(isProposed)).toEqual([false])
    const { toCheck } = await wallet.confirmImport({ id, places: [0], holder: 'wallet' })
    expect(toCheck).toEqual([])
  })

  it('understands what the wallet writes for Cedato', async () => {
    const bench = await aWalletBench()
    const { wallet } = bench
    const { clientId, clientSecret } = practiceCedato.example
    await wallet.startDraft()
    await wallet.chooseEnvironment({
      providerId: 'practice-cedato',
      environment: '',
      apiAddress: practiceCedato.apiAddresses[0],
      ...usualSignIn,
    })
    await wallet.chooseKeys({
      type: 'new',
      apiKey: clientId,
      apiSecret: clientSecret,
      redirectUri: '',
    })
    const first = await wallet.getDraftToken()
    await wallet.copyExport({
      profileId: first.id,
      exporterId: 'dotenv',
      includeRefreshToken: false,
    })
    const file = bench.clipboard.text
    expect(file).toContain('CEDATO_CLIENT_ID=')
    const { access } = tokensOf(bench, first.id)
    await wallet.remove(first.id)
    const { id, profiles } = await wallet.importText(file)
    expect(profiles).toMatchObject([{ providerId: 'practice-cedato', missing: [] }])
    const { profileIds } = await wallet.confirmImport({ id, places: [0], holder: 'wallet' })
    const [imported] = profileIds
    if (imported === undefined) throw new Error('nothing was imported')
    expect(tokensOf(bench, imported).access).toBe(access)
    expect((await wallet.state()).profiles).toMatchObject([{ grant: 'client-credentials' }])
    await wallet.check(imported)
  })

  it('takes a dropped file like a chosen one: its tokens are as old as the file', async () => {
    const { wallet } = await aWalletBench()
    const writtenAt = Date.UTC(2026, 0, 1)
    const { id, importerId } = await wallet.importDropped({
      fileName: 'clients.csv',
      bytes: new TextEncoder().encode(table(row(1))),
      writtenAt,
    })
    expect(importerId).toBe('csv')
    await wallet.confirmImport({ id, places: [0], holder: 'wallet' })
    expect((await wallet.state()).profiles).toMatchObject([{ obtainedAt: writtenAt }])
    const bytes = new Uint8Array([0xff, 0xfe, 0x6b, 0])
    await expect(
      wallet.importDropped({ fileName: 'wide.env', bytes, writtenAt }),
    ).rejects.toMatchObject({ code: 'import-refused', facts: { reason: 'utf-16' } })
  })

  it('reads ordinary files alone, also through a link', async () => {
    const bench = await aWalletBench()
    const { wallet, dataFolder } = bench
    const file = join(dataFolder, 'clients.csv')
    writeFileSync(file, table(row(1)))
    symlinkSync(file, join(dataFolder, 'link.csv'))
    mkdirSync(join(dataFolder, 'folder'))
    bench.chosenFile = undefined
    expect(await wallet.importFile()).toBeUndefined()
    bench.chosenFile = join(dataFolder, 'link.csv')
    expect(await wallet.importFile()).toMatchObject({ importerId: 'csv' })
    for (const path of [join(dataFolder, 'folder'), '/dev/zero']) {
      bench.chosenFile = path
      await expect(wallet.importFile()).rejects.toMatchObject({
        code: 'import-refused',
        facts: { reason: 'not-a-file' },
      })
    }
    bench.chosenFile = join(dataFolder, 'nowhere')
    await expect(wallet.importFile()).rejects.toMatchObject({ code: 'import-unreadable' })
  })
})
