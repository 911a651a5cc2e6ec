import type { FindingTable, Subject } from '#core/clinic/finding'
import type { DiffRun, RedirectReason } from '#core/redirect-diff'
import { list, number, plural } from '#core/text/en/grammar'

const subjects = {
  access_token: 'access token',
  refresh_token: 'refresh token',
  client_id: 'API key',
  client_secret: 'API secret',
  code: 'code',
} as const satisfies Record<Subject, string>

const form = 'application/x-www-form-urlencoded'

/** `+`, `/` and `=`; a space in the place of the first. */
const written = (characters: readonly string[]): string =>
  list(characters.map((one) => (one === ' ' ? 'a space (once a +)' : one)))

/** The error clinic: what is wrong with a pasted request, and Callback URLs side by side, in English. */
export const clinic = {
  request: {
    title: 'Paste a failing request or log line',
    offer: 'A request fails in another tool? Paste it, and see what is wrong with it.',
    open: 'Paste a failing request…',
    intro:
      'A curl command, raw HTTP, an address, a line of a log or a piece of a program. It is read on this computer, compared with the keys in the wallet, and kept nowhere.',
    label: 'Request or log line',
    read: 'Find what is wrong',
    tooLong: (most: number) =>
      `That is too much to read: ${number(most)} characters are the most. Paste only the request or the line that failed.`,
    nothingTyped: 'Paste something first.',
    found: (count: number) =>
      plural(count, { one: 'One thing found', other: `${number(count)} things found` }),
    none: 'Nothing that looks wrong was found.',
    noneNext:
      'Is it the request itself? Paste the command, address or log line that failed. The wallet knows the usual mistakes only: otherwise send the text below, which is free of secrets, to whoever supports that tool, together with the answer you got.',
    redacted: 'The same without secrets',
    redactedHint: 'Fit for a ticket. Read it once before you send it: names and addresses stay in.',
    copy: 'Copy without secrets',
    copied: 'Copied.',
    notCopied: 'It could not be copied: another program holds the clipboard. Try again.',
  },
  findings: {
    'key-header-missing': () => ({
      what: 'The header “key” is missing.',
      next: 'Sprinklr wants two headers: “Authorization: Bearer” with the access token, and “key” with the API key. Without the second it answers “Developer Inactive”.',
    }),
    'bearer-missing': () => ({
      what: 'The word “Bearer” is missing before the token.',
      next: 'Write “Authorization: Bearer”, one space, then the access token.',
    }),
    'bearer-doubled': () => ({
      what: 'The word “Bearer” stands there twice.',
      next: 'Take one away. Many tools add it by themselves: enter the token alone there.',
    }),
    'basic-instead-of-bearer': () => ({
      what: 'The Authorization header says “Basic”; Sprinklr takes “Bearer”.',
      next: 'Send the access token with “Bearer”. Key and secret are sent only when a token is fetched, and then as parameters.',
    }),
    'not-encoded': ({ characters }) => ({
      what: `The refresh token is not URL-encoded: it holds ${written(characters)}.`,
      next: 'Encode it once, so that + becomes %2B, / becomes %2F and = becomes %3D. Otherwise a + arrives as a space and the token is refused.',
    }),
    'encoded-twice': () => ({
      what: 'A value is URL-encoded twice.',
      next: 'Encode it once. Tools that encode by themselves want the plain value.',
    }),
    'placeholder-left': ({ place }) => ({
      what:
        place === 'address' || place === 'environment'
          ? `The address still has a placeholder in place of the ${place === 'environment' ? 'environment' : 'real part'}.`
          : `There is a placeholder in place of the ${subjects[place]}.`,
      next: 'Put your own value there, and take the brackets or braces away with it.',
    }),
    'prod-in-path': () => ({
      what: 'The address has “/prod/” in it.',
      next: 'The environment prod is written without its name: take “/prod” out of the address.',
    }),
    'environment-differs': ({ asked, held }) => ({
      what: `The address asks ${asked}, but the wallet holds this API key for ${list(held)}.`,
      next: 'A key works in its own environment only. Change the address, or use a key of that environment.',
    }),
    'plain-http': () => ({
      what: 'The address begins with http, without the s.',
      next: 'Use https. Over http a token can be read by anybody on the way; consider getting a new one.',
    }),
    'host-mistyped': ({ host, meant }) => ({
      what: `The host “${host}” looks mistyped.`,
      next: `The wallet knows “${meant}”.`,
    }),
    'quote-inside': ({ subject }) => ({
      what: `There is a quotation mark inside the ${subjects[subject]}.`,
      next: 'Take the quotation marks away: they were copied along with the value.',
    }),
    'line-break-inside': ({ subject }) => ({
      what: `There is a line break inside the ${subjects[subject]}.`,
      next: 'Join the lines. A value read from a file often ends in a line break, too.',
    }),
    'blank-inside': ({ subject }) => ({
      what: `There is a space inside the ${subjects[subject]}.`,
      next: 'Copy the value once more, without anything before, inside or behind it.',
    }),
    'maybe-cut-short': ({ subject, length, usual }) => ({
      what: `The ${subjects[subject]} may have been cut short: ${length} characters, where about ${usual} are usual.`,
      next: 'Lengths are not promised. If it does not work, copy the whole value once more.',
    }),
    'state-with-code': () => ({
      what: '“&state=” was copied along with the code.',
      next: 'The code ends before the &. Leave out what follows.',
    }),
    'content-type-missing': () => ({
      what: 'The request does not say that its body is a form.',
      next: `Add the header “Content-Type: ${form}”.`,
    }),
    'content-type-wrong': () => ({
      what: 'The body is sent as something else than the server takes.',
      next: `For a token send a form: “Content-Type: ${form}”, and no JSON.`,
    }),
    'length-missing': () => ({
      what: 'The request is a POST without a body and does not say so.',
      next: 'Add the header “Content-Length: 0”, or send the parameters as a form in the body.',
    }),
    'grant-type-wrong': ({ problem }) => ({
      what: {
        missing: 'The parameter “grant_type” is missing.',
        unknown: 'The value of “grant_type” is none that Sprinklr takes.',
        misfit: 'The value of “grant_type” does not fit what is sent with it.',
      }[problem],
      next: 'Use authorization_code with a code, refresh_token with a refresh token, and client_credentials with key and secret alone.',
    }),
    'method-wrong': ({ method, right }) => ({
      what: `The request is sent as ${method}; this address takes ${right}.`,
      next: `Send it as ${right}.`,
    }),
    answered: ({ status }) => ({
      what: status === undefined ? 'The answer is one we know.' : `The answer was HTTP ${status}.`,
      next: 'What it means, and what to do, stands below.',
    }),
  } satisfies FindingTable as FindingTable,
  redirect: {
    runs: {
      same: 'the same',
      missing: 'missing in what you typed',
      extra: 'too much in what you typed',
      different: 'different',
    } satisfies Record<DiffRun['type'], string>,
    reasons: {
      invisible: 'One of them has a space or an invisible character in it.',
      scheme: 'One begins with https, the other does not.',
      www: 'One has “www.” and the other does not.',
      host: 'The hosts differ.',
      port: 'The ports differ. A port that is usual counts too when it is written out.',
      'trailing-slash': 'One ends its path with a slash and the other does not.',
      path: 'The paths differ.',
      query: 'They differ in what follows the path.',
      'letter-case': 'Capital and small letters differ. The provider compares to the letter.',
      'percent-encoding':
        'The same characters are written in two ways: plain, and as % with a number.',
    } satisfies Record<RedirectReason, string>,
  },
} as const
