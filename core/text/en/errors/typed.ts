import type { ErrorFacts } from '#core/errors'
import type { FailureTable } from '#core/text/failure'

const reasons: Readonly<Record<string, string>> = {
  'not-an-address': 'It is not a complete address.',
  'user-info': 'It holds a user name or password.',
  path: 'It holds more than the host: leave out everything after it.',
  'plain-http': 'Plain http is accepted on this computer only; use https.',
  scheme: 'It must begin with https:// (or http:// on this computer).',
  blank: 'It contains a space.',
  fragment: 'It holds a #, which a Callback URL cannot have.',
  answer:
    'It already holds a code, error, state or iss, which only the provider’s answer may add. Leave that part out.',
  empty: 'Nothing was entered.',
  address: 'That is an address, not a name. Use “How do I find mine?” to read the name from it.',
  characters: 'A name has no spaces or signs: for example prod or prod2.',
}

const reason = (facts: ErrorFacts): string => reasons[String(facts['reason'])] ?? ''

/** What was typed and cannot be used. */
export const typedFailures = {
  'environment-invalid': (facts) => ({
    what: 'That is not an environment’s name.',
    why: reason(facts),
    next: 'Type a name such as prod2, or choose one from the list.',
    action: 'change-environment',
  }),
  'api-address-invalid': (facts) => ({
    what: 'That API address cannot be used.',
    why: reason(facts),
    next: 'Use the default, or type an address such as https://api3.sprinklr.com.',
    action: 'change-environment',
  }),
  'callback-invalid': (facts) => ({
    what: 'That Callback URL cannot be used.',
    why: reason(facts),
    next: 'Enter it exactly as it is registered, for example https://www.sprinklr.com.',
    action: 'edit-keys',
  }),
  'domain-invalid': (facts) => ({
    what: 'That SSO domain cannot be used.',
    why:
      facts['reason'] === 'not-an-address'
        ? 'A domain is only what stands between https:// and the next slash.'
        : reason(facts),
    next: 'Enter the host of your company’s own Sprinklr address, such as example.sprinklr.com, or leave it empty.',
    action: 'change-environment',
  }),
  'keys-missing': () => ({
    what: 'API key or API secret is missing.',
    why: 'Both are needed to get a token.',
    next: 'Enter both; you find them on your app’s page at the provider.',
    action: 'edit-keys',
  }),
  'token-in-wallet': ({ name }) => ({
    what: 'This token is in the wallet already.',
    why: `The profile “${String(name)}” has it. A token is kept once, so that nobody renews it twice.`,
    next: 'Use that profile, or paste another token.',
    action: 'dismiss',
    isPlain: true,
  }),
  'keys-in-use': () => ({
    what: 'Nothing was changed: a sign-in with these keys is still open.',
    why: 'What it brings belongs to the keys it began with, and must not be kept with others.',
    next: 'Finish or cancel the sign-in, then save again.',
    action: 'dismiss',
  }),
  'name-missing': () => ({
    what: 'The profile has no name.',
    why: 'The name tells your profiles apart.',
    next: 'Enter a name.',
    action: 'dismiss',
  }),
} as const satisfies FailureTable
