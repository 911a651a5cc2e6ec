import type { Diagnosis, LocalCheck } from '#core/doctor/diagnosis'
import type { SupportPart } from '#core/support/support-part'

/** The text of a support file, as `saveSupportFile` would write it now. */
export interface SupportFile {
  readonly id: string
  readonly content: string
}

/** The part of `WalletApi` about the computer it runs on. */
export interface DoctorApi {
  /** One look at this computer. It asks no server, always ends, and never rejects for what it finds. */
  examine(check: LocalCheck): Promise<readonly Diagnosis[]>
  /** The same of one API address that a profile uses: one request without keys. */
  examineServer(apiAddress: string): Promise<readonly Diagnosis[]>
  /** Closes the wallet’s folder to other users, and looks at it again. */
  closeFolder(): Promise<readonly Diagnosis[]>
  /** What a support file with these parts would hold. `isNew`: everything is looked at anew. */
  previewSupportFile(
    parts: readonly SupportPart[],
    how: { readonly isNew: boolean },
  ): Promise<SupportFile>
  /** Asks where, then writes exactly what was previewed under this id. */
  saveSupportFile(id: string): Promise<{ readonly savedTo: string | undefined }>
}
