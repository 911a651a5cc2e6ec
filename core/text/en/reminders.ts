import { number } from '#core/text/en/grammar'
import type { ReminderKind } from '#core/reminder'

/** A person’s own reminders, in English. */
export const reminders = {
  title: 'Reminders',
  onDay: (day: string, what: string) => `${day}: ${what}`,
  add: 'Add reminder…',
  addTitle: 'Add reminder',
  changeTitle: 'Change reminder',
  kind: 'What is it about?',
  kinds: {
    plain: 'Something to do',
    password: 'A password that changes',
  } satisfies Record<ReminderKind, string>,
  kindHint:
    'Tokens are reported to end when the password of the user changes. Renew them after it.',
  text: 'What should you be told?',
  textOfPassword: 'Whose password? (optional)',
  textMissing: 'Write what you should be told.',
  date: 'On which day?',
  dateMissing: 'Choose a day.',
  repeat: 'Repeat',
  once: 'Only once',
  every: (days: number) => `Every ${number(days)} days`,
  whose: 'For',
  wholeWallet: 'Whole wallet',
  done: 'Done',
  doneOf: (what: string) => `Done: ${what}`,
  change: 'Change…',
  changeOf: (what: string) => `Change: ${what}`,
  remove: 'Remove',
  notice: {
    one: (what: string) => `Reminder: ${what}`,
    many: (count: number) => `${number(count)} reminders are due.`,
    since: (day: string) => `For ${day}.`,
    password: 'Renew or sign in again once the password has changed.',
  },
  comesAgain: (days: number) => `Done brings it back ${number(days)} days later.`,
} as const
