import { WalletError } from '#core/errors'
import { Secret } from '#core/secret'
import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'
import { codeTyped } from './recovery-code-typed'

type VaultCalls = Pick<
  WalletApi,
  | 'state'
  | 'protectWithPassphrase'
  | 'keepInMemoryOnly'
  | 'unlock'
  | 'unlockWithRecoveryCode'
  | 'retryKeyring'
  | 'restartApp'
  | 'useHere'
  | 'startAnotherWallet'
  | 'openOtherWallet'
>

type VaultParts = Pick<WalletParts, 'vault' | 'restart' | 'wallets' | 'state' | 'announced'> & {
  readonly keeper: Pick<WalletParts['keeper'], 'settle'>
}

/** The way into the wallet. What is typed here is told to nobody, not even to what keeps secrets out of the log. */
export function vaultCalls(parts: VaultParts): VaultCalls {
  const { vault, restart, wallets, state, announced } = parts
  const refuseOpen = (): void => {
    if (vault.status().type === 'open') throw new WalletError('unexpected', 'the wallet is open')
  }
  return {
    state: async () => state(),
    protectWithPassphrase: (passphrase) =>
      announced(() => vault.protectWithPassphrase(new Secret(passphrase))),
    keepInMemoryOnly: () => announced(() => vault.keepInMemoryOnly()),
    unlock: (passphrase) => announced(() => vault.unlock(new Secret(passphrase))),
    unlockWithRecoveryCode: (typed) =>
      announced(async () => vault.unlockWithRecoveryCode(codeTyped(typed))),
    retryKeyring: () => announced(() => vault.retryKeyring()),
    restartApp: async () => {
      if (vault.status().type !== 'open') restart()
    },
    useHere: () => announced(() => vault.useHere()),
    startAnotherWallet: async () => {
      refuseOpen()
      wallets.choose(wallets.free)
      restart()
    },
    openOtherWallet: async (name) => {
      if (!wallets.others.includes(name)) throw new WalletError('unexpected', 'no such wallet')
      if ((await parts.keeper.settle()) > 0) throw new WalletError('token-not-saved')
      wallets.choose(name)
      restart()
    },
  }
}
