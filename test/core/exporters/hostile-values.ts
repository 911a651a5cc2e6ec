import fc from 'fast-check'
import type { ExportOptions, ExportValues } from '#core/exporters/exporter'

/** One hand-over; in `tampered` lies a value that no provider should ever give. */
export interface Sample {
  readonly values: ExportValues
  readonly options: ExportOptions
  readonly tampered: TamperedField
}

export type TamperedField = (typeof tamperedFields)[number]

const tamperedFields = [
  'environment',
  'apiAddress',
  'apiKey',
  'apiSecret',
  'redirectUri',
  'accessToken',
  'refreshToken',
] as const

const attacks = [
  'x\nSPRINKLR_ENV=evil',
  'x\rpath=evil',
  'x\0y',
  '$(touch canary)',
  '`touch canary`',
  'x;touch canary',
  'x&touch canary&',
  'x|tee canary',
  'x>canary',
  '${PATH}',
  '$PATH',
  "x'y",
  'x"y',
  '"quoted"',
  "'quoted'",
  'x#y',
  'x #y',
  '#',
  'x\\ny',
  'x\\',
  ' x',
  'x ',
  'x\t',
  '~root',
  'x*',
  'a(es_nl)b',
  'N.',
  'K1.tail',
  ']q0.',
  '2024-01-02T03:04:05Z',
  '\uFEFFx',
  'é',
  '\u2028',
  '\uD800',
  'x'.repeat(70_000),
  '=',
  '==x',
  'export x',
]

const token = fc.stringMatching(/^[A-Za-z0-9+/]{1,60}={0,2}$/)
const special = fc.constantFrom(
  ...Array.from(' !"#$&\'()*;<>?[\\]`{|}~=%^@:,.-_\n\r\t\0\u001b\u007fé'),
)
const pickleOpcode = fc.constantFrom(...Array.from('()]}.012NRQabdelostuKhqMJjGUCTXBSVIcgip'))
const pickleStep = fc.constantFrom(
  ...['N', 'K1', 'M12', 'J1234', 'G12345678', ']', '}', ')', '(', 'q0', 'h0', '0', '1', '2'],
  ...['t', 'a', 's', 'e', 'u', 'l', 'd', 'b', `U ${'x'.repeat(32)}`, `C!${'y'.repeat(33)}`],
)

/** Strings of Python's pickle opcodes: every few dozen of them is one that Python unpickles. */
export const anyPickleLike: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: pickleOpcode, maxLength: 12 }),
  fc
    .tuple(fc.array(pickleStep, { maxLength: 6 }), fc.string({ unit: pickleOpcode, maxLength: 3 }))
    .map(([steps, tail]) => `${steps.join('')}.${tail}`),
)

/** A value between harmless and hostile: about half of them are carried by no form. */
export const anyValue: fc.Arbitrary<string> = fc.oneof(
  token,
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom(...attacks),
  anyPickleLike,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
  fc.tuple(token, special, token).map((parts) => parts.join('')),
)

const safeValues: fc.Arbitrary<ExportValues> = fc.record({
  service: fc.constant('sprinklr' as const),
  environment: fc.constantFrom('prod', 'prod0', 'prod2', 'prod17', 'qa6'),
  apiAddress: fc.constantFrom('https://api2.sprinklr.com', 'https://api3.sprinklr.com'),
  apiKey: fc.stringMatching(/^[a-z0-9]{24}$/),
  apiSecret: token,
  redirectUri: fc.constantFrom('https://www.sprinklr.com', 'http://localhost:8123/callback'),
  accessToken: token,
  refreshToken: token,
  expiresAt: fc.integer({ min: 0 }),
  writtenAt: fc.integer({ min: 0 }),
  practice: fc.boolean(),
})

/** Blank to tilde: what a key or a token may be made of. */
const printable: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 80 }),
  fc
    .tuple(token, fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 2 }), token)
    .map((parts) => parts.join('')),
)

/** A hand-over whose key, secret or token is printable ASCII, and whose refresh token goes along where it can. */
export function printableSample(fields: readonly TamperedField[]): fc.Arbitrary<Sample> {
  return fc
    .record({ values: safeValues, tampered: fc.constantFrom(...fields), value: printable })
    .map(({ values, tampered, value }) => ({
      values: { ...values, [tampered]: value },
      options: { includeRefreshToken: true },
      tampered,
    }))
}

export const anySample: fc.Arbitrary<Sample> = fc
  .record({
    values: safeValues,
    tampered: fc.constantFrom(...tamperedFields),
    value: anyValue,
    options: fc.record({ includeRefreshToken: fc.boolean() }),
  })
  .map(({ values, tampered, value, options }) => ({
    values: { ...values, [tampered]: value },
    options,
    tampered,
  }))
