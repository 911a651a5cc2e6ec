import { dayPattern } from '#core/day'
import { reminderKinds } from '#core/reminder'
import type { StoredReminder } from '#core/stored-reminder'
import { numberFrom, objectOf, oneOf, optional, text, textLike, textOf, wholeNumber } from './shape'

const id = textOf(1, 200)

export const reminderShape = objectOf<StoredReminder>({
  id,
  kind: oneOf(...reminderKinds),
  text,
  on: textLike(dayPattern),
  profileId: optional(id),
  everyDays: optional(numberFrom(1)),
  createdAt: wholeNumber,
})
