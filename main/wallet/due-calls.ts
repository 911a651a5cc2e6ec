import { dayOf } from '#core/day'
import { endsOf } from '#core/ends'
import { WalletError } from '#core/errors'
import { afterDone, type Reminder, type ReminderId } from '#core/reminder'
import { calendarFile } from '#core/text/calendar-file'
import { endsInWords } from '#core/text/end-words'
import { inventoryCsv } from '#core/text/inventory-csv'
import { text } from '#core/text/text'
import type { DueApi } from '#core/due-api'
import { findReminder } from '../profiles/reminder-shelf'
import type { WalletParts } from './parts'

/** What ends and what is due: a person’s own reminders, and what others may have of it all. */
export function dueCalls(parts: WalletParts): DueApi {
  const { announced, vault, clock, exports, state } = parts
  return {
    saveReminder: (draft, id) =>
      announced(async () => {
        const newOne = id ?? (parts.newId() as ReminderId)
        const createdAt = findReminder(vault, newOne)?.createdAt ?? clock.now()
        const reminder: Reminder = { ...draft, text: draft.text.trim(), id: newOne, createdAt }
        await vault.change(() => ({ put: [{ kind: 'reminder', reminder }] }))
        return reminder
      }),
    finishReminder: (id) => announced(() => finish(parts, id)),
    removeReminder: (id) =>
      announced(async () => {
        if (findReminder(vault, id) !== undefined) await vault.remove(id)
      }),
    saveCalendar: async () => {
      const now = clock.now()
      return exports.saveText(text.ends.calendar.fileName, calendarFile(endsOf(state(), now), now))
    },
    saveInventory: async () =>
      exports.saveText(text.ends.inventory.fileName, inventoryCsv(state(), clock.now())),
    copyEndsInWords: async () => {
      await parts.copyText(endsInWords(state(), clock.now())).catch(() => {
        throw new WalletError('clipboard-failed', '', { now: 'without-it' })
      })
    },
  }
}

/** What another process took away is done. */
async function finish({ vault, clock }: WalletParts, id: ReminderId): Promise<void> {
  await vault.change(() => {
    const reminder = findReminder(vault, id)
    if (reminder === undefined) return { put: [] }
    const next = afterDone(reminder, dayOf(clock.now()))
    return next === undefined
      ? { put: [], remove: [id] }
      : { put: [{ kind: 'reminder', reminder: next }] }
  })
}
