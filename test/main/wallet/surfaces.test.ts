import { describe, expect, it } from 'vitest'
import type { SurfaceName } from '#core/sign-in-progress'
import { aFakeCipher } from '../../helpers/fake-cipher'
import { walkPages } from '../../helpers/practice'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

/** The person opens the copied link wherever they are, and pastes what they end at. */
async function paste(bench: WalletBench): Promise<void> {
  const { wallet } = bench
  await expect.poll(() => bench.progress.at(-1)?.type).toBe('waiting-for-address')
  await wallet.copySignInAddress()
  await wallet.giveSignInAddress(await walkPages(bench.clipboard.text))
}

const surfacesOf = ({ vault }: WalletBench): readonly (SurfaceName | undefined)[] =>
  vault.all().flatMap((record) => (record.kind === 'profile' ? [record.profile.signsInBy] : []))

describe('where a sign-in worked', () => {
  it('is where the next one of that profile begins, also after the app was started anew', async () => {
    const cipher = aFakeCipher()
    const before = await aWalletBench(cipher)
    const first = signInWithPractice(before, { staysSignedIn: false, surface: 'paste' })
    await paste(before)
    const { id } = await first
    expect(surfacesOf(before)).toEqual(['paste'])
    expect(before.orders).toEqual([])
    await before.vault.close()

    const bench = await aWalletBench(cipher, before)
    const again = bench.wallet.signInAgain(id, 'same-person')
    await paste(bench)
    await again
    expect(bench.orders).toEqual([])
    expect(surfacesOf(bench)).toEqual(['paste'])
  })

  it('is the window again after it worked there', async () => {
    const bench = await aWalletBench()
    const first = signInWithPractice(bench, { staysSignedIn: false, surface: 'paste' })
    await paste(bench)
    const { id } = await first
    const again = bench.wallet.signInAgain(id, 'same-person')
    await expect.poll(() => bench.progress.at(-1)?.type).toBe('waiting-for-address')
    await bench.wallet.goOnIn('window')
    await again
    expect(bench.orders).toHaveLength(1)
    expect(surfacesOf(bench)).toEqual([undefined])
  })

  it('does not change by a sign-in that came to nothing', async () => {
    const bench = await aWalletBench()
    const first = signInWithPractice(bench, { staysSignedIn: false, surface: 'paste' })
    await paste(bench)
    const { id } = await first
    const again = bench.wallet.signInAgain(id, 'same-person')
    const ended = expect(again).rejects.toMatchObject({ code: 'sign-in-cancelled' })
    await expect.poll(() => bench.progress.at(-1)?.type).toBe('waiting-for-address')
    await bench.wallet.goOnIn('browser')
    await expect.poll(() => bench.progress.at(-1)).toMatchObject({ browser: 'failed' })
    await bench.wallet.cancelSignIn()
    await ended
    expect(surfacesOf(bench)).toEqual(['paste'])
  })

  it('is the window for somebody else: only its cookies are the wallet’s to leave out', async () => {
    const bench = await aWalletBench()
    const first = signInWithPractice(bench, { staysSignedIn: true, surface: 'paste' })
    await paste(bench)
    const { id } = await first
    await bench.wallet.signInAgain(id, 'someone-else')
    expect(bench.orders.map(({ cookies }) => cookies)).toMatchObject([{ startsEmpty: true }])
  })
})
