import type { WalletPorts } from '../../main/wallet/parts'

/** What a wallet needs of a desktop that nobody looks at. */
export const quietPorts: Pick<
  WalletPorts,
  | 'announce'
  | 'clearWindow'
  | 'copyText'
  | 'noticeMemory'
  | 'notify'
  | 'restart'
  | 'showInFolder'
  | 'wallets'
> = {
  announce: { state: () => undefined, profile: () => undefined },
  clearWindow: () => undefined,
  copyText: () => Promise.resolve(),
  noticeMemory: { told: () => ({}), rememberTold: () => undefined },
  notify: { show: () => undefined, withdraw: () => undefined },
  restart: () => undefined,
  showInFolder: () => undefined,
  wallets: { current: 'wallet', others: [], free: 'wallet-2', choose: () => undefined },
}
