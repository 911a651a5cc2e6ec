import type { WalletApi } from '#core/wallet-api'
import type { WindowState } from './state'

/** What every group of actions works with. */
export interface StoreParts {
  readonly wallet: WalletApi
  readonly get: () => WindowState
  readonly set: (changes: Partial<WindowState>) => void
  /** Epoch milliseconds by this computer’s clock. */
  readonly now: () => number
}
