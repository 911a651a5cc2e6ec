import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

export function boardCalls({ vault, announced }: WalletParts): Pick<WalletApi, 'rememberBoard'> {
  return {
    rememberBoard: (memory) =>
      announced(() => vault.change(() => ({ put: [{ kind: 'board-memory', memory }] }))),
  }
}
