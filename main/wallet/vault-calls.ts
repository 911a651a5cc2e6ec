import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

type VaultCalls = Pick<
  WalletApi,
  'state' | 'protectWithPassphrase' | 'keepInMemoryOnly' | 'unlock' | 'retryKeyring' | 'restartApp'
>

export function vaultCalls({
  vault,
  restart,
  state,
  announced,
}: Pick<WalletParts, 'vault' | 'restart' | 'state' | 'announced'>): VaultCalls {
  return {
    state: async () => state(),
    protectWithPassphrase: (passphrase) => announced(() => vault.protectWithPassphrase(passphrase)),
    keepInMemoryOnly: () => announced(() => vault.keepInMemoryOnly()),
    unlock: (passphrase) => announced(() => vault.unlock(passphrase)),
    retryKeyring: () => announced(() => vault.retryKeyring()),
    restartApp: async () => {
      if (vault.status().type !== 'open') restart()
    },
  }
}
