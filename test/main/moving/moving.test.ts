import { readFile, stat } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { WalletError } from '#core/errors'
import {
  bundle,
  look,
  passphrase,
  takeIn,
  twoComputers,
  withBytes,
} from '../../helpers/moving-bench'
import { refuseProfiles, signInWithPractice, tokensOf } from '../../helpers/wallet-bench'

const summaryOf = async (
  { wallet }: Awaited<ReturnType<typeof twoComputers>>['here'],
  id: string,
) => (await wallet.state()).profiles.find((one) => one.id === id)

describe('a profile that moves to another computer', () => {
  test('has its tokens there, renews there, and is renewed elsewhere here', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const tokens = tokensOf(here, id)
    const [moved = id] = await takeIn(there, await bundle(here, [id]))
    expect(tokensOf(there, moved)).toEqual(tokens)
    expect(await summaryOf(there, moved)).toMatchObject({ holder: 'wallet', hasRefreshToken: true })
    expect(await summaryOf(here, id)).toMatchObject({ holder: 'other-tool', hasRefreshToken: true })
    await there.wallet.check(moved)
    await there.wallet.renew(moved)
    expect(tokensOf(there, moved).refresh).not.toBe(tokens.refresh)
    await there.wallet.check(moved)
  })

  test('says so in both histories', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = await bundle(here, [id])
    const [moved = id] = await takeIn(there, path)
    expect((await here.wallet.history(id)).at(-1)).toMatchObject({
      type: 'moved',
      savedTo: path,
      withRefreshToken: true,
    })
    expect((await there.wallet.history(moved)).at(-1)?.type).toBe('imported')
  })

  test('leaves its refresh token here when this computer goes on renewing', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = await bundle(here, [id], 'wallet')
    expect(await look(there, path)).toMatchObject({ holder: 'other-tool' })
    const [moved = id] = await takeIn(there, path)
    expect(tokensOf(there, moved)).toEqual({ access: tokensOf(here, id).access, refresh: '' })
    expect(await summaryOf(there, moved)).toMatchObject({ holder: 'other-tool' })
    expect(await summaryOf(here, id)).toMatchObject({
      holder: 'wallet',
      copies: [{ type: 'moved', withRefreshToken: false }],
    })
  })

  test('comes back into the profile it left, with the newer token', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const [moved = id] = await takeIn(there, await bundle(here, [id]))
    here.clock.advance(60_000)
    await there.wallet.renew(moved)
    const newer = tokensOf(there, moved)
    const path = await bundle(there, [moved])
    expect((await look(here, path)).profiles).toMatchObject([{ standing: { type: 'updates' } }])
    expect(await takeIn(here, path)).toEqual([id])
    expect(tokensOf(here, id)).toEqual(newer)
    expect(await summaryOf(here, id)).toMatchObject({ holder: 'wallet' })
    expect(await summaryOf(there, moved)).toMatchObject({ holder: 'other-tool' })
    await here.wallet.renew(id)
  })

  test('comes back also when nobody has renewed it meanwhile', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const [moved = id] = await takeIn(there, await bundle(here, [id]))
    await takeIn(here, await bundle(there, [moved]))
    expect(await summaryOf(here, id)).toMatchObject({ holder: 'wallet' })
    await here.wallet.renew(id)
  })

  test('is taken in once: the same file brings nothing twice, nor an older token', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = await bundle(here, [id])
    const [moved = id] = await takeIn(there, path)
    expect((await look(there, path)).profiles).toMatchObject([{ standing: { type: 'in-wallet' } }])
    here.clock.advance(60_000)
    await there.wallet.renew(moved)
    expect((await look(there, path)).profiles).toMatchObject([{ standing: { type: 'older' } }])
    await expect(takeIn(there, path)).rejects.toMatchObject({ code: 'import-outdated' })
  })
})

describe('a save that fails', () => {
  const unchanged = async (
    fail: (bench: Awaited<ReturnType<typeof twoComputers>>['here']) => void,
    code: string,
  ) => {
    const { here } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const before = await here.wallet.history(id)
    fail(here)
    await expect(bundle(here, [id])).rejects.toMatchObject({ code })
    expect(await here.wallet.history(id)).toEqual(before)
    expect(await summaryOf(here, id)).toMatchObject({ holder: 'wallet' })
    await expect(stat(here.saveTo ?? '')).rejects.toMatchObject({ code: 'ENOENT' })
  }

  test('changes nothing where the disk is full', () =>
    unchanged((bench) => (bench.saveFailure = new WalletError('disk-full')), 'disk-full'))

  test('changes nothing where the file is not what was written', () =>
    unchanged(
      (bench) => (bench.readAgain = async () => Buffer.from('something else')),
      'bundle-unverified',
    ))

  test('leaves no file where the wallet cannot be saved', () =>
    unchanged((bench) => void refuseProfiles(bench), 'disk-full'))

  test('a passphrase that is too short is refused before anything', async () => {
    const { here } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const order = { profileIds: [id], passphrase: 'short', holder: 'wallet' } as const
    await expect(here.wallet.saveBundle(order)).rejects.toMatchObject({ code: 'passphrase-weak' })
  })
})

describe('a passphrase file', () => {
  test('has no secret in clear, and is its owner’s alone', async () => {
    const { here } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = await bundle(here, [id])
    const content = await readFile(path, 'utf8')
    const { access, refresh } = tokensOf(here, id)
    for (const secret of [access, refresh, passphrase]) expect(content).not.toContain(secret)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  test('opens with its passphrase alone', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = await bundle(here, [id])
    await expect(look(there, path, 'correct horse batterie')).rejects.toMatchObject({
      code: 'bundle-passphrase-wrong',
    })
    expect(await look(there, path, passphrase)).toMatchObject({ importerId: 'bundle' })
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, -120)],
    ['changed near its end', (text: string) => flipped(text, text.length - 60)],
  ])('that was %s is damaged', async (_how, change) => {
    const { here, there, folder } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const text = await readFile(await bundle(here, [id]), 'utf8')
    await expect(look(there, await withBytes(folder, change(text)))).rejects.toMatchObject({
      code: 'bundle-damaged',
    })
    expect((await there.wallet.state()).profiles).toEqual([])
  })

  test('that asks for much memory is not opened', async () => {
    const { there, folder } = await twoComputers()
    const header =
      'age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 26\nZV/AhotwSGqaPCU43cepl4WYUouAa17a3xpu4G2yi5k\n--- x\n'
    await expect(look(there, await withBytes(folder, header))).rejects.toMatchObject({
      code: 'bundle-too-costly',
    })
  })
})

function flipped(text: string, at: number): string {
  const other = text[at] === 'A' ? 'B' : 'A'
  return text.slice(0, at) + other + text.slice(at + 1)
}
