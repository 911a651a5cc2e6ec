import { answering, type Call } from './calls'
import { plain, type Answer } from './rules/answers'
import { answerCedatoReport, answerCedatoToken } from './rules/cedato'
import { pairByteCount } from './rules/values'
import type { World } from './world'

/** Cedato's `POST /api/token`. */
export function cedatoTokenCall(world: World, call: Call): Promise<Answer> {
  const { incoming } = call
  return answering(world, call, async () => {
    if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
    const body = new URLSearchParams(await incoming.readBody())
    return world.store.update((state) => {
      const step = answerCedatoToken(state, {
        authorization: incoming.headers['authorization'],
        grantType: body.get('grant_type') ?? undefined,
        now: world.now(),
        random: world.random(pairByteCount),
      })
      return { state: step.state, value: step.answer }
    })
  })
}

/** Cedato's `GET /api/reports/supplies/extended`. */
export function cedatoReportCall(world: World, call: Call): Promise<Answer> {
  const { incoming } = call
  return answering(world, call, () => {
    if (incoming.method !== 'GET') return Promise.resolve(plain(405, 'Method Not Allowed'))
    const authorization = incoming.headers['authorization']
    const answer = answerCedatoReport(world.store.current(), { authorization, now: world.now() })
    return Promise.resolve(answer)
  })
}
