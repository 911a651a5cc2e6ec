import { describe, expect, it } from 'vitest'
import { WalletError } from '#core/errors'
import { noExtras } from '../../helpers/no-extras'
import { aWalletBench } from '../../helpers/wallet-bench'

const reach = { type: 'found' } as const

describe('removing everything', () => {
  it('takes away the command and the daily renewal first, then the app ends', async () => {
    const bench = await aWalletBench()
    const done: string[] = []
    bench.extras = {
      ...noExtras,
      look: () =>
        Promise.resolve({
          command: { type: 'installed', path: '/bin/token-wallet', reach, isMoved: false },
          closedRenewal: { type: 'on', isMoved: false },
        }),
      removeCommand: () => Promise.resolve(void done.push('command')),
      renewWhileClosed: (does) => Promise.resolve(void done.push(`renewal ${does}`)),
    }
    expect(await bench.wallet.removalPlan()).toMatchObject({
      command: '/bin/token-wallet',
      renewsWhileClosed: true,
    })
    expect(done).toEqual([])
    await bench.wallet.removeEverything('remove-everything')
    expect(done).toEqual(['renewal false', 'command'])
    expect(bench.ends).toBe(1)
  })

  it('ends nothing where one of them cannot be taken away', async () => {
    const bench = await aWalletBench()
    bench.extras = {
      ...noExtras,
      look: () =>
        Promise.resolve({
          command: { type: 'installed', path: '/bin/token-wallet', reach, isMoved: false },
          closedRenewal: { type: 'off' },
        }),
      removeCommand: () => Promise.reject(new WalletError('place-closed', '', { path: '/bin' })),
    }
    await expect(bench.wallet.removeEverything('remove-everything')).rejects.toMatchObject({
      code: 'place-closed',
    })
    expect(bench.ends).toBe(0)
  })
})

describe('what the person prefers', () => {
  it('is announced with the whole state', async () => {
    const bench = await aWalletBench()
    await bench.wallet.setPreferences({ theme: 'dark' })
    expect(bench.announced.at(-1)?.preferences.theme).toBe('dark')
    expect((await bench.wallet.state()).preferences).toMatchObject({ theme: 'dark', zoom: 100 })
  })
})
