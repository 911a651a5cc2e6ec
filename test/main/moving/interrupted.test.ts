import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { bundle, takeIn, twoComputers } from '../../helpers/moving-bench'
import { refuseProfiles, signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'

const holderOf = async ({ wallet }: WalletBench) => (await wallet.state()).profiles[0]?.holder

describe('a passphrase file', () => {
  test('has no name as long as its right to renew is noted as this wallet’s', async () => {
    const { here } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = here.saveTo ?? ''
    const seen: unknown[] = []
    const { readAgain } = here
    here.readAgain = async (written) => {
      seen.push([existsSync(path), await holderOf(here)])
      return readAgain(written)
    }
    const change = here.vault.change.bind(here.vault)
    Object.assign(here.vault, {
      change: async (...asked: Parameters<typeof change>) => {
        seen.push([existsSync(path), await holderOf(here)])
        await change(...asked)
        seen.push([existsSync(path), await holderOf(here)])
      },
    })
    await bundle(here, [id])
    expect(seen).toEqual([
      [false, 'wallet'],
      [false, 'wallet'],
      [false, 'other-tool'],
    ])
    expect(existsSync(path)).toBe(true)
  })

  test('that does not come to be leaves the right to renew, and an earlier file, where they were', async () => {
    const { here, folder } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const path = here.saveTo ?? ''
    const before = await here.wallet.history(id)
    await writeFile(path, 'an earlier one')
    const fails = async (): Promise<void> => {
      await expect(bundle(here, [id])).rejects.toThrow()
      expect(await readFile(path, 'utf8')).toBe('an earlier one')
      expect(await readdir(folder)).toEqual(['profiles.token-wallet.age'])
      expect(await holderOf(here)).toBe('wallet')
      expect(await here.wallet.history(id)).toEqual(before)
    }
    const { readAgain, saveExportFile } = here
    here.readAgain = () => Promise.resolve(undefined)
    await fails()
    here.readAgain = readAgain
    const { allow } = refuseProfiles(here)
    await fails()
    allow()
    // It is noted, and then the name cannot be given.
    here.saveExportFile = async (written, content, before) => {
      const check = async (temporary: string): Promise<void> => {
        if (typeof before === 'function') await before(temporary)
        expect(await holderOf(here)).toBe('other-tool')
        throw new Error('no name')
      }
      await saveExportFile(written, content, check)
    }
    await fails()
  })

  test('is waited for by whoever quits', async () => {
    const { here } = await twoComputers()
    const { id } = await signInWithPractice(here)
    const { readAgain } = here
    let isQuit = false
    let quitting: Promise<unknown> = Promise.resolve()
    here.readAgain = async (written) => {
      quitting = here.settle().then(() => (isQuit = true))
      await Promise.resolve()
      expect(isQuit).toBe(false)
      return readAgain(written)
    }
    const path = await bundle(here, [id])
    await quitting
    expect(existsSync(path)).toBe(true)
    expect(await holderOf(here)).toBe('other-tool')
  })

  test('gives the right to renew once: who is renewed elsewhere goes without it', async () => {
    const { here, there } = await twoComputers()
    const { id } = await signInWithPractice(here)
    await takeIn(there, await bundle(here, [id]))
    await expect(bundle(here, [id])).rejects.toMatchObject({ code: 'bundle-renewed-elsewhere' })
    await bundle(here, [id], 'wallet')
    expect(await holderOf(there)).toBe('wallet')
  })
})
