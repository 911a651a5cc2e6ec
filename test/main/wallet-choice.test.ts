import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findWallets } from '../../main/wallet-choice'

function aFolder(...wallets: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'wallets-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of wallets) mkdirSync(join(folder, name))
  return folder
}

const choosing = (wallet?: string) => ({ wallet: () => wallet, chooseWallet: () => undefined })

describe('the wallets beside one another', () => {
  it('begin with one, and a further one gets a name nothing has', () => {
    expect(findWallets(aFolder(), choosing())).toMatchObject({
      current: 'wallet',
      others: [],
      free: 'wallet-2',
    })
    const folder = aFolder('wallet', 'wallet-2', 'wallet-10', 'wallet-backup', 'logs')
    writeFileSync(join(folder, 'wallet-3'), 'a file')
    expect(findWallets(folder, choosing('wallet-2'))).toMatchObject({
      current: 'wallet-2',
      others: ['wallet', 'wallet-10'],
      free: 'wallet-4',
    })
    // Chosen and not made yet: its first save makes it.
    expect(findWallets(folder, choosing('wallet-4'))).toMatchObject({
      current: 'wallet-4',
      others: ['wallet', 'wallet-2', 'wallet-10'],
      free: 'wallet-5',
    })
  })

  it.each(['../wallet', 'wallet/..', 'wallet-1', 'wallet-02', '/etc', 'wallet-2/x', ''])(
    'are never looked for elsewhere: %s',
    (chosen) => {
      expect(findWallets(aFolder('wallet'), choosing(chosen)).current).toBe('wallet')
    },
  )
})
