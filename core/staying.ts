import type { VaultStatus } from '#core/wallet-state'

/** Cookies let somebody in: they are kept only where the system protects them as it protects the wallet. */
export function mayStaySignedIn(vault: VaultStatus | undefined): boolean {
  return vault?.type === 'open' && vault.protection === 'keyring'
}
