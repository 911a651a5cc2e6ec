import { describe, expect, it, onTestFinished } from 'vitest'
import type { ProfileId, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import type { WalletState } from '#core/wallet-state'
import { createNotifier, type Notifier } from '../../main/notifier'
import type { SystemNotice } from '../../main/telling-ports'
import { tickMs } from '../../main/refresh/ticker'
import { dayMs, noon } from '../helpers/builders'
import { aMovableClock, type MovableClock } from '../helpers/practice'
import { aSummary, aWalletState } from '../renderer/fake-wallet'

const { headings, system } = text.notices
const end = noon + 30 * dayMs

interface Bench {
  readonly notifier: Notifier
  readonly clock: MovableClock
  /** What was shown so far, in order. */
  readonly shown: SystemNotice[]
  /** What stands now, by id. */
  readonly standing: Map<string, SystemNotice>
  readonly opened: (ProfileId | undefined)[]
  readonly announced: WalletState[]
  state: WalletState
  told: Readonly<Record<string, number>>
  /** The app ends and starts again. */
  restart(): Notifier
}

function aBench(profiles: readonly ProfileSummary[], startAt = noon): Bench {
  const clock = aMovableClock(startAt)
  const standing = new Map<string, SystemNotice>()
  const shown: SystemNotice[] = []
  const opened: (ProfileId | undefined)[] = []
  const announced: WalletState[] = []
  const start = (): Notifier => {
    const notifier = createNotifier({
      clock,
      state: () => bench.state,
      clockOffByMs: () => bench.state.clockOffByMs,
      notify: {
        show: (id, notice) => {
          standing.set(id, notice)
          shown.push(notice)
        },
        withdraw: (id) => standing.delete(id),
      },
      noticeMemory: { told: () => bench.told, rememberTold: (told) => (bench.told = told) },
      announce: { state: (state) => announced.push(state), profile: (id) => opened.push(id) },
    })
    notifier.start()
    onTestFinished(() => notifier.stop())
    return notifier
  }
  const bench: Omit<Bench, 'notifier'> = {
    clock,
    standing,
    shown,
    opened,
    announced,
    state: aWalletState({ profiles }),
    told: {},
    restart: () => {
      standing.clear()
      return start()
    },
  }
  return Object.assign(bench, { notifier: start() })
}

const titles = ({ shown }: Bench) => shown.map(({ title }) => title)
const needsSignIn = (at = noon) => ({ needsSignIn: { cause: 'refresh-lost', at } }) as const
const named = (name: string, changes: Partial<ProfileSummary>) =>
  aSummary({ id: name as ProfileId, name, ...changes })

describe('notifications of the system', () => {
  it('tell a matter once, not at every look and not after a restart', () => {
    const bench = aBench([aSummary(needsSignIn())])
    bench.notifier.look(bench.state)
    bench.clock.advance(tickMs)
    bench.notifier.stop()
    const restarted = bench.restart()
    restarted.look(bench.state)
    expect(titles(bench)).toEqual([headings['needs-sign-in'].one('Acme weekly')])
  })

  it('remember what they told where nothing can be written', () => {
    const bench = aBench([aSummary(needsSignIn())])
    bench.told = {}
    for (let round = 0; round < 5; round += 1) bench.notifier.look(bench.state)
    expect(bench.shown).toHaveLength(1)
  })

  it('cost nothing while time changes nothing', () => {
    const bench = aBench([aSummary()], end - 7 * dayMs - 60 * tickMs)
    let asked = 0
    const { state } = bench
    Object.defineProperty(bench, 'state', {
      get: () => {
        asked += 1
        return state
      },
    })
    for (let tick = 0; tick < 70; tick += 1) bench.clock.advance(tickMs)
    expect(titles(bench)).toEqual([headings['ends-soon'].one('Acme weekly')])
    // One look at the crossing; each tick reads once how far the clock is off.
    expect(asked).toBeLessThan(70 + 5)
  })

  it('come with the clock: nothing in the wallet has to change', () => {
    const bench = aBench([aSummary()], end - 7 * dayMs - tickMs)
    expect(bench.shown).toEqual([])
    bench.clock.advance(tickMs + 1)
    expect(titles(bench)).toEqual([headings['ends-soon'].one('Acme weekly')])
  })

  it('are withdrawn by themselves when solved, and the next matter of the kind is told again', () => {
    const bench = aBench([aSummary(needsSignIn())])
    expect(bench.standing.size).toBe(1)
    bench.state = aWalletState()
    bench.notifier.look(bench.state)
    expect(bench.standing.size).toBe(0)
    bench.state = aWalletState({ profiles: [aSummary(needsSignIn(noon + 1))] })
    bench.notifier.look(bench.state)
    expect(bench.shown).toHaveLength(2)
  })

  it('are one for all profiles of a kind, told again when one more joins', () => {
    const names = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Stark', 'Wayne']
    const profiles = names.map((name) => named(name, needsSignIn()))
    const bench = aBench(profiles.slice(0, 5))
    bench.state = aWalletState({ profiles })
    bench.notifier.look(bench.state)
    expect(bench.shown.map(({ title, body }) => [title, body])).toEqual([
      [headings['needs-sign-in'].many(5), 'Acme, Globex, Initech, Umbrella and 1 more'],
      [headings['needs-sign-in'].many(6), 'Acme, Globex, Initech, Umbrella and 2 more'],
    ])
    expect(bench.standing.size).toBe(1)
  })

  it('open what they are about, or the board when that is several', () => {
    const bench = aBench([named('Acme', needsSignIn())])
    bench.shown[0]?.onClick()
    bench.state = aWalletState({
      profiles: [named('Acme', needsSignIn()), named('Globex', needsSignIn())],
    })
    bench.notifier.look(bench.state)
    bench.shown[1]?.onClick()
    expect(bench.opened).toEqual(['Acme', undefined])
  })

  it('keep still about a network that is away', () => {
    const failedRenewal = { cause: 'offline', at: noon } as const
    const renewal = { type: 'scheduled', at: noon } as const
    expect(aBench([aSummary({ failedRenewal, renewal })]).shown).toEqual([])
  })

  it('tell nothing of a wallet that is not open, and take back what stood there', () => {
    const bench = aBench([aSummary(needsSignIn())])
    const { told } = bench
    bench.state = aWalletState({
      vault: { type: 'locked', opensWith: 'passphrase' },
      profiles: [],
      clockOffByMs: dayMs,
    })
    bench.notifier.look(bench.state)
    expect(bench.standing.size).toBe(0)
    expect(bench.told).toEqual(told)
    expect(bench.shown).toHaveLength(1)
  })

  it('a clock that is off is told, also to the windows, and again a day later at the earliest', () => {
    const bench = aBench([])
    const turn = (clockOffByMs: number | undefined): void => {
      const { clockOffByMs: _before, ...state } = aWalletState({ profiles: [] })
      bench.state = clockOffByMs === undefined ? state : { ...state, clockOffByMs }
      bench.clock.advance(tickMs)
    }
    for (let round = 0; round < 3; round += 1) {
      turn(2 * dayMs)
      turn(undefined)
    }
    expect(titles(bench)).toEqual(['This computer’s clock is 2 d ahead.'])
    expect(bench.announced).toHaveLength(6)
    bench.clock.advance(dayMs)
    turn(undefined)
    turn(-dayMs)
    expect(bench.shown.at(-1)?.title).toBe('This computer’s clock is 1 d behind.')
    expect(bench.shown.at(-1)?.body).toBe(system.open)
  })

  it('forget what is long solved: the memory does not grow', () => {
    const bench = aBench([])
    for (let day = 0; day < 20; day += 1) {
      bench.state = aWalletState({ profiles: [aSummary(needsSignIn(noon + day))] })
      bench.notifier.look(bench.state)
      bench.clock.advance(dayMs)
    }
    expect(bench.shown).toHaveLength(20)
    expect(Object.keys(bench.told).length).toBeLessThanOrEqual(2)
  })
})
