import type { ProfileId } from '#core/profile'
import type { Reminder, ReminderId } from '#core/reminder'

/** A reminder’s body, version 1. */
export type StoredReminder = Omit<Reminder, 'id' | 'profileId'> & {
  readonly id: string
  readonly profileId?: string
}

export function decodeReminder({ profileId, ...stored }: StoredReminder): Reminder {
  return {
    ...stored,
    id: stored.id as ReminderId,
    ...(profileId === undefined ? {} : { profileId: profileId as ProfileId }),
  }
}
