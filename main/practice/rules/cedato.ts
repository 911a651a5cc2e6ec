import { json, type Answer } from './answers'
import { bearerOf } from './identity'
import { isSecret } from './proof'
import {
  cedatoEnvironment,
  findApp,
  fingerprint,
  type PracticeApp,
  type PracticeState,
} from './state'
import type { Step } from './token'
import { tokenPairOf } from './values'

/** Documented; a shorter life of the switches counts here too. */
export const cedatoLifetimeSeconds = 3600

/** A call of Cedato's `/api/token` at `now` (epoch ms); `random` holds `pairByteCount` bytes. */
export interface CedatoTokenCall {
  readonly authorization: string | undefined
  readonly grantType: string | undefined
  readonly now: number
  readonly random: Uint8Array
}

/** RFC 6749 section 4.4 with HTTP Basic. Several tokens of one key live beside each other, and none is renewed. */
export function answerCedatoToken(state: PracticeState, call: CedatoTokenCall): Step {
  const app = appOf(state, call.authorization)
  if (app === undefined) return { state, answer: notOk(401, 'Unauthorized') }
  if (call.grantType !== 'client_credentials') {
    return { state, answer: notOk(400, 'Unsupported grant type') }
  }
  const { access } = tokenPairOf(call.random)
  const lifetimeSeconds = Math.min(cedatoLifetimeSeconds, state.switches.expiresInSeconds)
  const expiresAt = call.now + lifetimeSeconds * 1000
  const live = state.cedatoTokens.filter((token) => token.expiresAt > call.now)
  const issued = { key: app.key, access: fingerprint(access), expiresAt }
  const { cedatoAnswers } = state.switches
  // Its refusals may come with HTTP 200.
  if (cedatoAnswers === 'not-ok') return { state, answer: notOk(200, 'Something went wrong') }
  const told = { access_token: access, token_type: 'bearer', expires_in: lifetimeSeconds }
  return {
    state: { ...state, cedatoTokens: [...live, issued] },
    answer: json(200, cedatoAnswers === 'flat' ? told : { status: 'OK', data: told }),
  }
}

/** A call of a report: the cheapest way to learn whether a token works. A session that has ended is HTTP 419. */
export function answerCedatoReport(
  { cedatoTokens }: PracticeState,
  call: { readonly authorization: string | undefined; readonly now: number },
): Answer {
  const token = bearerOf(call.authorization)
  if (token === undefined) return notOk(401, 'Unauthorized')
  const access = fingerprint(token)
  const isLive = cedatoTokens.some((one) => one.access === access && call.now < one.expiresAt)
  if (!isLive) return notOk(419, 'Session expired')
  return json(200, { status: 'OK', data: { supplies: [], navigation: { next: null } } })
}

/** HTTP Basic (RFC 7617): the app whose id and secret a call carries. */
function appOf(state: PracticeState, authorization: string | undefined): PracticeApp | undefined {
  const told = /^basic +(\S+)$/i.exec(authorization ?? '')?.[1]
  const [id = '', ...rest] = Buffer.from(told ?? '', 'base64')
    .toString('utf8')
    .split(':')
  const app = findApp(state, id)
  const isKnown = app?.environment === cedatoEnvironment && !app.isDisabled
  return isKnown && isSecret(app, rest.join(':')) ? app : undefined
}

function notOk(status: number, message: string): Answer {
  return json(status, { status: 'ERROR', message })
}
