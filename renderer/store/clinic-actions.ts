import type { AttemptRecord } from '#core/attempts'
import type { RequestReading } from '#core/clinic/request-reading'
import type { Result } from '#core/errors'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** What went wrong, elsewhere and here. The answers go to the component that asked; the store holds none. */
export interface ClinicActions {
  readonly openClinic: () => void
  readonly readRequest: (typed: string) => Promise<Result<RequestReading>>
  readonly loadAttempts: () => Promise<Result<readonly AttemptRecord[]>>
  readonly copyForTicket: (content: string) => Promise<Result<void>>
}

export function clinicActions({ wallet, set }: StoreParts): ClinicActions {
  return {
    openClinic: () => set({ dialog: { type: 'clinic' } }),
    readRequest: (typed) => attempt(() => wallet.readRequest(typed)),
    loadAttempts: () => attempt(() => wallet.attempts()),
    copyForTicket: (content) => attempt(() => wallet.copyForTicket(content)),
  }
}
