import { cutAnswer, gatewayRefusal, json, oauthError, type Answer } from './answers'
import { checkKey } from './key'
import type { Parameters } from './parameters'
import {
  findCode,
  invalidGrant,
  isSecret,
  refusedCode,
  refusedRedirect,
  refusedVerifier,
} from './proof'
import { rehearsed } from './rehearsal'
import { fingerprint } from './state'
import type { PracticeApp, PracticeState, Subject, TokenPair } from './state'
import { tokenPairOf } from './values'
import { workspaceOf } from './workspaces'

/** A call of `/oauth/token` at `now` (epoch ms); `random` holds `pairByteCount` bytes for new tokens. */
export interface TokenCall {
  readonly environment: string
  readonly parameters: Parameters
  readonly now: number
  readonly random: Uint8Array
  /** Every code counts as older than ten minutes. */
  readonly treatsCodesAsExpired?: boolean
}

/** The state after a call, and its answer: the state is saved first. */
export interface Step {
  readonly state: PracticeState
  readonly answer: Answer
}

/** RFC 6749 sections 4.1.3 and 6, with the rules Sprinklr documents. */
export function answerToken(state: PracticeState, call: TokenCall): Step {
  const { values, repeated } = call.parameters
  const refuse = (answer: Answer): Step => ({ state, answer })
  const check = checkKey(state, values.get('client_id'), call.environment)
  if (check.type === 'refused') {
    return refuse(gatewayRefusal(check.refusal, state.switches.gatewayShape, call.now))
  }
  if (repeated.length > 0) {
    return refuse(oauthError(400, 'invalid_request', `${repeated.join(', ')} came more than once`))
  }
  if (!isSecret(check.app, values.get('client_secret'))) {
    return refuse(oauthError(401, 'invalid_client', 'Client authentication failed'))
  }
  switch (values.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(state, check.app, call)
    case 'refresh_token':
      return refresh(state, check.app, call)
    case undefined:
      return refuse(oauthError(400, 'invalid_request', 'grant_type is missing'))
    default:
      return refuse(oauthError(400, 'unsupported_grant_type', 'This grant is not offered'))
  }
}

function exchangeCode(state: PracticeState, app: PracticeApp, call: TokenCall): Step {
  const { values } = call.parameters
  const code = values.get('code')
  const issued = code === undefined ? undefined : findCode(state, app, code)
  const refusal =
    code === undefined
      ? oauthError(400, 'invalid_request', 'code is missing')
      : refusedRedirect(app, values.get('redirect_uri'), 'required')
  if (refusal !== undefined) return { state, answer: refusal }
  if (issued === undefined) return { state, answer: invalidGrant('Invalid authorization code') }
  const answer =
    refusedCode(issued, call.now, call.treatsCodesAsExpired ?? false) ??
    refusedVerifier(issued, values.get('code_verifier')) ??
    rehearsed(issued.rehearsal, state.switches.gatewayShape, call.now)
  if (answer !== undefined) return { state, answer }
  const used = { ...issued, isUsed: true }
  const codes = state.codes.map((other) => (other === issued ? used : other))
  const step = issuePair({ ...state, codes }, { app, subject: issued.subject }, call)
  return issued.rehearsal === 'cut-answer' ? { ...step, answer: cutAnswer } : step
}

function refresh(state: PracticeState, app: PracticeApp, call: TokenCall): Step {
  const { values } = call.parameters
  const token = values.get('refresh_token')
  if (token === undefined) {
    return { state, answer: oauthError(400, 'invalid_request', 'refresh_token is missing') }
  }
  // Documented as required; clients that leave it out work all the same.
  const refusal = refusedRedirect(app, values.get('redirect_uri'), 'optional')
  if (refusal !== undefined) return { state, answer: refusal }
  const presented = fingerprint(token)
  const pair = state.pairs.find((live) => live.refresh === presented && live.key === app.key)
  if (pair === undefined) return { state, answer: invalidGrant('Invalid refresh token') }
  const pairs = state.pairs.filter((live) => live !== pair)
  return issuePair({ ...state, pairs }, { app, subject: pair.subject }, call)
}

/** A new pair ends the earlier one of the same key, access and refresh token alike. */
function issuePair(
  state: PracticeState,
  owner: { readonly app: PracticeApp; readonly subject: Subject },
  call: TokenCall,
): Step {
  const { livePairPer, expiresInSeconds, expiresInForm } = state.switches
  const { access, refresh: next } = tokenPairOf(call.random)
  const pair: TokenPair = {
    key: owner.app.key,
    customerId: customerOf(owner.subject),
    subject: owner.subject,
    access: fingerprint(access),
    refresh: fingerprint(next),
    expiresAt: call.now + expiresInSeconds * 1000,
  }
  const survives = (other: TokenPair): boolean =>
    other.key !== pair.key ||
    (livePairPer === 'key-and-customer' && other.customerId !== pair.customerId)
  const answer = json(200, {
    access_token: access,
    refresh_token: next,
    token_type: 'Bearer',
    expires_in: expiresInForm === 'text' ? String(expiresInSeconds) : expiresInSeconds,
  })
  return {
    state: { ...state, pairs: [...state.pairs.filter(survives), pair] },
    answer: { ...answer, headers: { ...answer.headers, 'spr-token-version': '1' } },
  }
}

function customerOf(subject: Subject): number {
  return workspaceOf(subject.workspaceIds[0] ?? 0)?.customerId ?? 0
}
