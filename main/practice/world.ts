import type { Clock, RandomBytes } from '../ports'
import {
  takeFault,
  type AnsweringEndpoint,
  type Endpoint,
  type Fault,
  type FaultOrder,
} from './faults'
import type { FlowStart, FlowStep } from './rules/flow'
import { documentedSwitches, freshState, type PracticeState, type Switches } from './rules/state'
import type { Traffic } from './rules/traffic'
import type { PracticeStore } from './store'

/** How often each endpoint was called since the start or the last reset, cut calls included. */
export type Counters = Readonly<Record<AnsweringEndpoint | 'page' | 'unknown', number>>

/** A sign-in under way. */
export interface OpenFlow {
  readonly flow: FlowStart
  readonly step: FlowStep
}

/** All that the running simulation holds: its durable state, and what ends with the app. */
export interface World {
  readonly store: PracticeStore
  readonly random: RandomBytes
  /** The clock as the simulation sees it, moved by the switch `clockOffsetMs`. */
  now(): number
  wait(delayMs: number): Promise<void>
  /** How many answers are held back right now. */
  held(): number
  /** Ends every wait at once. */
  endWaits(): void
  counters: Counters
  traffic: Traffic
  faults: readonly FaultOrder[]
  /** By id, oldest first. */
  readonly flows: Map<string, OpenFlow>
  /** Fingerprints of the signed tokens taken so far: each counts once. */
  readonly takenAssertions: Set<string>
}

const flowLimit = 100
const quietCounters: Counters = {
  authorize: 0,
  token: 0,
  me: 0,
  register: 0,
  appToken: 0,
  cedatoToken: 0,
  cedatoReport: 0,
  page: 0,
  unknown: 0,
}

export function createWorld(ports: {
  readonly store: PracticeStore
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}): World {
  const { store, clock, randomBytes } = ports
  const waits = new Set<() => void>()
  return {
    store,
    random: randomBytes,
    now: () => clock.now() + store.current().switches.clockOffsetMs,
    wait: (delayMs) =>
      new Promise((resolve) => {
        const end = (): void => {
          cancel()
          waits.delete(end)
          resolve()
        }
        const cancel = clock.after(delayMs, end)
        waits.add(end)
      }),
    held: () => waits.size,
    endWaits: () => {
      for (const end of waits) end()
    },
    counters: quietCounters,
    traffic: new Map(),
    faults: [],
    flows: new Map(),
    takenAssertions: new Set(),
  }
}

export function countCall(world: World, endpoint: keyof Counters): void {
  world.counters = { ...world.counters, [endpoint]: world.counters[endpoint] + 1 }
}

/** The fault that strikes this call, if one was set. */
export function strike(world: World, endpoint: Endpoint): Fault | undefined {
  const { fault, orders } = takeFault(world.faults, endpoint)
  world.faults = orders
  return fault
}

/** Remembers a sign-in; beyond a hundred the oldest is forgotten. */
export function keepFlow(world: World, id: string, open: OpenFlow): void {
  world.flows.delete(id)
  world.flows.set(id, open)
  const [oldest] = world.flows.keys()
  if (world.flows.size > flowLimit && oldest !== undefined) world.flows.delete(oldest)
}

export function setSwitches(world: World, changes: Partial<Switches>): Promise<void> {
  return world.store.update((state) => ({
    state: { ...state, switches: { ...state.switches, ...changes } },
    value: undefined,
  }))
}

/** As on the first day: no apps but the example, no tokens, no faults, documented habits, counters at 0. */
export async function resetWorld(world: World): Promise<void> {
  const fresh: PracticeState = { ...freshState, switches: documentedSwitches }
  await world.store.update(() => ({ state: fresh, value: undefined }))
  world.counters = quietCounters
  world.traffic = new Map()
  world.faults = []
  world.flows.clear()
  world.takenAssertions.clear()
}
