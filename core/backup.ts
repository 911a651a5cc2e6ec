/** A profile that comes back from a backup: out of the trash with the tokens it has there, or from the backup itself. */
export interface ReturningProfile {
  readonly name: string
  readonly client: string
  readonly from: 'trash' | 'backup'
  /** Its tokens are those of the backup's day: whether they still work, nobody knows. */
  readonly hasOldTokens: boolean
}

/** What restoring a backup would do, worked out against the wallet as it is now. Nothing of the wallet is lost by it. */
export interface BackupContents {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** Profiles it holds. */
  readonly profiles: number
  readonly comesBack: readonly ReturningProfile[]
  /** Templates that come back. */
  readonly templates: number
  /** Profiles that came since: they stay. */
  readonly newSince: number
  /** Profiles with other tokens than in the backup: they keep those they have. */
  readonly renewedSince: number
  /** Entries of it that cannot be read. */
  readonly damaged: number
}

/** Would restoring it change anything? */
export function changesAnything({ comesBack, templates }: BackupContents): boolean {
  return comesBack.length + templates > 0
}
