import type { Part } from './part'
import { ciphertext } from './parts/ciphertext'
import { corruption } from './parts/corruption'
import { crashStates } from './parts/crash-states'
import { fullDisk } from './parts/full-disk'
import { keyringLoss } from './parts/keyring-loss'
import { saves } from './parts/saves'
import { twoWriters } from './parts/two-writers'

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
]
