import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeFileSystem } from '../vault/file-system'
import { nameOfWallet } from '../wallet-choice'
import { isOwnName } from './own-names'

export interface OwnFolder {
  readonly wallets: readonly string[]
  readonly others: readonly string[]
  readonly foreign: readonly string[]
  readonly isLink: boolean
}

/** What lies in the app's own folder, and whose it is. */
export async function lookAtOwnFolder(folder: string): Promise<OwnFolder> {
  const isLink = (await lstat(folder)).isSymbolicLink()
  const names = (await readdir(folder)).toSorted()
  const own = names.filter(isOwnName)
  const isWallet = (name: string): boolean => nameOfWallet.test(name)
  return {
    wallets: own.filter(isWallet),
    others: own.filter((name) => !isWallet(name)),
    foreign: names.filter((name) => !isOwnName(name)),
    isLink,
  }
}

/**
 * Deletes what is the app's in its own folder, wallets first and durably, and the folder when nothing is left in it. A link
 * is deleted, never what it leads to. Gives the names that could not be deleted.
 */
export async function deleteOwn(folder: string): Promise<readonly string[]> {
  const { wallets, others, isLink } = await lookAtOwnFolder(folder)
  if (isLink) return [...wallets, ...others]
  const left: string[] = []
  const disk = nodeFileSystem(process.platform)
  const deleteAll = async (names: readonly string[]): Promise<void> => {
    for (const name of names) {
      try {
        await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
      } catch {
        left.push(name)
      }
    }
    await disk.syncFolder(folder).catch(() => undefined)
  }
  await deleteAll(wallets)
  await deleteAll(others)
  await rmdir(folder).catch(() => undefined)
  await disk.syncFolder(dirname(folder)).catch(() => undefined)
  return left
}
