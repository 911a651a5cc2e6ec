import { cutAnswer, gatewayRefusal, oauthError, type Answer } from './answers'
import { checkKey } from './key'
import type { Parameters } from './parameters'
import { issuePair, pairAnswer } from './pairs'
import {
  findCode,
  invalidGrant,
  isSecret,
  refusedCode,
  refusedRedirect,
  refusedVerifier,
} from './proof'
import { rehearsed } from './rehearsal'
import {
  fingerprint,
  type PracticeApp,
  type PracticeState,
  type Subject,
  type Switches,
} from './state'
import { workspaces } from './workspaces'

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

/** RFC 6749 sections 4.1.3, 4.4.2 and 6, with the rules Sprinklr documents. */
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
    case 'client_credentials':
      return forApp(state, check.app, call)
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
  const step = givePair({ ...state, codes }, { app, subject: issued.subject }, call)
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
  const presented = fingerprint(decoded(token, state.switches))
  const pair = state.pairs.find((live) => live.refresh === presented && live.key === app.key)
  if (pair === undefined) return { state, answer: invalidGrant('Invalid refresh token') }
  const pairs = state.pairs.filter((live) => live !== pair)
  return givePair({ ...state, pairs }, { app, subject: pair.subject }, call)
}

/** The body was decoded once already. Where twice is demanded, a token that was encoded once comes out as another. */
function decoded(token: string, { refreshEncoded }: Switches): string {
  if (refreshEncoded === 'once') return token
  try {
    return decodeURIComponent(token.replaceAll('+', ' '))
  } catch {
    return ''
  }
}

/** Whom tokens without a sign-in speak for: the app's *default user*. */
const defaultUser: Subject = {
  user: 'Integration User',
  workspaceIds: workspaces.slice(0, 1).map(({ id }) => id),
}

/** Documented: off until it is switched on for the app, and answered with a refresh token all the same. */
function forApp(state: PracticeState, app: PracticeApp, call: TokenCall): Step {
  if (app.refusesClientCredentials) {
    const words = 'Client credentials are not enabled for this app'
    return { state, answer: oauthError(400, 'unauthorized_client', words) }
  }
  return givePair(state, { app, subject: defaultUser }, call)
}

function givePair(
  state: PracticeState,
  owner: { readonly app: PracticeApp; readonly subject: Subject },
  { now, random }: TokenCall,
): Step {
  const issued = issuePair(state, { ...owner, now, random })
  return { state: issued.state, answer: pairAnswer(issued) }
}
