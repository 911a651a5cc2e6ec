import type { Part } from './part'
import { callers } from './parts/callers'
import { ciphertext } from './parts/ciphertext'
import { commandLine } from './parts/command-line'
import { corruption } from './parts/corruption'
import { crashStates } from './parts/crash-states'
import { dropped } from './parts/dropped'
import { fullDisk } from './parts/full-disk'
import { keyringLoss } from './parts/keyring-loss'
import { renewalKills } from './parts/renewal-kills'
import { saves } from './parts/saves'
import { strictKills } from './parts/strict-kills'
import { twoHolders } from './parts/two-holders'
import { twoProcesses } from './parts/two-processes'
import { twoWriters } from './parts/two-writers'
import { virtualTime } from './parts/virtual-time'

export { mergeTallies } from './tally'

/** Everything that is done to the wallet, in the order it is done. One file each in parts/. */
export const parts: readonly Part[] = [
  saves,
  crashStates,
  fullDisk,
  corruption,
  ciphertext,
  twoWriters,
  keyringLoss,
  renewalKills,
  strictKills,
  callers,
  twoProcesses,
  commandLine,
  dropped,
  virtualTime,
  twoHolders,
]
