import type { FoundField } from '#core/importers/found-profile'
import type { RefusedValue } from '#core/importers/note'

export const fieldWords: Readonly<Record<FoundField, string>> = {
  providerId: 'provider',
  name: 'name',
  client: 'client',
  environment: 'environment',
  apiAddress: 'API address',
  clientId: 'API key',
  clientSecret: 'API secret',
  redirectUri: 'Callback URL',
  accessToken: 'access token',
  refreshToken: 'refresh token',
  expiresAt: 'end of the token',
}

export const refusedReasons: Readonly<Record<RefusedValue, string>> = {
  'too-long': 'it is longer than any such value',
  'line-break': 'it runs over several lines',
  characters: 'it holds characters that cannot be part of it',
  placeholder: 'it is a placeholder, not a value',
  environment: 'it is no environment’s name',
  address: 'it is no usable address',
  date: 'it is no date the wallet can read for certain',
  'date-implausible': 'no token ends then',
}

/** What is said of something odd in a text that was read, in English. */
export const importNotes = {
  inLine: (line: number, sentence: string) => `Line ${line}: ${sentence}`,
  'value-refused': (field: FoundField, reason: RefusedValue) =>
    `The ${fieldWords[field]} was left out: ${refusedReasons[reason]}.`,
  differs: (field: FoundField) =>
    `The ${fieldWords[field]} stands there twice with different values. The first one counts.`,
  'quotes-kept': (field: FoundField) =>
    `The ${fieldWords[field]} is in quotes, which the tool that reads this file takes for a part of it. The wallet keeps them too; if the token does not work, edit the keys.`,
  cleaned: (field: FoundField) =>
    `The ${fieldWords[field]} lost characters nobody sees, or was shortened.`,
  'zone-assumed': (field: FoundField) =>
    `The ${fieldWords[field]} is said without a time zone. It was taken for UTC.`,
  'blanks-around-name': (name: string) =>
    `There are blanks around “${name}”. The Python tool would take them for a part of it; here they do not count.`,
  pickle: (name: string) =>
    `The value of “${name}” could run a program in the Python tool that reads this file. Here it is only text. Do not open this file with that tool unless you know where it comes from.`,
  repeated: (name: string) =>
    `“${name}” stands there again with another value. The last one counts.`,
  disabled: (name: string) => `“${name}” is switched off in the text, so it was left out.`,
  'name-missing': 'A value stands there without a name, so it was left out.',
  'row-uneven': 'This row has more cells than the first one. What is too much was left out.',
  'quote-open': 'A quote is opened and never closed, so this value was left out.',
  'code-ignored':
    'This is the address a sign-in ended at. The code in it is no token and was left out.',
  'too-deep': 'Some values lie deeper than in any form the wallet knows. They were left out.',
  'end-counted': (at: string) =>
    `Only how long the token works was said. That was counted from ${at}, so it may end earlier.`,
  'host-unknown': (host: string) =>
    `The API address ${host} is not Sprinklr’s or Cedato’s own. Whoever runs it would get keys and tokens.`,
  'more-notes': 'There was more of the same.',
} as const
