/** The name of the wallet that is used until another is chosen. */
export const firstWallet = 'wallet'

/** The wallets in the app's data folder; one is in use, the others are not touched. */
export interface WalletFolders {
  readonly current: string
  readonly others: readonly string[]
}
