/** What the app is told at its Callback URL (RFC 6749 section 4.1.2). */
export interface RedirectAnswer {
  readonly redirectUri: string
  readonly fields: Readonly<Record<string, string>>
}

/** Where the answer stands in what the browser brings to the Callback URL. */
export type AnswerPlace = 'query' | 'fragment' | 'form-post'

/** An answer with its `state`; undefined leaves that out. */
export function redirectAnswer(
  redirectUri: string,
  answer: Readonly<Record<string, string>>,
  state: string | undefined,
): RedirectAnswer {
  return { redirectUri, fields: state === undefined ? answer : { ...answer, state } }
}

/** The Callback URL with the answer added. */
export function redirectTo(
  { redirectUri, fields }: RedirectAnswer,
  place: Exclude<AnswerPlace, 'form-post'>,
): string {
  const joint = place === 'fragment' ? '#' : redirectUri.includes('?') ? '&' : '?'
  return new URL(`${redirectUri}${joint}${new URLSearchParams(fields).toString()}`).href
}
