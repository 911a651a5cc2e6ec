import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { nodeFileSystem } from '../vault/file-system'
import { nameOfWallet } from '../wallet-choice'
import { isOwnName } from './own-names'

const mostPasses = 30
/** Chromium writes down what it still has in mind: nothing new came for so many looks, that long apart. */
const [quietPasses, pauseMs] = [3, 50]

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
  let left = await deleteNames(folder, [...wallets, ...others])
  let quiet = 0
  for (let pass = 0; pass < mostPasses && quiet < quietPasses; pass += 1) {
    const isGone = await rmdir(folder).then(
      () => true,
      () => false,
    )
    if (isGone) break
    await setTimeout(pauseMs)
    const names = (await readdir(folder)).filter(isOwnName)
    quiet = names.length === 0 ? quiet + 1 : 0
    left = await deleteNames(folder, names)
  }
  const disk = nodeFileSystem(process.platform)
  await disk.syncFolder(dirname(folder)).catch(() => undefined)
  return left
}

/** Those that could not be deleted. */
async function deleteNames(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const disk = nodeFileSystem(process.platform)
  const left: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const isGone = await rm(path, { recursive: true, force: true, maxRetries: 3 }).then(
      () => true,
      () => false,
    )
    if (!isGone) left.push(name)
    // What opens everything else is gone for good before the rest is looked at.
    if (nameOfWallet.test(name)) await disk.syncFolder(folder).catch(() => undefined)
  }
  await disk.syncFolder(folder).catch(() => undefined)
  return left
}
