let notices = 0

/** Tells one notice from the next, also when both say the same. */
export function nextNoticeId(): number {
  notices += 1
  return notices
}
