/** The Callback URL with an answer added. `state` undefined leaves it out. */
export function redirectTo(
  redirectUri: string,
  answer: Readonly<Record<string, string>>,
  state: string | undefined,
): string {
  const added = new URLSearchParams(answer)
  if (state !== undefined) added.set('state', state)
  const joint = redirectUri.includes('?') ? '&' : '?'
  return new URL(`${redirectUri}${joint}${added.toString()}`).href
}
