import type { Diagnosis, LocalCheck } from '#core/doctor/diagnosis'
import type { SupportFile } from '#core/doctor/doctor-api'
import type { Result } from '#core/errors'
import type { SupportPart } from '#core/support/support-part'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** How this computer stands. The answers go to the component that asked; the store holds none. */
export interface DoctorActions {
  readonly showDoctor: () => void
  readonly examine: (check: LocalCheck) => Promise<Result<readonly Diagnosis[]>>
  readonly examineServer: (apiAddress: string) => Promise<Result<readonly Diagnosis[]>>
  readonly closeFolder: () => Promise<Result<readonly Diagnosis[]>>
  readonly previewSupportFile: (
    parts: readonly SupportPart[],
    how: { readonly isNew: boolean },
  ) => Promise<Result<SupportFile>>
  readonly saveSupportFile: (
    id: string,
  ) => Promise<Result<{ readonly savedTo: string | undefined }>>
}

export function doctorActions({ wallet, set }: StoreParts): DoctorActions {
  return {
    showDoctor: () => set({ view: { type: 'doctor' }, dialog: { type: 'none' } }),
    examine: (check) => attempt(() => wallet.examine(check)),
    examineServer: (apiAddress) => attempt(() => wallet.examineServer(apiAddress)),
    closeFolder: () => attempt(() => wallet.closeFolder()),
    previewSupportFile: (parts, how) => attempt(() => wallet.previewSupportFile(parts, how)),
    saveSupportFile: (id) => attempt(() => wallet.saveSupportFile(id)),
  }
}
