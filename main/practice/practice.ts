import { assertNever } from '#core/errors'
import type { Clock, ProcessLocks, RandomBytes } from '../ports'
import type { Call } from './calls'
import { cedatoReportCall, cedatoTokenCall } from './cedato-calls'
import { appTokenCall, registerCall } from './certificate-calls'
import { controlCall } from './control'
import type { FaultOrder } from './faults'
import { refusalPage } from './pages/pages'
import { routeOf, type Route } from './routes'
import type { Answer } from './rules/answers'
import { registerApp, type AppRegistration, type Switches } from './rules/state'
import { closeServer, listen, type Incoming } from './server'
import { authorizeVisit, pageVisit } from './sign-in-calls'
import { openPracticeStore } from './store'
import { identityCall, tokenCall } from './token-calls'
import { countCall, createWorld, resetWorld, setSwitches, strike } from './world'
import type { Counters, World } from './world'

/**
 * What the simulation needs. `controlKey` opens `POST /control` to tests; people's apps never have one, and a
 * key under 16 characters opens nothing.
 */
export interface PracticePorts {
  readonly dataFolder: string
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly controlKey?: string
  /** Of its folder: several processes may simulate at once, and are one provider. */
  readonly locks?: ProcessLocks
}

/**
 * The simulated Sprinklr, and Cedato beside it: listens on 127.0.0.1 only, from the first `start`. What it remembers lies in the
 * data folder, as fingerprints, and outlives it. `start` rejects with `save-failed` or `connect-failed`.
 */
export interface Practice {
  start(): Promise<{ readonly origin: string }>
  /** `http://127.0.0.1:PORT` while it listens. */
  origin(): string | undefined
  stop(): Promise<void>
  registerApp(registration: AppRegistration): Promise<void>
  setSwitches(changes: Partial<Switches>): Promise<void>
  setFault(order: FaultOrder): Promise<void>
  clearFaults(): Promise<void>
  counters(): Promise<Counters>
  reset(): Promise<void>
}

interface Running {
  readonly origin: string
  readonly world: World
  readonly close: () => Promise<void>
}

export function createPractice(ports: PracticePorts): Practice {
  let starting: Promise<Running> | undefined
  let origin: string | undefined

  async function running(): Promise<Running> {
    starting ??= run(ports)
    const attempt = starting
    try {
      const started = await attempt
      if (starting === attempt) origin = started.origin
      return started
    } catch (error) {
      if (starting === attempt) starting = undefined
      throw error
    }
  }

  async function stop(): Promise<void> {
    const attempt = starting
    starting = undefined
    origin = undefined
    if (attempt !== undefined) await attempt.then(({ close }) => close(), ignoreFailedStart)
  }

  const withWorld = async <T>(work: (world: World) => T | Promise<T>): Promise<T> =>
    work((await running()).world)

  return {
    start: async () => ({ origin: (await running()).origin }),
    origin: () => origin,
    stop,
    registerApp: (registration) =>
      withWorld((world) =>
        world.store.update((state) => ({
          state: registerApp(state, registration),
          value: undefined,
        })),
      ),
    setSwitches: (changes) => withWorld((world) => setSwitches(world, changes)),
    setFault: (order) =>
      withWorld((world) => {
        world.faults = [...world.faults, order]
      }),
    clearFaults: () =>
      withWorld((world) => {
        world.faults = []
      }),
    counters: () => withWorld((world) => world.counters),
    reset: () => withWorld(resetWorld),
  }
}

/** Its caller was told already; there is nothing to close. */
function ignoreFailedStart(): undefined {
  return undefined
}

/** Servers say what time it is (RFC 9110 section 6.6.1): here by the clock that tokens are counted by. */
function dated(answer: Answer, now: number): Answer {
  return { ...answer, headers: { date: new Date(now).toUTCString(), ...answer.headers } }
}

async function run(ports: PracticePorts): Promise<Running> {
  const controlKey = (ports.controlKey ?? '').length < 16 ? undefined : ports.controlKey
  const store = await openPracticeStore(ports, ports.clock.now())
  const world = createWorld({ ...ports, store })
  const { server, origin } = await listen(async (incoming) =>
    dated(
      await handle(world, incoming, controlKey),
      ports.clock.now() + store.current().switches.dateOffsetMs,
    ),
  )
  const close = async (): Promise<void> => {
    world.endWaits()
    await closeServer(server)
    await store.settled()
  }
  return { origin, world, close }
}

async function handle(
  world: World,
  incoming: Incoming,
  controlKey: string | undefined,
): Promise<Answer> {
  const route = routeOf(incoming.url.pathname)
  if (route.type === 'control' && controlKey !== undefined) {
    return controlCall(world, incoming, controlKey)
  }
  if (route.type === 'control' || route.type === 'unknown') {
    countCall(world, 'unknown')
    return refusalPage('not-found')
  }
  countCall(world, route.type)
  await world.store.refresh()
  if (route.type === 'page') return pageVisit(world, { incoming, ...route })
  return endpointCall(world, route, {
    incoming,
    environment: route.environment,
    fault: strike(world, route.type),
  })
}

function endpointCall(
  world: World,
  route: Exclude<Route, { type: 'page' | 'control' | 'unknown' }>,
  call: Call,
): Promise<Answer> {
  switch (route.type) {
    case 'authorize':
      return authorizeVisit(world, call)
    case 'token':
      return tokenCall(world, call)
    case 'me':
      return identityCall(world, call)
    case 'register':
      return registerCall(world, { ...call, isOlderPlace: route.isOlderPlace })
    case 'appToken':
      return appTokenCall(world, { ...call, appId: route.appId })
    case 'cedatoToken':
      return cedatoTokenCall(world, call)
    case 'cedatoReport':
      return cedatoReportCall(world, call)
    default:
      return assertNever(route)
  }
}
