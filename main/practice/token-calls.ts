import { answerInstead, type Fault } from './faults'
import { cutAnswer, gatewayRefusal, oauthError, plain, type Answer } from './rules/answers'
import { answerIdentity } from './rules/identity'
import { checkKey } from './rules/key'
import { readParameters, type Parameters } from './rules/parameters'
import { answerToken } from './rules/token'
import { admit } from './rules/traffic'
import { pairByteCount } from './rules/values'
import type { Incoming } from './server'
import type { World } from './world'

const formType = 'application/x-www-form-urlencoded'

interface Call {
  readonly incoming: Incoming
  readonly environment: string
  readonly fault: Fault | undefined
}

/** `POST /oauth/token`, its parameters in the body or in the query. */
export async function tokenCall(world: World, call: Call): Promise<Answer> {
  const { incoming, fault } = call
  if (fault?.type === 'cut-before-reading') return cutAnswer
  if (fault?.type === 'delay-before') await world.wait(fault.delayMs)
  if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
  if (!incoming.hasLength) return plain(411, 'Length Required')
  const body = await incoming.readBody()
  if (body !== '' && !isForm(incoming)) return plain(415, 'Unsupported Media Type')
  const parameters = readParameters(incoming.url.searchParams, new URLSearchParams(body))
  const answer =
    answerInstead(fault, world.now()) ?? (await throughGateway(world, call, parameters))
  return afterEffect(world, fault, answer)
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
export async function identityCall(world: World, call: Call): Promise<Answer> {
  const { incoming, environment, fault } = call
  if (fault?.type === 'cut-before-reading') return cutAnswer
  if (fault?.type === 'delay-before') await world.wait(fault.delayMs)
  if (incoming.method !== 'GET') return plain(405, 'Method Not Allowed')
  const key = incoming.headers['key']
  const answer =
    answerInstead(fault, world.now()) ??
    (await limited(world, { clientId: key, environment }, () =>
      Promise.resolve(
        answerIdentity(world.store.current(), {
          environment,
          key,
          authorization: incoming.headers['authorization'],
          now: world.now(),
        }),
      ),
    ))
  return afterEffect(world, fault, answer)
}

/** Counts the call against its key's limits; a key that does not count here is refused by the rules themselves. */
async function limited(
  world: World,
  caller: { readonly clientId: string | undefined; readonly environment: string },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { clientId, environment } = caller
  const state = world.store.current()
  if (clientId === undefined || checkKey(state, clientId, environment).type === 'refused') {
    return work()
  }
  const now = world.now()
  const { traffic, refusal, headers } = admit(world.traffic, clientId, now)
  world.traffic = traffic
  if (refusal !== undefined) return gatewayRefusal(refusal, state.switches.gatewayShape, now)
  const answer = await work()
  return { ...answer, headers: { ...answer.headers, ...headers } }
}

async function afterEffect(
  world: World,
  fault: Fault | undefined,
  answer: Answer,
): Promise<Answer> {
  if (fault?.type === 'cut-after-reading') return cutAnswer
  if (fault?.type === 'delay') await world.wait(fault.delayMs)
  return answer
}

function isForm(incoming: Incoming): boolean {
  const type = incoming.headers['content-type'] ?? ''
  return type.split(';')[0]?.trim().toLowerCase() === formType
}
