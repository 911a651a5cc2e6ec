import { rawNumber, usual, wire, withFields, type Fields, type WireAnswer } from './wire-answer'

const forms = (member: string, values: Readonly<Record<string, unknown>>): readonly WireAnswer[] =>
  Object.entries(values).map(([form, value]) =>
    withFields(`${member}: ${form}`, { [member]: value }),
  )

const anyType: Fields = {
  null: null,
  true: true,
  'a list': ['x'],
  'an empty list': [],
  'an object': { token: 'x' },
  zero: 0,
  'a number': 42,
}

const anyText: Fields = {
  empty: '',
  'one letter': 'x',
  'a JSON web token': 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2lnbmF0dXJl',
  'every printable sign': Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join(
    '',
  ),
  'percent-encoded': 'a%2Bb%3D',
  'a space': 'a b',
  'a space at the end': 'a ',
  'a line break': 'a\nb',
  'a tab': 'a\tb',
  NUL: 'a\u0000b',
  'a lone DEL': 'a\u007f',
  'a letter outside ASCII': 'tokén',
  'four-byte letters': '𝔗oken',
  'half a letter': 'a\ud800b',
  'text that turns direction': 'a\u202eb',
  '16 KiB': 'x'.repeat(16_384),
  'one more than 16 KiB': 'x'.repeat(16_385),
  '100 kB': 'x'.repeat(100_000),
}

const accessTokens = [
  withFields('access_token missing', { access_token: undefined }),
  ...forms('access_token', { ...anyType, ...anyText }),
]

const refreshTokens = [
  withFields('refresh_token missing', { refresh_token: undefined }),
  ...forms('refresh_token', { ...anyType, ...anyText }),
]

const tokenTypes = [
  withFields('token_type missing', { token_type: undefined }),
  ...forms('token_type', {
    ...anyType,
    empty: '',
    bearer: 'bearer',
    BEARER: 'BEARER',
    BearerToken: 'BearerToken',
    'Bearer and a space': 'Bearer ',
    mac: 'mac',
    DPoP: 'DPoP',
    pop: 'pop',
    N_A: 'N_A',
    'a JSON web token': 'JWT',
    'a list of one': ['Bearer'],
  }),
]

const lifetimes = [
  withFields('expires_in missing', { expires_in: undefined }),
  ...forms('expires_in', {
    ...anyType,
    'a list of a number': [3600],
    '8 hours': 28_799,
    'ten years of Sprinklr': 315_569_519,
    'longer than ten years': 3_155_695_190,
    'a fraction': 3599.9995,
    'less than a second': 0.25,
    negative: -1,
    'as text': '2591999',
    'as text with blanks': ' 3600 ',
    'a fraction as text': '43199.0001',
    'as Java writes a double': '3.15569519E8',
    'negative as text': '-3600',
    'zero as text': '0',
    'empty text': '',
    'a word': 'never',
    'a number and a word': '28799 seconds',
    'with a comma': '2,591,999',
    'hexadecimal text': '0x708',
    NaN: 'NaN',
    Infinity: 'Infinity',
    'an instant': '2026-04-01T12:00:00Z',
  }),
  wire('expires_in: huge', rawNumber('expires_in', '1e300')),
  wire('expires_in: more than a double holds', rawNumber('expires_in', '1e999')),
  wire('expires_in: with thirty digits', rawNumber('expires_in', '123456789012345678901234567890')),
  wire('expires_in: minus zero', rawNumber('expires_in', '-0')),
]

const others = [
  ...forms('scope', { ...anyType, empty: '', 'two words': 'read write' }),
  ...forms('id_token', { null: null, empty: '', 'no JSON web token': 'x', 'a number': 7 }),
  withFields('Expires_in, as for certificates', { expires_in: undefined, Expires_in: 28_799 }),
  withFields('both expires_in and Expires_in', { expires_in: 60, Expires_in: 28_799 }),
  withFields('ACCESS_TOKEN in capitals', { access_token: undefined, ACCESS_TOKEN: 'x' }),
  withFields('accessToken in humps', { access_token: undefined, accessToken: 'x' }),
  withFields('members nobody knows', { issued_at: '1', userId: 7, deep: { deep: [{}] } }),
  withFields('an empty list of errors', { errors: [] }),
  withFields('an error that is null', { error: null }),
  withFields('empty names', { '': '' }),
  wire('the order turned round', Object.fromEntries(Object.entries(usual).reverse())),
]

/** Members missing, empty, of other types and of other values. */
export const fieldAnswers: readonly WireAnswer[] = [
  ...accessTokens,
  ...refreshTokens,
  ...tokenTypes,
  ...lifetimes,
  ...others,
]
