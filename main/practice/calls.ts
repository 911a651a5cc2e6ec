import { answerInstead, type Fault } from './faults'
import { cutAnswer, gatewayRefusal, type Answer } from './rules/answers'
import { checkKey } from './rules/key'
import { admit } from './rules/traffic'
import type { Incoming } from './server'
import type { World } from './world'

/** A request at an endpoint, and the fault that strikes it. */
export interface Call {
  readonly incoming: Incoming
  readonly environment: string
  readonly fault: Fault | undefined
}

/** `work`'s answer, with what the fault makes of it: before it, in its place, or after its effect. */
export async function answering(
  world: World,
  { fault }: Call,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (fault?.type === 'cut-before-reading') return cutAnswer
  if (fault?.type === 'delay-before') await world.wait(fault.delayMs)
  const answer = answerInstead(fault, world.now()) ?? (await work())
  if (fault?.type === 'cut-after-reading') return cutAnswer
  if (fault?.type === 'delay') await world.wait(fault.delayMs)
  return answer
}

/** Counts the call against its key's limits; a key that does not count here is refused by the rules themselves. */
export async function limited(
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
