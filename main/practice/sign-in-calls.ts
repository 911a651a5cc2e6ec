import { base64Url } from '#core/oauth/authorization'
import type { Fault } from './faults'
import { flowPage, overPage, refusalPage } from './pages/pages'
import { postingPage } from './pages/posting'
import { pagePath } from './routes'
import { cutAnswer, plain, strangerPage, type Answer } from './rules/answers'
import { authorize } from './rules/authorize'
import { denialAnswer, grantCode, takeTurn } from './rules/flow'
import type { FlowProblem, FlowStepType, RedirectTwist } from './rules/flow'
import { redirectTo, type RedirectAnswer } from './rules/location'
import { readParameters } from './rules/parameters'
import { codeByteCount } from './rules/values'
import type { Incoming } from './server'
import { keepFlow, strike, type OpenFlow, type World } from './world'

const flowIdByteCount = 24
const secondFactorByteCount = 4

interface Visit {
  readonly incoming: Incoming
  readonly environment: string
}

/** `GET /oauth/authorize`: begins a sign-in, or shows why it cannot begin. */
export async function authorizeVisit(
  world: World,
  visit: Visit & { readonly fault: Fault | undefined },
): Promise<Answer> {
  const { incoming, fault } = visit
  if (fault?.type === 'cut-before-reading' || fault?.type === 'cut-after-reading') return cutAnswer
  if (incoming.method !== 'GET') return plain(405, 'Method Not Allowed')
  const answer = pageInstead(fault) ?? begin(world, visit)
  if (fault?.type === 'delay' || fault?.type === 'delay-before') await world.wait(fault.delayMs)
  return answer
}

/** The page a fault puts in the place of the consent page: marked as practice like every other. */
function pageInstead(fault: Fault | undefined): Answer | undefined {
  if (fault?.type === 'server-error') return refusalPage('server-error', fault.status)
  if (fault?.type === 'over-rate-403') return refusalPage('over-rate', 403)
  if (fault?.type === 'over-rate-429') return refusalPage('over-rate', 429)
  if (fault?.type === 'html') return strangerPage()
  if (fault?.type === 'wrong-environment' || fault?.type === 'developer-inactive') {
    return refusalPage(fault.type)
  }
  return undefined
}

function begin(world: World, { incoming, environment }: Visit): Answer {
  const parameters = readParameters(incoming.url.searchParams)
  const outcome = authorize(world.store.current(), environment, parameters)
  switch (outcome.type) {
    case 'gateway':
      return refusalPage(outcome.refusal.type)
    case 'callback-mismatch':
    case 'bad-request':
      return refusalPage(outcome.type)
    case 'redirect':
      return leave(world, outcome.answer)
    case 'flow': {
      const id = base64Url(world.random(flowIdByteCount))
      keepFlow(world, id, { flow: outcome.flow, step: { type: 'consent' } })
      return redirect(302, addressOf(id, environment, 'consent'))
    }
  }
}

/** A page of a sign-in: shown on GET, answered on POST. */
export async function pageVisit(
  world: World,
  visit: Visit & { readonly step: FlowStepType },
): Promise<Answer> {
  const { incoming, environment } = visit
  const id = incoming.url.searchParams.get('flow') ?? ''
  const open = world.flows.get(id)
  if (open === undefined || open.flow.environment !== environment) return overPage()
  // Back and a second click lead to where the sign-in stands.
  if (open.step.type !== visit.step) {
    return redirect(303, addressOf(id, environment, open.step.type))
  }
  if (incoming.method === 'GET') return showPage(id, open)
  if (incoming.method !== 'POST') return plain(405, 'Method Not Allowed')
  const form = new URLSearchParams(await incoming.readBody())
  // Another click may have moved the sign-in on while this form was being read.
  if (world.flows.get(id) !== open)
    return redirect(303, incoming.url.pathname + incoming.url.search)
  return answerPage(world, { id, open, form })
}

interface Filled {
  readonly id: string
  readonly open: OpenFlow
  readonly form: URLSearchParams
}

async function answerPage(world: World, { id, open, form }: Filled): Promise<Answer> {
  const turn = takeTurn(open, form, world.random(secondFactorByteCount))
  switch (turn.type) {
    case 'again':
      return showPage(id, open, turn.problem)
    case 'next':
      keepFlow(world, id, { ...open, step: turn.step })
      return redirect(303, addressOf(id, open.flow.environment, turn.step.type))
    case 'denied':
      world.flows.delete(id)
      return leave(world, denialAnswer(open.flow, twistOf(strike(world, 'redirect'))))
    case 'granted':
      world.flows.delete(id)
      return leave(world, await grant(world, open, turn.workspaceIds))
  }
}

/** The browser goes to the Callback URL, or is given a form that goes there. */
function leave(world: World, answer: RedirectAnswer): Answer {
  const { answersBy } = world.store.current().switches
  return answersBy === 'form-post'
    ? postingPage(answer)
    : redirect(302, redirectTo(answer, answersBy))
}

function grant(
  world: World,
  open: OpenFlow,
  workspaceIds: readonly number[],
): Promise<RedirectAnswer> {
  const { flow, step } = open
  if (step.type !== 'workspaces') throw new Error('workspaces are chosen on their page only')
  const twist = twistOf(strike(world, 'redirect'))
  return world.store.update((state) => {
    const now = world.now()
    const random = world.random(codeByteCount)
    const granted = grantCode(state, {
      flow,
      step,
      workspaceIds,
      now,
      random,
      ...(twist === undefined ? {} : { twist }),
    })
    return { state: granted.state, value: granted.answer }
  })
}

const twists: readonly Fault['type'][] = ['denial', 'state-null', 'state-missing', 'state-wrong']

function twistOf(fault: Fault | undefined): RedirectTwist | undefined {
  return fault !== undefined && isTwist(fault.type) ? fault.type : undefined
}

function isTwist(type: Fault['type']): type is RedirectTwist {
  return twists.includes(type)
}

function showPage(id: string, open: OpenFlow, problem?: FlowProblem): Answer {
  const action = addressOf(id, open.flow.environment, open.step.type)
  return flowPage({ ...open, action, ...(problem === undefined ? {} : { problem }) })
}

function addressOf(id: string, environment: string, step: FlowStepType): string {
  return `${pagePath(environment, step)}?flow=${id}`
}

function redirect(status: 302 | 303, location: string): Answer {
  return {
    status,
    headers: { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    body: '',
  }
}
