import type { Matter, Notice } from '#core/notices'
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

export function matterName({ profile }: Matter): string {
  return profile?.name ?? text.notices.newProfile
}
