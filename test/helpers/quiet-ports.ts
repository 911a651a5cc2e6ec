import { systemClock } from '../../main/system-clock'
import { createTimeline } from '../../main/timeline'
import type { WalletPorts } from '../../main/wallet/wallet-ports'
import { ageHere } from './age-here'
import { noComputer } from './no-computer'
import { aDoctorWorld } from './doctor-world'
import { english } from './english'
import { noExtras } from './no-extras'
import { understandHere } from './understand-here'

/** What a wallet needs of a desktop that nobody looks at. */
export const quietPorts: Pick<
  WalletPorts,
  | 'ageBox'
  | 'announce'
  | 'askWhichFile'
  | 'clearWindow'
  | 'computer'
  | 'copyText'
  | 'movingFiles'
  | 'doctor'
  | 'extras'
  | 'language'
  | 'linkedFileStore'
  | 'noticeMemory'
  | 'notify'
  | 'redactKnown'
  | 'restart'
  | 'showHelp'
  | 'showInFolder'
  | 'timeline'
  | 'understand'
  | 'wallets'
> = {
  ageBox: ageHere,
  announce: { state: () => undefined, profile: () => undefined },
  askWhichFile: () => Promise.resolve(undefined),
  clearWindow: () => undefined,
  computer: noComputer(),
  copyText: () => Promise.resolve(),
  movingFiles: {
    askWhereToSave: () => Promise.resolve(undefined),
    save: () => Promise.resolve(),
    readAgain: () => Promise.resolve(undefined),
  },
  doctor: aDoctorWorld(),
  extras: noExtras,
  language: english,
  linkedFileStore: {
    read: () => Promise.resolve(undefined),
    writtenAt: () => Promise.resolve(undefined),
    replaceAll: () => Promise.resolve(),
    recover: () => Promise.resolve(),
  },
  noticeMemory: { told: () => ({}), rememberTold: () => undefined },
  notify: { show: () => undefined, withdraw: () => undefined },
  redactKnown: (text) => text,
  restart: () => undefined,
  showHelp: () => Promise.resolve(),
  showInFolder: () => undefined,
  timeline: createTimeline({ clock: systemClock, redactKnown: (text) => text }),
  understand: understandHere(() => 0),
  wallets: { current: 'wallet', others: [], free: 'wallet-2', choose: () => undefined },
}
