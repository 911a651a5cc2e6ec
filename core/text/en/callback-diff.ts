import type { RedirectReason } from '#core/redirect-diff'
import { number, plural } from '#core/text/en/grammar'

/** What one has, where the two differ in it. */
export interface Pair {
  readonly typed: string
  readonly registered: string
}

/** Two Callback URLs side by side, in English. */
export const callbackDiff = {
  compare: 'Compare with the registered one',
  registered: 'Registered at the provider',
  registeredHint: 'Copy it from your app’s page at the provider and paste it below.',
  same: 'Both are the same, to the letter.',
  title: 'Differences',
  yours: 'In the wallet',
  theirs: 'Registered',
  yourCallback: 'Callback URL',
  pasted: 'Pasted',
  reasons: {
    invisible: () => 'A blank or an invisible character is in only one of them.',
    scheme: ({ typed, registered }) => `${schemeOf(typed)} instead of ${schemeOf(registered)}.`,
    www: ({ registered }) =>
      hasWww(registered) ? '“www.” is missing.' : '“www.” is there and should not be.',
    host: () => 'The host names differ.',
    port: () => 'The port numbers differ, or only one of them names one.',
    'trailing-slash': ({ registered }) =>
      endsInSlash(registered)
        ? 'The slash at the end is missing.'
        : 'There is a slash at the end that should not be there.',
    path: () => 'The parts after the host differ.',
    query: () => 'What follows “?” or “#” differs.',
    'letter-case': () => 'Capital and small letters differ.',
    'percent-encoding': () => 'The same characters are written with “%” in only one of them.',
  } satisfies Record<RedirectReason, (pair: Pair) => string>,
  missing: (at: number, what: string) => `At character ${at}, ${what} is missing.`,
  extra: (at: number, what: string) => `At character ${at}, ${what} should not be there.`,
  different: (at: number, typed: string, registered: string) =>
    `At character ${at}, ${typed} should be ${registered}.`,
  quoted: (what: string) => `“${what}”`,
  more: (count: number) =>
    plural(count, { one: 'One more difference.', other: `${number(count)} more differences.` }),
} as const

const schemeOf = (address: string): string => address.trim().split(':', 1)[0] ?? ''

const hasWww = (address: string): boolean => /:\/\/www\./i.test(address)

const endsInSlash = (address: string): boolean => /\/(?:[?#].*)?$/.test(address.trim())
