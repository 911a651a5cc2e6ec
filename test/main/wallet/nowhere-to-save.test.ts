import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WalletError, type ErrorCode } from '#core/errors'
import { aWalletBench, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

const code = (expected: ErrorCode) => expect.objectContaining({ code: expected }) as Error

function countPosts(bench: WalletBench): () => number {
  let posts = 0
  bench.beforeSend = ({ method }) => {
    if (method === 'POST') posts += 1
  }
  return () => posts
}

/** As a wallet that another machine used last. */
function readOnly({ vault }: WalletBench): void {
  const refusal = new WalletError('vault-read-only', '', { reason: 'another-machine' })
  Object.assign(vault, {
    status: () => ({ type: 'open', protection: 'keyring', readOnly: 'another-machine' }),
    ready: () => Promise.reject(refusal),
    change: () => Promise.reject(refusal),
  })
}

describe('where nothing can be saved', () => {
  it('no token is asked for: a first wallet that cannot be made is found before the code is used up', async () => {
    const bench = await aWalletBench()
    const posts = countPosts(bench)
    writeFileSync(bench.walletFolder, 'a file where the folder should be')
    await expect(signInWithPractice(bench)).rejects.toThrow(code('save-failed'))
    expect(bench.orders).toHaveLength(1)
    expect(posts()).toBe(0)
    expect(await bench.settle()).toBe(0)
  })

  it('no sign-in begins and nothing is renewed while the wallet is open for reading only', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const posts = countPosts(bench)
    readOnly(bench)
    const refused = code('vault-read-only')
    await expect(bench.wallet.signInAgain(id, 'same-person')).rejects.toThrow(refused)
    await expect(signInWithPractice(bench)).rejects.toThrow(refused)
    await expect(bench.wallet.renew(id)).rejects.toThrow(refused)
    expect(bench.orders).toHaveLength(1)
    expect(posts()).toBe(0)
  })
})
