import { systemClock } from '../../main/system-clock'
import { createTimeline } from '../../main/timeline'
import type { WalletPorts } from '../../main/wallet/parts'

/** What a wallet needs of a desktop that nobody looks at. */
export const quietPorts: Pick<
  WalletPorts,
  | 'announce'
  | 'clearWindow'
  | 'copyPlain'
  | 'noticeMemory'
  | 'notify'
  | 'redactKnown'
  | 'restart'
  | 'showInFolder'
  | 'timeline'
  | 'wallets'
> = {
  announce: { state: () => undefined, profile: () => undefined },
  clearWindow: () => undefined,
  copyPlain: () => Promise.resolve(),
  noticeMemory: { told: () => ({}), rememberTold: () => undefined },
  notify: { show: () => undefined, withdraw: () => undefined },
  redactKnown: (text) => text,
  restart: () => undefined,
  showInFolder: () => undefined,
  timeline: createTimeline({ clock: systemClock, redactKnown: (text) => text }),
  wallets: { current: 'wallet', others: [], free: 'wallet-2', choose: () => undefined },
}
