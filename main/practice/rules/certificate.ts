import { X509Certificate } from 'node:crypto'
import { apiError, gatewayRefusal, json, oauthError, type Answer } from './answers'
import { readAssertion } from './assertion'
import { findLivePair } from './identity'
import { checkKey } from './key'
import { issuePair, lifetimeOf } from './pairs'
import type { Parameters } from './parameters'
import { invalidGrant, isSecret, refusedRedirect } from './proof'
import { fingerprint, type PracticeApp, type PracticeState } from './state'
import type { Step } from './token'
import { workspaces } from './workspaces'

/** A call of `/api/app/register`, or of the older `/api/bdi/app/register`, at `now` (epoch ms). */
export interface RegisterCall {
  readonly environment: string
  readonly isOlderPlace: boolean
  readonly key: string | undefined
  readonly authorization: string | undefined
  /** As it came: the certificate in PEM, nothing around it. */
  readonly body: string
  readonly now: number
}

/** A call of `/oauth/apptoken/{app id}`; `random` holds `pairByteCount` bytes. */
export interface AppTokenCall {
  readonly environment: string
  readonly appId: string
  /** The `key` header. */
  readonly key: string | undefined
  readonly parameters: Parameters
  readonly now: number
  readonly random: Uint8Array
  readonly wasTaken: (assertion: string) => boolean
}

const leastKeyBits = 2048

/** The app id is the app's for good: another certificate takes the place of the one before. */
export function registerCertificate(state: PracticeState, call: RegisterCall): Step {
  const refuse = (answer: Answer): Step => ({ state, answer })
  if (state.switches.registersAt === 'older-place' && !call.isOlderPlace) {
    return refuse(apiError(404, 'Not Found'))
  }
  const check = checkKey(state, call.key, call.environment)
  if (check.type === 'refused') {
    return refuse(gatewayRefusal(check.refusal, state.switches.gatewayShape, call.now))
  }
  const { app } = check
  if (findLivePair(state, { app, ...call }) === undefined) {
    return refuse(apiError(401, 'Unauthorized'))
  }
  const fault = certificateFault(call.body, call.now)
  if (fault !== undefined) return refuse(apiError(400, fault))
  const appId = appIdOf(state, app) ?? newAppId(state, call.now)
  const others = state.certificates.filter(({ key }) => key !== app.key)
  return {
    state: { ...state, certificates: [...others, { key: app.key, appId, pem: call.body }] },
    answer: registered(appId),
  }
}

/** As documented: an authorization code grant, with the signed token in the place of a refresh token. */
export function answerAppToken(state: PracticeState, call: AppTokenCall): Step {
  const clientId = call.parameters.values.get('client_id')
  const isSameKey = call.key === clientId
  const check = checkKey(state, isSameKey ? clientId : undefined, call.environment)
  if (check.type === 'refused') {
    const answer = gatewayRefusal(check.refusal, state.switches.gatewayShape, call.now)
    return { state, answer }
  }
  const answer = refusedParameters(check.app, call.parameters)
  return answer === undefined ? forAssertion(state, check.app, call) : { state, answer }
}

function refusedParameters(app: PracticeApp, { values, repeated }: Parameters): Answer | undefined {
  if (repeated.length > 0) {
    return oauthError(400, 'invalid_request', `${repeated.join(', ')} came more than once`)
  }
  if (!isSecret(app, values.get('client_secret'))) {
    return oauthError(401, 'invalid_client', 'Client authentication failed')
  }
  if (values.get('grant_type') !== 'authorization_code') {
    return oauthError(400, 'unsupported_grant_type', 'This grant is not offered')
  }
  return refusedRedirect(app, values.get('redirect_uri'), 'required')
}

function forAssertion(state: PracticeState, app: PracticeApp, call: AppTokenCall): Step {
  const refuse = (why: string): Step => ({ state, answer: invalidGrant(why) })
  const certificate = state.certificates.find(({ key }) => key === app.key)
  if (certificate === undefined || certificate.appId !== call.appId) {
    return refuse('No certificate is registered under this app id')
  }
  const assertion = call.parameters.values.get('refresh_token') ?? ''
  const read = readAssertion(assertion, {
    ...certificate,
    certificatePem: certificate.pem,
    ...call,
  })
  if (read.type === 'refused') return refuse(`The signed token is not taken: ${read.why}`)
  if (call.wasTaken(fingerprint(assertion))) return refuse('The signed token was used before')
  const subject = { user: read.user, workspaceIds: workspaces.slice(0, 1).map(({ id }) => id) }
  const issued = issuePair(state, { app, subject, now: call.now, random: call.random })
  // A capital letter, and no refresh token: as the documentation's sample has it.
  const answer = json(200, {
    access_token: issued.access,
    token_type: 'Bearer',
    Expires_in: lifetimeOf(state),
  })
  return { state: issued.state, answer }
}

function certificateFault(pem: string, now: number): string | undefined {
  const certificate = parseCertificate(pem)
  if (certificate === undefined) return 'The body is not a certificate in PEM'
  const { publicKey, validTo } = certificate
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (publicKey.asymmetricKeyType !== 'rsa' || bits < leastKeyBits) {
    return `The certificate has no RSA key of ${leastKeyBits} bits or more`
  }
  return Date.parse(validTo) < now ? 'The certificate has ended' : undefined
}

function parseCertificate(pem: string): X509Certificate | undefined {
  if (!/^\s*-----BEGIN CERTIFICATE-----/.test(pem)) return undefined
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

function appIdOf({ certificates }: PracticeState, app: PracticeApp): string | undefined {
  return certificates.find(({ key }) => key === app.key)?.appId
}

/** As documented: base64 of two numbers, here with the two `=` of the sample. */
function newAppId({ certificates }: PracticeState, now: number): string {
  const told = `{"pId":80000, "tId":${now + certificates.length}}`
  return Buffer.from(told, 'ascii').toString('base64')
}

/** With a capital E, and `=` escaped: as the documentation's sample has it. */
function registered(appId: string): Answer {
  const answer = json(200, { data: appId, Errors: [] })
  return { ...answer, body: answer.body.replaceAll('=', String.raw`\u003d`) }
}
