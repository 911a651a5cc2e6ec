import { checkKey } from './key'
import type { GatewayRefusal } from './answers'
import type { Parameters } from './parameters'
import { fingerprint, type PracticeState } from './state'
import type { FlowStart } from './flow'
import { redirectAnswer, type RedirectAnswer } from './location'
import { challengeOf } from './proof'

/** What a visit of the authorize page leads to. */
export type AuthorizeOutcome =
  | { readonly type: 'flow'; readonly flow: FlowStart }
  /** HTTP 500 "Internal Server Error": the Callback URL is not the registered one. */
  | { readonly type: 'callback-mismatch' }
  | { readonly type: 'gateway'; readonly refusal: GatewayRefusal }
  | { readonly type: 'bad-request' }
  /** A mistake the app is told at its Callback URL (RFC 6749 section 4.1.2.1). */
  | { readonly type: 'redirect'; readonly answer: RedirectAnswer }

const domainLimit = 253

/** RFC 6749 section 4.1.1. `domain_name` leads to the company's own sign-in; `scope` means nothing here. */
export function authorize(
  state: PracticeState,
  environment: string,
  { values, repeated }: Parameters,
): AuthorizeOutcome {
  const check = checkKey(state, values.get('client_id'), environment)
  if (check.type === 'refused') return { type: 'gateway', refusal: check.refusal }
  if (repeated.length > 0) return { type: 'bad-request' }
  const redirectUri = values.get('redirect_uri')
  if (redirectUri === undefined || fingerprint(redirectUri) !== check.app.redirectUri) {
    return { type: 'callback-mismatch' }
  }
  const sentState = values.get('state')
  const refuse = (error: string): AuthorizeOutcome => ({
    type: 'redirect',
    answer: redirectAnswer(redirectUri, { error }, sentState ?? 'null'),
  })
  if (values.get('response_type') !== 'code') return refuse('unsupported_response_type')
  const challenge = readChallenge(values)
  const domainName = values.get('domain_name')
  if (challenge.type === 'refused') return refuse('invalid_request')
  return {
    type: 'flow',
    flow: {
      environment,
      key: check.app.key,
      description: check.app.description,
      redirectUri,
      ...(sentState === undefined ? {} : { state: sentState }),
      ...(challenge.value === undefined ? {} : { challenge: challenge.value }),
      ...(domainName === undefined ? {} : { domainName: domainName.slice(0, domainLimit) }),
    },
  }
}

type Challenge = { readonly type: 'read'; readonly value?: string } | { readonly type: 'refused' }

/** RFC 7636 section 4.3: without a method the challenge is the verifier itself. Kept as S256 either way. */
function readChallenge(values: ReadonlyMap<string, string>): Challenge {
  const challenge = values.get('code_challenge')
  const method = values.get('code_challenge_method') ?? 'plain'
  if (challenge === undefined) return { type: 'read' }
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(challenge)) return { type: 'refused' }
  if (method === 'S256') return { type: 'read', value: challenge }
  if (method === 'plain') return { type: 'read', value: challengeOf(challenge) }
  return { type: 'refused' }
}
