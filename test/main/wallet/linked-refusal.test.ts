import { describe, expect, it } from 'vitest'
import type { ErrorCode } from '#core/errors'
import { refresh } from '../../helpers/practice'
import {
  aWalletBench,
  signInWithPractice,
  tokensOf,
  type WalletBench,
} from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

async function aKeptFile(includeRefreshToken: boolean) {
  const bench = await aWalletBench()
  const { id } = await signInWithPractice(bench)
  const keepUpToDate = true
  const form = { profileId: id, exporterId: 'sprinklr-conf', keepUpToDate } as const
  await bench.wallet.saveExport({ ...form, includeRefreshToken })
  return { bench, id }
}

/** The tool beside the file renews with what it finds, against what was agreed. */
const somebodyRenews = (bench: WalletBench, token: string) => refresh(bench.base, token)

describe('a refresh token that is refused', () => {
  it('was handed out where a file that is kept up to date holds it, also after renewals of our own', async () => {
    const { bench, id } = await aKeptFile(true)
    await bench.wallet.renew(id)
    const { refresh: renewing } = tokensOf(bench, id)
    expect(bench.saved.get('/exports/Sprinklr.conf')).toContain(renewing)
    await somebodyRenews(bench, renewing)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('refresh-handed-out'))
    expect((await bench.wallet.state()).profiles[0]?.needsSignIn).toMatchObject({
      cause: 'refresh-handed-out',
    })
  })

  it('was not, where that file holds the access token alone', async () => {
    const { bench, id } = await aKeptFile(false)
    await somebodyRenews(bench, tokensOf(bench, id).refresh)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('refresh-refused'))
  })

  it('was not, where the file was left as it was before the last renewal', async () => {
    const { bench, id } = await aKeptFile(true)
    const [file] = (await bench.wallet.state()).linkedFiles
    if (file === undefined) throw new Error('it is not kept up to date')
    await bench.wallet.stopLinkedFile(file.id)
    await bench.wallet.renew(id)
    await somebodyRenews(bench, tokensOf(bench, id).refresh)
    await expect(bench.wallet.renew(id)).rejects.toThrow(code('refresh-refused'))
  })
})
