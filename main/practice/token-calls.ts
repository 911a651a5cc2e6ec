import { answering, limited, type Call } from './calls'
import { oauthError, plain, type Answer } from './rules/answers'
import { answerIdentity } from './rules/identity'
import { readParameters, type Parameters } from './rules/parameters'
import { answerToken } from './rules/token'
import { pairByteCount } from './rules/values'
import type { Incoming } from './server'
import type { World } from './world'

const formType = 'application/x-www-form-urlencoded'

/** `POST /oauth/token`, its parameters in the body or in the query. */
export function tokenCall(world: World, call: Call): Promise<Answer> {
  const { incoming } = call
  return answering(world, call, async () => {
    if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
    if (!incoming.hasLength) return plain(411, 'Length Required')
    const body = await incoming.readBody()
    if (body !== '' && !isForm(incoming)) return plain(415, 'Unsupported Media Type')
    const query = incoming.url.searchParams
    const { tokenValuesIn } = world.store.current().switches
    const isElsewhere =
      (tokenValuesIn === 'query' && body !== '') || (tokenValuesIn === 'body' && query.size > 0)
    if (isElsewhere)
      return oauthError(400, 'invalid_request', `values belong in the ${tokenValuesIn}`)
    return throughGateway(world, call, readParameters(query, new URLSearchParams(body)))
  })
}

function throughGateway(world: World, call: Call, parameters: Parameters): Promise<Answer> {
  const clientId = parameters.values.get('client_id')
  if (clientId === undefined) {
    return Promise.resolve(oauthError(400, 'invalid_request', 'client_id is missing'))
  }
  return limited(world, { clientId, environment: call.environment }, () =>
    world.store.update((state) => {
      const step = answerToken(state, {
        environment: call.environment,
        parameters,
        now: world.now(),
        random: world.random(pairByteCount),
        treatsCodesAsExpired: call.fault?.type === 'expired-code',
      })
      return { state: step.state, value: step.answer }
    }),
  )
}

/** `GET /api/v2/me`. */
export function identityCall(world: World, call: Call): Promise<Answer> {
  const { incoming, environment } = call
  return answering(world, call, async () => {
    if (incoming.method !== 'GET') return plain(405, 'Method Not Allowed')
    const { key, authorization } = incoming.headers
    return limited(world, { clientId: key, environment }, () => {
      const asked = { environment, key, authorization, now: world.now() }
      return Promise.resolve(answerIdentity(world.store.current(), asked))
    })
  })
}

function isForm(incoming: Incoming): boolean {
  const type = incoming.headers['content-type'] ?? ''
  return type.split(';')[0]?.trim().toLowerCase() === formType
}
