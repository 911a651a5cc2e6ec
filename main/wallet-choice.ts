import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { firstWallet as first, type WalletFolders } from '#core/wallet-folders'
import type { Settings } from './settings'

/** Which of the wallets beside one another this start uses. They know nothing of each other. */
export interface WalletChoice extends WalletFolders {
  /** The name a further one would get. */
  readonly free: string
  /** From the next start on. */
  choose(name: string): void
}

export const nameOfWallet = /^wallet(-[2-9]|-[1-9]\d{1,3})?$/

/** Looks once: wallets come and go with starts of the app. What `chosen` says counts only if it can be a wallet's name. */
export function findWallets(
  dataFolder: string,
  preference: Pick<Settings, 'wallet' | 'chooseWallet'>,
): WalletChoice {
  const chosen = preference.wallet() ?? first
  const current = nameOfWallet.test(chosen) ? chosen : first
  const names = readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && nameOfWallet.test(entry.name))
    .map(({ name }) => name)
  return {
    current,
    others: names.filter((name) => name !== current).toSorted(byNumber),
    free: firstFree(dataFolder, current),
    choose: preference.chooseWallet,
  }
}

function firstFree(dataFolder: string, current: string): string {
  let number = 2
  const isTaken = (name: string) => name === current || existsSync(join(dataFolder, name))
  while (isTaken(`${first}-${number}`)) number += 1
  return `${first}-${number}`
}

function byNumber(one: string, other: string): number {
  return one.length - other.length || one.localeCompare(other)
}
