import type { Failure } from '#core/errors'
import type { DifferenceLine, LinkedFileId, SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import type { ExportRequest } from '#core/wallet-requests'

/** Files that are kept up to date, as far as the person is about to do something with them. */
export interface LinkingState {
  /** The choice before saving. */
  readonly isKept: boolean
  readonly slotName: string
  /** What is being done to, or is asked about. */
  readonly busy?: LinkedFileId | SlotId
  readonly difference?: {
    readonly id: LinkedFileId
    readonly lines: readonly DifferenceLine[]
  }
  /** The last attempt that failed with this file, or with a slot from this profile. */
  readonly failure?: {
    readonly of: LinkedFileId | ProfileId
    readonly failure: Failure
    /** The slot that was to be used for this profile. */
    readonly slotId?: SlotId
  }
}

/** Another tool has renewed: whose tokens count. */
export type OtherPairAttempt = 'use-other-pair' | 'keep-own-pair'

export const noLinking: LinkingState = { isKept: false, slotName: '' }

/** What of the choice travels with a request to save. */
export function keptOf({
  isKept,
  slotName,
}: LinkingState): Pick<ExportRequest, 'keepUpToDate' | 'slotName'> {
  if (!isKept) return {}
  const name = slotName.trim()
  return { keepUpToDate: true, ...(name === '' ? {} : { slotName: name }) }
}
