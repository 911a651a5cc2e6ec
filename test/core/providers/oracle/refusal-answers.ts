import { usual, wire, withFields, type WireAnswer } from './wire-answer'

/** Every code of RFC 6749 section 5.2. */
export const refusalCodes = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
] as const

export const refusal = (error: string, status = 400): WireAnswer =>
  wire(`${error} with HTTP ${status}`, { error, error_description: 'As they word it.' }, { status })

const statuses = [
  201, 202, 203, 206, 226, 299, 300, 400, 401, 402, 403, 404, 408, 419, 421, 425, 429,
]
const broken = [500, 502, 503, 504, 596]

const byStatus = [...statuses, ...broken].flatMap((status) => [
  wire(`tokens with HTTP ${status}`, usual, { status }),
  refusal('access_denied', status),
])

const pages = [400, 401, 403, 429, 500, 503].flatMap((status) => [
  wire(`a page with HTTP ${status}`, '<html><h1>Refused</h1></html>', {
    status,
    type: 'text/html',
  }),
  wire(`nothing with HTTP ${status}`, '', { status, type: undefined }),
])

const odd = [
  wire('an error that is no text', { error: { code: 400 } }, { status: 400 }),
  wire('an empty error', { error: '' }, { status: 400 }),
  wire('an error nobody registered', { error: 'spr_4711' }, { status: 400 }),
  wire('an error as plain text', 'invalid_grant', { status: 400, type: 'text/plain' }),
  wire('a list of errors', [{ error: 'invalid_grant' }], { status: 400 }),
  wire(
    'errors of the gateway',
    { data: [], errors: [{ code: 401, message: 'Unauthorized' }] },
    { status: 401 },
  ),
  wire('Developer Over Rate', '<h1>Developer Over Rate</h1>', { status: 403, type: 'text/xml' }),
  wire('a code that is too old', { error: 'Code has Expired' }, { status: 400 }),
  refusal('invalid_client', 401),
]

/** A refusal that says HTTP 200, alone and with tokens beside it. */
const atEase = [
  wire('invalid_grant alone', { error: 'invalid_grant' }),
  withFields('invalid_grant beside tokens', { error: 'invalid_grant' }),
  withFields('an error nobody knows beside tokens', { error: 'spr_4711' }),
  withFields('a word of rate in errors beside tokens', {
    errors: [{ message: 'Developer Over Rate' }],
  }),
  withFields('an error that is false beside tokens', { error: false }),
  wire('errors alone', { data: null, errors: [{ message: 'Unauthorized' }] }),
  withFields('a description alone beside tokens', { error_description: 'nothing is wrong' }),
]

export const refusalAnswers: readonly WireAnswer[] = [
  ...refusalCodes.map((code) => refusal(code)),
  ...byStatus,
  ...pages,
  ...odd,
  ...atEase,
]
