import type { RefusedText } from '#core/importers/decode'
import type { MissingField } from '#core/importers/found-profile'
import type { FoundForm } from '#core/importers/importer-id'
import type { Holder } from '#core/profile'
import { importNotes } from '#core/text/en/import-notes'
import { whoRenews } from '#core/text/en/who-renews'
import { number, plural } from '#core/text/en/grammar'

/** Why a file or a text is not read at all. */
export type ImportRefusal = RefusedText | 'too-many-profiles' | 'not-a-file' | 'several-files'

export const importRefusals: Readonly<
  Record<ImportRefusal, { readonly why: string; readonly next: string }>
> = {
  'too-large': {
    why: 'It is larger than 50 MB; files with keys and tokens are much smaller.',
    next: 'Choose another file, or paste the part that holds them.',
  },
  binary: {
    why: 'It is not a text: a program, a picture, an archive or an office document, perhaps.',
    next: 'Save what is in it as text, or copy and paste it here.',
  },
  'utf-16': {
    why: 'It is saved as UTF-16, which Windows calls Unicode. Reading it wrongly would change a token.',
    next: 'Save it as UTF-8 and choose it again, or copy and paste what is in it.',
  },
  'not-utf-8': {
    why: 'Its letters are not saved as UTF-8. Guessing how they are would change a token.',
    next: 'Save it as UTF-8 and choose it again, or copy and paste what is in it.',
  },
  'too-many-profiles': {
    why: 'It holds more than 10,000 profiles.',
    next: 'Import it in parts.',
  },
  'not-a-file': {
    why: 'It is a folder, a device or a connection between programs, not an ordinary file.',
    next: 'Choose an ordinary file.',
  },
  'several-files': {
    why: 'Several files were dropped at once, and one is looked through at a time.',
    next: 'Drop them one after the other.',
  },
}

export function isImportRefusal(reason: unknown): reason is ImportRefusal {
  return typeof reason === 'string' && Object.hasOwn(importRefusals, reason)
}

/** Taking over what people have, in English. */
export const imports = {
  open: 'Import…',
  title: 'Import',
  back: 'Back',
  intro:
    'Bring keys and tokens you already have: a Sprinklr.conf, an .env, a token response, a Postman environment, spr_api credentials, a table of many profiles, a curl command, or any text with them in it.',
  paste: 'Paste anything',
  pasteHint: 'It is read on this computer and sent nowhere. Nothing is stored before you say so.',
  pasteMissing: 'Paste something first, or choose a file.',
  look: 'Look for profiles',
  chooseFile: 'Choose a file…',
  fileTitle: 'Choose a file with keys or tokens',
  or: 'or',
  drop: 'or drop one here.',
  reading: 'Looking for keys and tokens…',
  nothing: {
    title: 'No key and no token was found',
    sentence: 'Was more needed than was copied? A name beside each value helps: “API key: …”.',
  },
  forms: {
    postman: 'a Postman environment',
    'spr-api': 'spr_api credentials',
    'token-json': 'a token response',
    curl: 'a curl command',
    'sprinklr-conf': 'a Sprinklr.conf',
    dotenv: 'an .env',
    csv: 'a table',
    'any-text': 'a text',
    bundle: 'a passphrase file',
    preset: 'a preset',
  } satisfies Record<FoundForm, string>,
  found: (count: number, form: string) =>
    plural(count, {
      one: `One profile found in ${form}`,
      other: `${number(count)} profiles found in ${form}`,
    }),
  nothingStored: 'Nothing is stored yet. Choose what the wallet should keep.',
  list: 'Found profiles',
  unnamed: 'Without a name',
  facts: {
    provider: 'Provider',
    client: 'Client',
    environment: 'Environment',
    apiAddress: 'API address',
    key: 'API key',
    secret: 'API secret',
    callback: 'Callback URL',
    accessToken: 'Access token',
    refreshToken: 'Refresh token',
    works: 'Works until',
  },
  there: 'found',
  fromWallet: 'as in the wallet',
  worksUnknown: 'Not said, so nothing is renewed on a schedule',
  ended: (at: string) => `Ended ${at}`,
  missing: (parts: string) => `Still missing: ${parts}.`,
  missingParts: {
    providerId: 'the provider',
    environment: 'the environment',
    clientId: 'the API key',
    clientSecret: 'the API secret',
    redirectUri: 'the Callback URL',
    accessToken: 'the access token (a sign-in gets one)',
  } satisfies Record<MissingField, string>,
  refreshAlone:
    'A refresh token alone is not taken over: using it would make the one in the file worthless.',
  complete: (name: string) => `Complete ${name}…`,
  completeShort: 'Complete…',
  standing: {
    inWallet: (name: string) => `This token is in the wallet already, as “${name}”.`,
    repeated: 'This token stands above already. A token is kept once.',
    updates: (name: string) =>
      `The wallet has this profile as “${name}”, renewed elsewhere so far. It gets this token.`,
    older: (name: string) =>
      `The wallet has a newer token for “${name}”. This one probably works no more, so it is left out.`,
  },
  sharers: {
    probably: (names: string) =>
      `Same API key and environment: ${names}. A provider may keep one token per key alive, so only the newest of them may still work, and renewing one will probably stop the others.`,
    maybe: (names: string) => `Same API key: ${names}. Renewing one of them may stop the others.`,
  },
  hostForeign: (host: string) =>
    `The API address is ${host}, which is not Sprinklr’s or Cedato’s own. Whoever runs it would get your keys and tokens. Import this only if you know it.`,
  notes: { title: 'What the wallet noticed', ...importNotes },
  holder: {
    label: whoRenews.label,
    hint: 'A refresh token works once. If the tool they come from uses it too, one of the two loses.',
    choices: whoRenews.choices,
    meanings: {
      wallet: 'It asks you before it renews. Stop the other tool, or give it the new token then.',
      'other-tool': 'The wallet shows and copies them, and never renews by itself.',
    } satisfies Record<Holder, string>,
  },
  confirm: (count: number) =>
    plural(count, { one: 'Import one profile', other: `Import ${number(count)} profiles` }),
  confirmNone: 'Import',
  startOver: 'Look at something else',
  more: (count: number) => `Show ${number(count)} more`,
  selectAll: 'All that can be imported',
  imported: (count: number) =>
    plural(count, {
      one: 'One profile was imported.',
      other: `${number(count)} profiles were imported.`,
    }),
} as const
