import { apiError, gatewayRefusal, json, oauthError, plain, type Answer } from './answers'

/** What is documented of refusals, or was seen, by what each means. */
export const documentedRefusals = [
  'bad-request',
  'no-right',
  'unauthorized',
  'unknown-key',
  'inactive-as-401',
  'over-qps',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'length-required',
  'media-type',
  'password-changed',
  'access-revoked',
  'session-over',
] as const

export type DocumentedRefusal = (typeof documentedRefusals)[number]

const refusals: Readonly<Record<DocumentedRefusal, (now: number) => Answer>> = {
  'bad-request': () => apiError(400, 'Bad Request'),
  'no-right': () => apiError(400, 'Access to resource is forbidden'),
  unauthorized: () => apiError(401, 'Unauthorized'),
  'unknown-key': () => apiError(401, 'Invalid consumer key'),
  'inactive-as-401': (now) => ({
    ...gatewayRefusal({ type: 'developer-inactive' }, 'heading', now),
    status: 401,
  }),
  'over-qps': (now) =>
    gatewayRefusal({ type: 'over-rate', per: 'second', resetAt: now + 1000 }, 'heading', now),
  forbidden: () => apiError(403, 'Forbidden'),
  'not-found': () => plain(404, 'Not Found'),
  'method-not-allowed': () => plain(405, 'Method Not Allowed'),
  'length-required': () => plain(411, 'Length Required'),
  'media-type': () => plain(415, 'Unsupported Media Type'),
  'password-changed': () => oauthError(400, 'invalid_grant', 'The user’s password has changed'),
  'access-revoked': () => oauthError(400, 'invalid_grant', 'The user was disabled'),
  'session-over': () => json(419, { status: 'ERROR', message: 'Session expired' }),
}

export const documentedRefusal = (refusal: DocumentedRefusal, now: number): Answer =>
  refusals[refusal](now)
