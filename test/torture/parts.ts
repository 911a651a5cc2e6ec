import type { Part } from './part'
import { saves } from './parts/saves'

export { mergeTallies } from './tally'

/** Everything that is done to the wallet, in the order it is done. One file each in parts/. */
export const parts: readonly Part[] = [saves]
