import { json, rawNumber, usual, wire, withFields, type WireAnswer } from './wire-answer'

const good = JSON.stringify(usual)
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? Buffer.from(part) : part)]),
  )

const contentTypes = [
  undefined,
  '',
  'application/json;charset=UTF-8',
  'application/json; charset=iso-8859-1',
  'application/json; charset="utf-8"',
  'APPLICATION/JSON',
  'application/problem+json',
  'text/json',
  'text/plain',
  'text/html; charset=utf-8',
  'text/xml',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'nonsense',
].map((type) => wire(`content type ${type ?? 'missing'}`, good, { type }))

const encodings = [
  wire('with a byte order mark', bytes([0xef, 0xbb, 0xbf], good)),
  wire('in UTF-16', Uint8Array.from(Buffer.from(`\ufeff${good}`, 'utf16le'))),
  wire(
    'in Latin-1 beside the tokens',
    bytes('{"access_token":"x","token_type":"Bearer","n":"', [0xe9], '"}'),
  ),
  wire(
    'in Latin-1 inside the token',
    bytes('{"access_token":"x', [0xe9], '","token_type":"Bearer"}'),
  ),
  wire('with blanks and breaks around', `\r\n\t ${good} \r\n`),
  wire('with a no-break space before', `\u00a0${good}`),
  wire('with escapes for every letter', good.replace('a+b', String.raw`\u0061\u002b\u0062`)),
  wire('with a NUL after', `${good}\u0000`),
  wire('100 kB of blanks before', `${' '.repeat(100_000)}${good}`),
  withFields('100 kB beside the tokens', { note: 'n'.repeat(100_000) }),
  withFields('with words outside ASCII beside', { note: 'Zürich – 東京 🎉' }),
]

const twice = (first: string, second: string): string => `{${first},${second}}`
const bearer = '"token_type":"Bearer"'

const repeated = [
  wire('access_token twice', twice(`${bearer},"access_token":"one"`, '"access_token":"two"')),
  wire(
    'access_token twice, the last empty',
    twice(`${bearer},"access_token":"one"`, '"access_token":""'),
  ),
  wire('refresh_token twice', twice(good.slice(1, -1), '"refresh_token":"second"')),
  wire('refresh_token twice, the last null', twice(good.slice(1, -1), '"refresh_token":null')),
  wire('expires_in twice', twice(good.slice(1, -1), '"expires_in":60')),
  wire('token_type twice', twice(good.slice(1, -1), '"token_type":"mac"')),
]

const prototypes = [
  wire('tokens in __proto__ alone', `{"__proto__":${good}}`),
  wire('another token in __proto__', `{"__proto__":{"access_token":"stolen"},${good.slice(1)}`),
  wire('a constructor beside', withConstructor()),
  wire('tokens in constructor.prototype alone', `{"constructor":{"prototype":${good}}}`),
]

function withConstructor(): string {
  return `{"constructor":{"prototype":{"refresh_token":"stolen"}},${bearer},"access_token":"own"}`
}

const notObjects = [
  ['empty', ''],
  ['blank', '  \n'],
  ['null', 'null'],
  ['true', 'true'],
  ['a number', '42'],
  ['text', '"access_token"'],
  ['an empty object', '{}'],
  ['an empty list', '[]'],
  ['a list of the answer', `[${good}]`],
  ['the answer as text', JSON.stringify(good)],
  ['the answer twice', good + good],
  ['lines of JSON', `${good}\n{}`],
  ['cut at the end', good.slice(0, -1)],
  ['cut in the middle', good.slice(0, good.length / 2)],
  ['with a comma too many, as Cedato’s documentation has it', `${good.slice(0, -1)},}`],
  ['with single quotes', good.replaceAll('"', "'")],
  ['with a comment', `${good} // one hour`],
  ['guarded against scripts', `)]}',\n${good}`],
  ['as a script', `callback(${good})`],
  ['as a form', 'access_token=x&token_type=Bearer&expires_in=3600'],
  ['as XML', '<token><access_token>x</access_token></token>'],
  ['a page of a hotel', '<!doctype html><title>Sign in to the hotel network</title>'],
  ['a page with the answer inside', `<html><body><pre>${good}</pre></body></html>`],
  ['Developer Inactive', '<h1>Developer Inactive</h1>'],
  ['brackets a hundred thousand deep', '['.repeat(100_000)],
].map(([what = '', body = '']) => wire(`body ${what}`, body, { type: json }))

const envelopes = [
  wire('in data, with status OK', { status: 'OK', data: usual }),
  wire('in data, with status ok', { status: 'ok', data: usual }),
  wire('in data, without status', { data: usual }),
  wire('in data, with status ERROR', { status: 'ERROR', data: usual }),
  wire('in data, with status 200', { status: 200, data: usual }),
  wire('in data, with status null', { status: null, data: usual }),
  wire('in data without a token', { status: 'OK', data: { token_type: 'bearer' } }),
  wire('in data of data', { status: 'OK', data: { data: usual } }),
  wire('in a list in data', { status: 'OK', data: [usual] }),
  wire('data null', { status: 'OK', data: null }),
  wire('in result', { result: usual }),
  withFields('flat, with status OK', { status: 'OK' }),
  withFields('flat, with status ERROR', { status: 'ERROR' }),
  withFields('flat, with data beside', { data: { access_token: 'other', token_type: 'bearer' } }),
  wire('expires_in in data, of a fraction', { data: { ...usual, expires_in: 3600.5 } }),
]

/** The same values in other clothes, and clothes without values. */
export const shapeAnswers: readonly WireAnswer[] = [
  wire('as it should be', usual),
  ...contentTypes,
  ...encodings,
  ...repeated,
  ...prototypes,
  ...notObjects,
  ...envelopes,
  wire('with an exponent', rawNumber('expires_in', '2.591999e6')),
]
