import { describe, expect, it } from 'vitest'
import { aWalletBench, signInWithPractice } from '../../helpers/wallet-bench'

const given = { name: 'Acme weekly', client: 'Acme', stage: 'production' } as const

describe('the name of a profile', () => {
  it('given in the wizard is no change; a later one is, and the history tells', async () => {
    const bench = await aWalletBench()
    const { id } = await signInWithPractice(bench)
    const types = async () => (await bench.wallet.history(id)).map(({ type }) => type)
    expect(await bench.wallet.rename(id, { ...given, isFirst: true })).toMatchObject(given)
    expect(await types()).not.toContain('renamed')
    await bench.wallet.rename(id, { ...given, name: 'Acme daily' })
    expect((await types()).filter((type) => type === 'renamed')).toHaveLength(1)
  })
})
