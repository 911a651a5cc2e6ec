import fc from 'fast-check'
import { wire, type Fields, type WireAnswer } from './wire-answer'

/** Always the same ones. */
const seed = 6749

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, true, [], {}),
  fc.jsonValue({ maxDepth: 2 }),
)

const anyToken = fc.oneof(
  { weight: 6, arbitrary: fc.base64String({ minLength: 4, maxLength: 92 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
)

const oftenGood = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 7, arbitrary: good },
    { weight: 1, arbitrary: oddValue },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )

const lifetime = fc.oneof(
  fc.integer({ min: -10, max: 400_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 0, max: 3_000_000 }).map(String),
  fc.double({ min: 0, max: 1e9, noNaN: true }).map(String),
  fc.string({ maxLength: 6 }),
)

const fields: fc.Arbitrary<Fields> = fc.record({
  access_token: oftenGood(anyToken),
  refresh_token: oftenGood(anyToken),
  token_type: oftenGood(fc.constantFrom('Bearer', 'bearer', 'bEaReR', 'mac')),
  expires_in: oftenGood(lifetime),
  scope: fc.option(oftenGood(fc.string()), { freq: 4, nil: undefined }),
})

const body = fc.oneof(
  { weight: 12, arbitrary: fields },
  { weight: 3, arbitrary: fields.map((data) => ({ status: 'OK', data })) },
  { weight: 1, arbitrary: fc.tuple(fields, oddValue).map(([data, status]) => ({ status, data })) },
)

const status = fc.oneof(
  { weight: 12, arbitrary: fc.constant(200) },
  { weight: 2, arbitrary: fc.constantFrom(201, 203, 400, 401, 403, 429, 500) },
)

export function generatedAnswers(count: number): readonly WireAnswer[] {
  return fc
    .sample(fc.tuple(body, status), { seed, numRuns: count })
    .map(([value, code], at) => wire(`generated ${at}`, value, { status: code }))
}
