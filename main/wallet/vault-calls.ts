import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

type VaultCalls = Pick<
  WalletApi,
  'state' | 'protectWithPassphrase' | 'keepInMemoryOnly' | 'unlock' | 'retryKeyring'
>

export function vaultCalls({ vault, state, announced }: WalletParts): VaultCalls {
  return {
    state: async () => state(),
    protectWithPassphrase: (passphrase) => announced(() => vault.protectWithPassphrase(passphrase)),
    keepInMemoryOnly: () => announced(() => vault.keepInMemoryOnly()),
    unlock: (passphrase) => announced(() => vault.unlock(passphrase)),
    retryKeyring: () => announced(() => vault.retryKeyring()),
  }
}
