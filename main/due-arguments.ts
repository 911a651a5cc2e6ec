import { z } from 'zod'
import { isDay } from '#core/day'
import type { DueApi } from '#core/due-api'
import { reminderKinds, reminderTextLimit, repeats, type ReminderId } from '#core/reminder'
import { id, none, profileId } from './argument-shapes'

type Schemas = { readonly [Name in keyof DueApi]: z.ZodType<Parameters<DueApi[Name]>> }

const reminderId = id.transform((text) => text as ReminderId)
const reminderDraft = z.strictObject({
  kind: z.enum(reminderKinds),
  text: z.string().max(reminderTextLimit),
  on: z.string().refine(isDay),
  profileId: profileId.exactOptional(),
  everyDays: z.literal(repeats).exactOptional(),
})

export const dueArguments: Schemas = {
  saveReminder: z.tuple([reminderDraft, reminderId.optional()]),
  finishReminder: z.tuple([reminderId]),
  removeReminder: z.tuple([reminderId]),
  saveCalendar: none,
  saveInventory: none,
  copyEndsInWords: none,
}
