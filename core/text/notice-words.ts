import type { Matter, Notice, ReminderMatter } from '#core/notices'
import { spanOf } from '#core/span'
import { text } from '#core/text/text'

const namesShown = 4

/** The one sentence that stands over a notice. */
export function noticeHeading(notice: Notice): string {
  if (notice.type === 'clock-off') {
    const { ahead, behind } = text.notices.clockOff
    const by = text.time.span(spanOf(Math.abs(notice.offByMs)))
    return notice.offByMs > 0 ? ahead(by) : behind(by)
  }
  if (notice.type === 'reminders-due') {
    const { one, many } = text.reminders.notice
    const [first, ...others] = notice.matters
    return first === undefined || others.length > 0
      ? many(notice.matters.length)
      : one(reminderWords(first))
  }
  const { one, many } = text.notices.headings[notice.type]
  const [first, ...others] = notice.matters
  return first === undefined || others.length > 0
    ? many(notice.matters.length)
    : one(matterName(first))
}

/** Whose it is, the first few by name. */
export function noticeNames(matters: readonly Matter[]): string {
  const names = matters.map(matterName)
  const more = Math.max(0, names.length - namesShown)
  return text.notices.system.names(names.slice(0, namesShown), more)
}

/** What is to be done, and for whom. */
export function reminderWords({ reminder, profile }: ReminderMatter): string {
  const whose = profile?.name ?? text.ends.wholeWallet
  return text.ends.titles[reminder.kind === 'password' ? 'password' : 'reminder'](
    whose,
    reminder.text,
  )
}

export function matterName({ profile }: Matter): string {
  return profile?.name ?? text.notices.newProfile
}
