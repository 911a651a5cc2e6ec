import type { Part } from './part'
import { callers } from './parts/callers'
import { dropped } from './parts/dropped'
import { renewalKills } from './parts/renewal-kills'
import { saves } from './parts/saves'
import { strictKills } from './parts/strict-kills'
import { twoHolders } from './parts/two-holders'
import { twoProcesses } from './parts/two-processes'
import { virtualTime } from './parts/virtual-time'

export { mergeTallies } from './tally'

/** Everything that is done to the wallet, in the order it is done. One file each in parts/. */
export const parts: readonly Part[] = [
  saves,
  renewalKills,
  strictKills,
  callers,
  twoProcesses,
  dropped,
  virtualTime,
  twoHolders,
]
