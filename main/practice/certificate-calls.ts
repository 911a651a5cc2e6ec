import { answering, limited, type Call } from './calls'
import { plain, type Answer } from './rules/answers'
import { answerAppToken, registerCertificate } from './rules/certificate'
import { readParameters } from './rules/parameters'
import { pairByteCount } from './rules/values'
import type { World } from './world'

/** `POST /api/app/register` and the older `/api/bdi/app/register`. The pages differ on the key's header: both count. */
export function registerCall(
  world: World,
  call: Call & { readonly isOlderPlace: boolean },
): Promise<Answer> {
  const { incoming, environment, isOlderPlace } = call
  return answering(world, call, async () => {
    if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
    const key = incoming.headers['x-api-key'] ?? incoming.headers['key']
    const body = await incoming.readBody()
    return limited(world, { clientId: key, environment }, () =>
      world.store.update((state) => {
        const authorization = incoming.headers['authorization']
        const now = world.now()
        const order = { environment, isOlderPlace, key, authorization, body, now }
        const step = registerCertificate(state, order)
        return { state: step.state, value: step.answer }
      }),
    )
  })
}

/** `POST /oauth/apptoken/{app id}`, its parameters in the query as documented, or in the body. */
export function appTokenCall(
  world: World,
  call: Call & { readonly appId: string },
): Promise<Answer> {
  const { incoming, environment, appId } = call
  return answering(world, call, async () => {
    if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
    if (!incoming.hasLength) return plain(411, 'Length Required')
    const body = new URLSearchParams(await incoming.readBody())
    const parameters = readParameters(incoming.url.searchParams, body)
    const key = incoming.headers['key']
    return limited(world, { clientId: key, environment }, () =>
      world.store.update((state) => {
        const step = answerAppToken(state, {
          ...{ environment, appId, key, parameters },
          now: world.now(),
          random: world.random(pairByteCount),
          wasTaken: (assertion) => {
            const isKnown = world.takenAssertions.has(assertion)
            world.takenAssertions.add(assertion)
            return isKnown
          },
        })
        return { state: step.state, value: step.answer }
      }),
    )
  })
}
