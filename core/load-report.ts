import type { RecordKind } from '#core/vault-document'

/** Where a record came back from. `memory`: the running app still knew it. */
export type SalvageSource =
  | { readonly type: 'previous' | 'temporary' }
  /** `day` as `YYYY-MM-DD`, UTC. */
  | { readonly type: 'backup'; readonly day: string }

/** A record that the log had lost, or held in an older state, and that another file had. */
export interface SalvagedRecord {
  /** `other`: a kind of a newer version. */
  readonly kind: RecordKind | 'deleted' | 'other'
  readonly generation: number
  readonly from: SalvageSource
}

/** What was found and done when the wallet was loaded. Free of secrets and of names. */
export interface LoadReport {
  /** `missing`: also where the disk fails at it. `older`: whole, and behind its own backups. */
  readonly log: 'whole' | 'damaged' | 'missing' | 'older'
  /** `backup`: wallet.json was damaged or gone, and its copy opened the wallet. */
  readonly header: 'whole' | 'backup'
  /** Lines that could not be read or stood where they did not belong. */
  readonly damagedLines: number
  readonly salvaged: readonly SalvagedRecord[]
  /** Entries, at most, whose newest state nothing holds any more. */
  readonly lost: number
  readonly removedTemporaryFiles: number
  readonly prunedBackups: number
}

export const nothingToReport: LoadReport = {
  log: 'whole',
  header: 'whole',
  damagedLines: 0,
  salvaged: [],
  lost: 0,
  removedTemporaryFiles: 0,
  prunedBackups: 0,
}
