import { daysAfter, type Day } from '#core/day'
import type { ProfileId } from '#core/profile'

export type ReminderId = string & { readonly idOf: 'reminder' }

/** `password`: the person’s password at the provider changes, and tokens are reported to end with it. */
export const reminderKinds = ['plain', 'password'] as const

export type ReminderKind = (typeof reminderKinds)[number]

/** After how many days it may come again. */
export const repeats = [30, 60, 90] as const

/** What a person wants to be told on a day. */
export interface ReminderDraft {
  readonly kind: ReminderKind
  /** May be empty for a password: what that means needs no words of their own. */
  readonly text: string
  readonly on: Day
  /** Absent: it is about the whole wallet. */
  readonly profileId?: ProfileId
  readonly everyDays?: number
}

export interface Reminder extends ReminderDraft {
  readonly id: ReminderId
  readonly createdAt: number
}

export const reminderTextLimit = 200

/** What is left of it once it is done `today`: the next time, or nothing. */
export function afterDone(reminder: Reminder, today: Day): Reminder | undefined {
  const { everyDays } = reminder
  return everyDays === undefined ? undefined : { ...reminder, on: daysAfter(today, everyDays) }
}
