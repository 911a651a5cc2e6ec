import { describe, expect, it } from 'vitest'
import type { ErrorCode, ErrorFacts } from '#core/errors'
import type { FailureText } from '#core/text/failure'
import { findingWords } from '#core/text/finding-words'
import { text } from '#core/text/text'

const said = (code: ErrorCode, facts: ErrorFacts = {}): string => {
  const { what, why, next }: FailureText = text.errors.failures[code](facts)
  return [what, why, next].join(' ')
}
const found = (finding: Parameters<typeof findingWords>[0]): string => {
  const { what, next } = findingWords(finding)
  return `${what} ${next}`
}

/** What people trip over with Sprinklr in practice, and the words that have to meet them there. */
const tripUps: readonly (readonly [string, string, readonly RegExp[]])[] = [
  ['two logins', said('sign-in-window-closed'), [/account of the platform/, /developer portal/]],
  ['a wrong environment', said('wrong-environment', { shownIn: 'wizard' }), [/How do I find mine/]],
  ['a Callback URL that differs', said('callback-mismatch'), [/to the letter/, /slash/]],
  ['a code that is too old', said('code-expired'), [/ten minutes/, /Sign in once more/]],
  ['a code used twice', said('code-refused'), [/used already/]],
  ['a new token that killed this one', said('token-refused'), [/newer token.*same API key/]],
  ['a refresh token used twice', said('refresh-refused'), [/works once/, /Sign in again/]],
  ['+ / = as they are', found({ type: 'not-encoded', characters: ['+'] }), [/%2B/]],
  ['a missing key header', found({ type: 'key-header-missing' }), [/Developer Inactive/]],
  ['braces', found({ type: 'placeholder-left', place: 'environment' }), [/braces/]],
  ['state behind the code', found({ type: 'state-with-code' }), [/before the &/]],
  ['a key that is too new', said('developer-inactive', { retryAt: 1 }), [/30 minutes/, /wait/]],
  ['a missing right', said('sign-in-denied'), [/Generate Token/]],
  ['a workspace left out', said('forbidden'), [/workspace was not ticked/]],
  ['a changed password', said('password-changed'), [/password/, /service account/]],
  ['HTTP 411', found({ type: 'length-missing' }), [/Content-Length: 0/]],
  ['the limit', said('over-rate', { waitSeconds: 120 }), [/1,000 an hour/, /Wait 2 min/]],
  ['a company’s sign-in', said('sign-in-window-closed'), [/SSO domain/, /new password/]],
  ['two places for apps', said('keys-refused'), [/dev\.sprinklr\.com.*Developer Tools/]],
  ['a lost e-mail', text.wizard.keys.intros.sprinklr, [/spam/]],
  ['whom to ask', said('request-refused'), [/tickets@sprinklr\.com/]],
]

describe('what people trip over', () => {
  it.each(tripUps)('%s is met with words that help', (_what, sentences, patterns) => {
    for (const pattern of patterns) expect(sentences).toMatch(pattern)
  })
})
