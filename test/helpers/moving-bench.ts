import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportPreview } from '#core/import-preview'
import type { Holder, ProfileId } from '#core/profile'
import { createSaveExportFile } from '../../main/handoff/save-file'
import { aFakeCipher } from './fake-cipher'
import { aTempFolder } from './practice'
import { aWalletBench, type WalletBench } from './wallet-bench'

export const passphrase = 'correct horse battery'

/** Two computers that know one provider, and the way between them. */
export interface TwoComputers {
  readonly here: WalletBench
  readonly there: WalletBench
  /** Where files lie that go from one to the other. */
  readonly folder: string
}

export async function twoComputers(): Promise<TwoComputers> {
  const here = await aWalletBench()
  const folder = await aTempFolder()
  const there = await aWalletBench(aFakeCipher(), { ...here, dataFolder: await aTempFolder() })
  for (const bench of [here, there]) savesForReal(bench, join(folder, 'profiles.token-wallet.age'))
  return { here, there, folder }
}

/** From now on files are written to the disk. */
export function savesForReal(bench: WalletBench, path: string): void {
  bench.saveTo = path
  const { clock } = bench
  bench.saveExportFile = createSaveExportFile({ randomBytes, clock, platform: 'linux' })
}

/** Saves them in a passphrase file; gives its path. */
export async function bundle(
  { wallet }: WalletBench,
  profileIds: readonly ProfileId[],
  holder: Holder = 'other-tool',
): Promise<string> {
  const { savedTo } = await wallet.saveBundle({ profileIds, passphrase, holder })
  if (savedTo === undefined) throw new Error('nothing was saved')
  return savedTo
}

/** Opens it and gives what is shown. */
export async function look(
  bench: WalletBench,
  path: string,
  typed = passphrase,
): Promise<ImportPreview> {
  bench.chosenFile = path
  const sealed = await bench.wallet.importFile()
  return bench.wallet.openSealedImport(sealed?.id ?? '', typed)
}

/** Takes all of it in. */
export async function takeIn(bench: WalletBench, path: string): Promise<readonly ProfileId[]> {
  const { id, profiles } = await look(bench, path)
  const places = profiles.map((_, place) => place)
  const imported = await bench.wallet.confirmImport({ id, places, holder: 'wallet' })
  return imported.profileIds
}

export async function withBytes(folder: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, `changed-${randomBytes(4).toString('hex')}.age`)
  await writeFile(path, bytes)
  return path
}
