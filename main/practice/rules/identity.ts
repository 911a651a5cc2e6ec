import { apiError, gatewayRefusal, json, type Answer } from './answers'
import { checkKey } from './key'
import { fingerprint, type PracticeApp, type PracticeState, type TokenPair } from './state'
import { workspaceOf } from './workspaces'

/** A call of `/api/v2/me` at `now` (epoch ms). */
export interface IdentityCall {
  readonly environment: string
  readonly key: string | undefined
  readonly authorization: string | undefined
  readonly now: number
}

/** Whose the token is, in the documented shape: the values under `data`. */
export function answerIdentity(state: PracticeState, call: IdentityCall): Answer {
  const check = checkKey(state, call.key, call.environment)
  if (check.type === 'refused') {
    return gatewayRefusal(check.refusal, state.switches.gatewayShape, call.now)
  }
  const pair = findLivePair(state, { app: check.app, ...call })
  if (pair === undefined) return apiError(401, 'Unauthorized')
  return json(200, { data: identityOf(pair), errors: [] })
}

/** The pair whose access token a call carries (RFC 6750 section 2.1), while it works. */
export function findLivePair(
  { pairs }: PracticeState,
  call: Pick<IdentityCall, 'authorization' | 'now'> & { readonly app: PracticeApp },
): TokenPair | undefined {
  const token = bearerOf(call.authorization)
  const access = token === undefined ? undefined : fingerprint(token)
  const pair = pairs.find((live) => live.access === access && live.key === call.app.key)
  return pair === undefined || call.now >= pair.expiresAt ? undefined : pair
}

export function bearerOf(authorization: string | undefined): string | undefined {
  return /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1]
}

function identityOf(pair: TokenPair): Readonly<Record<string, unknown>> {
  const { user, workspaceIds } = pair.subject
  const workspaceId = workspaceIds[0] ?? 0
  return {
    name: user,
    customerId: pair.customerId,
    id: 66_014_640,
    type: 'PARTNER_ADMIN',
    email: emailOf(user),
    properties: { workspaces: workspaceIds.map((id) => workspaceOf(id)?.name ?? String(id)) },
    workspaceId,
  }
}

/** An address that can never be anyone's: RFC 2606 reserves `.example`. */
function emailOf(user: string): string {
  if (user.includes('@')) return user
  const mailbox = user
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.+|\.+$/g, '')
  return `${mailbox === '' ? 'analyst' : mailbox}@practice.example`
}
