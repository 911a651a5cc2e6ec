import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

/** The user guide, beside the wallet. */
export function helpCalls({ showHelp }: WalletParts): Pick<WalletApi, 'showHelp'> {
  return { showHelp }
}
