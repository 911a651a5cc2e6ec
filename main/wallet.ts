import type { WalletApi } from '#core/wallet-api'
import { handoffCalls } from './wallet/handoff-calls'
import { createWalletParts, type WalletPorts } from './wallet/parts'
import { profileCalls } from './wallet/profile-calls'
import { signInCalls } from './wallet/sign-in-calls'
import { vaultCalls } from './wallet/vault-calls'

/** The use cases behind wallet-api. Every change is announced with the whole secret-free state. */
export function createWallet(ports: WalletPorts): WalletApi {
  const parts = createWalletParts(ports)
  return {
    ...vaultCalls(parts),
    ...signInCalls(parts),
    ...profileCalls(parts),
    ...handoffCalls(parts),
  }
}
