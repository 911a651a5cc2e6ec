import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { tickMs } from '../../../main/refresh/ticker'
import { aFaultyFileSystem } from '../../helpers/faulty-file-system'
import { aWalletBench, signInWithPractice } from '../../helpers/wallet-bench'

it('a wallet whose disk failed at it for a moment goes on by itself, and windows are told', async () => {
  const before = await aWalletBench()
  const { id } = await signInWithPractice(before)
  await before.vault.close()

  const fs = aFaultyFileSystem()
  const log = join(before.walletFolder, 'records.log')
  const failing = () =>
    fs.restart(({ name, path }) => (name === 'read' && path === log ? { code: 'EIO' } : 'none'))
  failing()
  const bench = await aWalletBench(undefined, before, fs)
  bench.start()
  expect((await bench.wallet.state()).vault).toMatchObject({ readOnly: 'log-unreadable' })

  failing()
  bench.clock.advance(tickMs)
  await vi.waitFor(() => expect(fs.calls.some(({ path }) => path === log)).toBe(true))
  expect((await bench.wallet.state()).vault).toMatchObject({ readOnly: 'log-unreadable' })

  fs.restart()
  bench.clock.advance(tickMs)
  await vi.waitFor(() => {
    expect(bench.announced.at(-1)?.vault).toEqual({ type: 'open', protection: 'keyring' })
  })
  expect(bench.announced.at(-1)?.profiles).toMatchObject([{ id }])

  bench.rest()
  await bench.vault.open()
  fs.restart()
  bench.clock.advance(2 * tickMs)
  await bench.vault.open()
  expect(fs.calls).toEqual([])
})
