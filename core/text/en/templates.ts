import type { Escaping } from '#core/templates/template'
import type { ValueName } from '#core/templates/template-tree'
import { number, plural } from '#core/text/en/grammar'

/** Formats of one’s own, in English. */
export const templates = {
  list: 'My templates',
  choose: (count: number) =>
    plural(count, { one: 'Choose it', other: `Choose one of ${number(count)}` }),
  noSuch: 'No template of that name.',
  none: 'No format fits? Write the file yourself, with names where the values belong.',
  add: 'New template…',
  edit: 'Edit…',
  remove: 'Delete…',
  asksRemove: (name: string) =>
    `Delete “${name}”? Its text cannot be brought back. Files made by it stay.`,
  removes: 'Delete template',
  keeps: 'Keep it',
  titleNew: 'New template',
  titleOf: (name: string) => `Edit ${name}`,
  name: 'Template name',
  fileName: 'File name',
  fileNameHint: 'Proposed when you save a file.',
  text: 'Template',
  textHint: 'The text of the file. A name such as {{accessToken}} becomes the value.',
  openFile: 'Open a text file…',
  escaping: 'How values are written',
  escapings: {
    none: 'As they are (plain values only)',
    json: 'JSON string',
    yaml: 'YAML, double-quoted',
    shell: 'Shell, single-quoted',
    xml: 'XML text',
    url: 'URL-encoded',
    csv: 'CSV cell',
  } satisfies Record<Escaping, string>,
  escapingMeanings: {
    none: 'A value with characters that some programs would change is refused.',
    json: 'Quotation marks come by themselves where you have none.',
    yaml: 'Quotation marks come by themselves where you have none.',
    shell: 'Single quotation marks come by themselves where you have none.',
    xml: 'For the text of elements and the values of attributes.',
    url: 'For a part of an address, such as a value behind the question mark.',
    csv: 'Quotation marks come by themselves where you have none.',
  } satisfies Record<Escaping, string>,
  names: 'Names you can use',
  meanings: {
    accessToken: 'the access token',
    apiKey: 'the API key',
    environment: 'the environment, such as prod2',
    apiAddress: 'the API address',
    baseUrl: 'the API address with its environment',
    redirectUri: 'the Callback URL',
    expiresAt: 'when the token ends, in UTC',
    practice: '“true” for a practice token, else nothing',
    apiSecret: 'the API secret, only with the refresh token',
    refreshToken: 'the refresh token, only where you include it',
  } satisfies Record<ValueName, string>,
  tag: (name: string) => `{{${name}}}`,
  sections:
    'What stands between {{#refreshToken}} and {{/refreshToken}} is written only where there is a refresh token; between {{^refreshToken}} and {{/refreshToken}} only where there is none. This works with every name above.',
  preview: (name: string) => `Preview with ${name}`,
  withRefresh: 'Preview with refresh token',
  save: 'Save template',
  start: 'token: {{accessToken}}\nkey: {{apiKey}}\n',
  startName: 'token.yaml',
} as const
