import type { ProfileId, Stage } from '#core/profile'
import type { ProviderId } from '#core/providers/index'

/** How long a deleted profile can be put back. */
export const keptInTrashMs = 30 * 24 * 60 * 60_000

/** What a window sees of a profile in the trash. Newest first in a list of them. */
export interface TrashedProfile {
  readonly id: ProfileId
  readonly name: string
  readonly client: string
  readonly stage: Stage
  readonly providerId: ProviderId
  /** Empty where its keys cannot be read. */
  readonly environment: string
  readonly deletedAt: number
  /** It is deleted for good some time after. */
  readonly keptUntil: number
  /** A token at the provider goes on working until it ends: nobody revokes it. */
  readonly hasToken: boolean
  /** So many files carry its token and are not kept up to date while it is here. */
  readonly linkedFiles: number
  /** The name of a profile with newer tokens of the same API key: those of this one have probably ended. */
  readonly overtakenBy?: string
}

/** Has what was deleted at `deletedAt` lain long enough? */
export function isPastKeeping(deletedAt: number, now: number): boolean {
  return now >= deletedAt + keptInTrashMs
}
