import type { Reminder, ReminderDraft, ReminderId } from '#core/reminder'

/** What ends and what is due, beyond the state every window has: a part of `WalletApi`. */
export interface DueApi {
  /** A new one, or another in the place of `id`. Durable when it resolves. */
  saveReminder(draft: ReminderDraft, id?: ReminderId): Promise<Reminder>
  /** It comes again, counted from today, where it repeats; else it is gone. */
  finishReminder(id: ReminderId): Promise<void>
  removeReminder(id: ReminderId): Promise<void>

  /** Saves the ends as a file for calendars. No answer and no file of these three holds a secret. */
  saveCalendar(): Promise<{ readonly savedTo: string | undefined }>
  /** Saves a table of all profiles. */
  saveInventory(): Promise<{ readonly savedTo: string | undefined }>
  /** Copies what ends within a week, in words for a chat. */
  copyEndsInWords(): Promise<void>
}
