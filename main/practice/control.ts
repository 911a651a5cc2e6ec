import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { parseCallbackUrl } from '#core/callback-url'
import { answeringEndpoints } from './faults'
import { json, plain, type Answer } from './rules/answers'
import { documentedRefusals } from './rules/documented'
import { registerApp } from './rules/state'
import type { Incoming } from './server'
import { resetWorld, setSwitches, type World } from './world'

const answerFault = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('delay'), delayMs: z.int().min(0).max(600_000) }),
  z.strictObject({ type: z.literal('delay-before'), delayMs: z.int().min(0).max(600_000) }),
  z.strictObject({ type: z.literal('cut-before-reading') }),
  z.strictObject({ type: z.literal('cut-after-reading') }),
  z.strictObject({ type: z.literal('server-error'), status: z.int().min(500).max(599) }),
  z.strictObject({
    type: z.literal('over-rate-429'),
    retryAfterSeconds: z.int().min(1).max(86_400),
  }),
  z.strictObject({ type: z.literal('over-rate-403') }),
  z.strictObject({ type: z.literal('html') }),
  z.strictObject({ type: z.literal('wrong-environment') }),
  z.strictObject({ type: z.literal('developer-inactive') }),
  z.strictObject({ type: z.literal('refusal'), refusal: z.enum(documentedRefusals) }),
])

const until = z.enum(['once', 'cleared'])
const faultOrder = z.union([
  z.strictObject({ until, endpoint: z.enum(answeringEndpoints), fault: answerFault }),
  z.strictObject({
    until,
    endpoint: z.literal('token'),
    fault: z.strictObject({ type: z.literal('expired-code') }),
  }),
  z.strictObject({
    until,
    endpoint: z.literal('redirect'),
    fault: z.strictObject({
      type: z.enum(['denial', 'state-null', 'state-missing', 'state-wrong']),
    }),
  }),
])

const callbackUrl = z.string().refine((typed) => {
  try {
    return parseCallbackUrl(typed) === typed
  } catch {
    return false
  }
})

const registration = z.strictObject({
  clientId: z.string().min(1).max(200),
  clientSecret: z.string().min(1).max(1000),
  redirectUri: callbackUrl,
  environment: z.string().regex(/^[a-z]+[0-9]*$/),
  description: z.string().max(2000),
  isDisabled: z.boolean().exactOptional(),
  refusesClientCredentials: z.boolean().exactOptional(),
})

const switches = z.strictObject({
  livePairPer: z.enum(['key', 'key-and-customer']).exactOptional(),
  expiresInSeconds: z.int().min(1).max(400_000_000).exactOptional(),
  expiresInForm: z.enum(['number', 'text']).exactOptional(),
  gatewayShape: z.enum(['json', 'heading']).exactOptional(),
  answersBy: z.enum(['query', 'fragment', 'form-post']).exactOptional(),
  tokenValuesIn: z.enum(['either', 'body', 'query']).exactOptional(),
  refreshEncoded: z.enum(['once', 'twice']).exactOptional(),
  registersAt: z.enum(['both-places', 'older-place']).exactOptional(),
  cedatoAnswers: z.enum(['nested', 'flat', 'not-ok']).exactOptional(),
  clockOffsetMs: z.int().exactOptional(),
  dateOffsetMs: z.int().exactOptional(),
})

const order = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('register-app'), app: registration }),
  z.strictObject({ type: z.literal('set-switches'), switches }),
  z.strictObject({ type: z.literal('set-fault'), order: faultOrder }),
  z.strictObject({ type: z.literal('clear-faults') }),
  z.strictObject({ type: z.literal('counters') }),
  z.strictObject({ type: z.literal('held') }),
  z.strictObject({ type: z.literal('reset') }),
])

/** What a test may tell the simulation over loopback. */
export type ControlOrder = z.infer<typeof order>

export const controlHeader = 'x-practice-control'

/** `POST /control`: for tests, present only when the simulation was created with a control key. */
export async function controlCall(
  world: World,
  incoming: Incoming,
  controlKey: string,
): Promise<Answer> {
  if (!isSame(incoming.headers[controlHeader] ?? '', controlKey)) return plain(403, 'Forbidden')
  if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
  const parsed = order.safeParse(parseJson(await incoming.readBody()))
  if (!parsed.success) return json(400, { error: z.prettifyError(parsed.error) })
  return json(200, await obey(world, parsed.data))
}

async function obey(world: World, wanted: ControlOrder): Promise<unknown> {
  switch (wanted.type) {
    case 'register-app':
      await world.store.update((state) => ({
        state: registerApp(state, wanted.app),
        value: undefined,
      }))
      return {}
    case 'set-switches':
      await setSwitches(world, wanted.switches)
      return {}
    case 'set-fault':
      world.faults = [...world.faults, wanted.order]
      return {}
    case 'clear-faults':
      world.faults = []
      return {}
    case 'counters':
      return world.counters
    case 'held':
      return { answers: world.held() }
    case 'reset':
      await resetWorld(world)
      return {}
  }
}

/** Compared as digests, so that neither length nor content shows in the time it takes. */
function isSame(presented: string, expected: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest()
  return timingSafeEqual(digest(presented), digest(expected))
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
