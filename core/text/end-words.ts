import { endsBetween, endsOf, weekMs, type End } from '#core/ends'
import type { DueSources } from '#core/due'
import { dueOf } from '#core/due'
import { dateWords, dayAndTime, listWords, weekdayWords } from '#core/text/day-words'
import { text } from '#core/text/text'

/** `Acme weekly: access token ends 3 Dec 2026, 14:00` */
export function endName(end: End): string {
  return text.ends.names[end.kind](whoseEnd(end), whenWords(end), saidIn(end))
}

export function endTitle(end: End): string {
  return text.ends.titles[end.kind](whoseEnd(end), saidIn(end))
}

export function whoseEnd({ profile }: End): string {
  return profile?.name ?? text.ends.wholeWallet
}

/** A reminder is of a day, everything else of an instant. */
export function whenWords({ at, reminder }: End): string {
  return reminder === undefined ? dayAndTime(at) : dateWords(reminder.on)
}

/** What the person wrote of it. */
export function saidIn({ reminder }: End): string {
  return reminder?.text ?? ''
}

const namesAtMost = 20

/** What ends within a week of `now` and needs a sign-in, for a chat. It holds names and days, nothing else. */
export function endsInWords(sources: DueSources, now: number): string {
  const { chat } = text.ends
  const ends = endsBetween(endsOf(sources, now), now, now + weekMs).filter(
    ({ severity }) => severity !== 'calm',
  )
  const onDays = (kinds: readonly End['kind'][]): readonly string[] =>
    ends
      .filter(({ kind }) => kinds.includes(kind))
      .map((end) => chat.one(whoseEnd(end), weekdayWords(end.at)))
  const tokens = onDays(['access-token'])
  const certificates = onDays(['certificate', 'tls-certificate'])
  const signIns = dueOf(sources, now)
    .signIn.filter(({ needsSignIn }) => needsSignIn !== undefined)
    .map(({ name }) => name)
  return [
    tokens.length === 0 ? chat.nothing : chat.tokens(tokens.length, someOf(tokens)),
    ...(certificates.length === 0
      ? []
      : [chat.certificates(certificates.length, someOf(certificates))]),
    ...(signIns.length === 0 ? [] : [chat.signIns(signIns.length, someOf(signIns))]),
  ].join(' ')
}

function someOf(parts: readonly string[]): string {
  const more = parts.length - namesAtMost
  if (more <= 0) return listWords(parts)
  return listWords([...parts.slice(0, namesAtMost), text.ends.chat.more(more)])
}
