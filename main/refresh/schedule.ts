import { keyIdentity } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import type { Send, SteadyClock } from '../ports'
import type { ProfileBook } from '../profiles/profile-book'
import type { Vault } from '../vault/vault'
import {
  askTheTime,
  createSilentHosts,
  hostFor,
  quietMs,
  whyNow,
  witnesses,
  type SilentHosts,
} from './due'
import type { Journal } from './journal'
import { trialOf, type Patience } from './patience'
import type { Renewal } from './renewal'
import type { ServerTime } from './server-time'
import type { Throttle } from './throttle'
import { createJumpWatch, startTicker } from './ticker'

/** Renews what is due, by the clock, and settles renewals whose answer never came. Nobody has to be there. */
export interface Schedule {
  start(): void
  stop(): void
  /** Something in the wallet has changed: what is due may be too. */
  changed(): void
  /** Begins nothing, and goes on with nothing that is not sent yet, while `work` runs: it may lock the wallet. */
  heldOff<T>(work: () => Promise<T>): Promise<T>
}

export interface SchedulePorts {
  readonly vault: Pick<Vault, 'status'>
  readonly book: ProfileBook
  readonly journal: Journal
  readonly renewal: Renewal
  readonly throttle: Throttle
  readonly patience: Patience
  readonly serverTime: ServerTime
  /** Does a file that is kept up to date carry its token? */
  readonly isFollowed: (id: ProfileId) => boolean
  readonly clock: SteadyClock
  /** A random number in [0, 1). */
  readonly dice: () => number
  /** Windows hear of what has happened, and of what is to be asked. */
  readonly announce: () => void
}

const shortestPauseMs = 5_000
const pauseSpreadMs = 10_000
const tellAfterMs = 200
/** Looks at all profiles again at the latest after this, whatever was planned. */
const longestBlindMs = 60 * 60_000

export function createSchedule(ports: SchedulePorts): Schedule {
  const { clock, serverTime } = ports
  let wasOpen = false
  const running = createRunning(ports, { look: () => look(), changed: () => changed() })
  const { isRunning } = running
  /** By the steady clock, as `nextLookAt`. */
  let quietUntil = 0
  let nextLookAt = 0
  /** After a start or a sleep the network needs a moment, and not all wallets should ask at once. */
  const pause = (): void => {
    quietUntil = clock.monotonicNow() + shortestPauseMs + ports.dice() * pauseSpreadMs
    nextLookAt = 0
    clock.after(shortestPauseMs + pauseSpreadMs, look)
  }

  const hasJumped = createJumpWatch(clock)
  const silent = createSilentHosts(clock)
  /** Nothing is decided by a clock that was set a moment ago: not at the next tick only is it looked at. */
  const mindTheClock = (): void => {
    if (!hasJumped()) return
    serverTime.doubt()
    pause()
  }

  const isWanted = (profile: Profile): boolean =>
    isRunning() && isWantedNow(whyNow(ports, profile), clock.monotonicNow() >= quietUntil)

  const take = createTaker(ports, {
    isRunning,
    silent,
    mindTheClock,
    isWanted,
    onEnd: onceSoon(clock, () => {
      ports.announce()
      // Both go through all profiles: each in a turn of its own.
      clock.after(0, changed)
    }),
  })

  const changed = (): void => {
    nextLookAt = 0
    look()
  }

  const look = (): void => {
    mindTheClock()
    const isOpen = isRunning()
    if (isOpen && !wasOpen) pause()
    wasOpen = isOpen
    const steady = clock.monotonicNow()
    if (!isOpen || steady < nextLookAt) return
    const isSettled = steady >= quietUntil
    nextLookAt = steady + takeUp(ports, { isSettled, isWanted, take, silent })
  }

  return { ...running, changed }
}

/** It runs from its start to its stop, with a wallet to write to, while nobody holds it off. */
function createRunning(
  { clock, vault }: SchedulePorts,
  on: { readonly look: () => void; readonly changed: () => void },
): Omit<Schedule, 'changed'> & { readonly isRunning: () => boolean } {
  let stopTicker: (() => void) | undefined
  let holds = 0
  return {
    isRunning: () => stopTicker !== undefined && holds === 0 && isWritable(vault),
    start: () => {
      stopTicker ??= startTicker(clock, on.look)
      on.look()
    },
    stop: () => {
      stopTicker?.()
      stopTicker = undefined
    },
    heldOff: async (work) => {
      holds += 1
      try {
        return await work()
      } finally {
        holds -= 1
        on.changed()
      }
    },
  }
}

/** A wallet that cannot note what it is about to do sends nothing. */
function isWritable(vault: SchedulePorts['vault']): boolean {
  const status = vault.status()
  return status.type === 'open' && status.readOnly === undefined
}

/** Takes up what is wanted now. Gives for how long there is nothing else to do. */
function takeUp(
  ports: SchedulePorts,
  found: {
    readonly isSettled: boolean
    readonly isWanted: (profile: Profile) => boolean
    readonly take: (profile: Profile) => void
    readonly silent: SilentHosts
  },
): number {
  const profiles = ports.book.profiles()
  const wanted = profiles.filter((one) => found.isWanted(one) && restMs(ports, one) === 0)
  wanted.forEach(found.take)
  if (found.isSettled) witnesses(ports, profiles, found.silent).forEach(found.take)
  // How it ends is looked at when it ends.
  if (wanted.length > 0) return 0
  return Math.min(
    longestBlindMs,
    quietMs(ports, profiles, (one) => restMs(ports, one)),
  )
}

/** Many that end together are told, and looked after, once. */
function onceSoon(clock: SteadyClock, task: () => void): () => void {
  let isComing = false
  return () => {
    if (isComing) return
    isComing = true
    clock.after(tellAfterMs, () => {
      isComing = false
      task()
    })
  }
}

/** A renewal that was interrupted does not wait for the network to settle: its time of grace may run out. */
function isWantedNow(why: 'interrupted' | 'due' | undefined, isSettled: boolean): boolean {
  return why === 'interrupted' || (why === 'due' && isSettled)
}

function restMs({ book, patience }: SchedulePorts, { credentialId }: Profile): number {
  const credential = book.findCredential(credentialId)
  return credential === undefined ? Infinity : patience.restMs(trialOf(credential))
}

/** Takes up one profile, once at a time, when its host and key have room and are not left alone. */
function createTaker(
  ports: SchedulePorts,
  rules: {
    readonly isRunning: () => boolean
    readonly silent: SilentHosts
    readonly mindTheClock: () => void
    readonly isWanted: (profile: Profile) => boolean
    readonly onEnd: () => void
  },
): (profile: Profile) => void {
  const { book, serverTime } = ports
  const underWay = new Set<ProfileId>()

  /** While it waited for its turn the app may have been quit, or another one found out that it is of no use. */
  const isStillWorthIt = (profile: Profile): boolean =>
    rules.isRunning() &&
    restMs(ports, profile) === 0 &&
    (!serverTime.isConfirmed(hostFor(book, profile)) || rules.isWanted(profile))

  const renewOne = async (id: ProfileId, send: Send): Promise<void> => {
    rules.mindTheClock()
    if (!isStillWorthIt(book.profile(id))) return
    const prepare = async (profile: Profile): Promise<void> => {
      rules.mindTheClock()
      await askTheTime(ports, profile, send)
      const host = hostFor(book, profile)
      if (!serverTime.isConfirmed(host)) rules.silent.note(host)
    }
    await ports.renewal.renewQuietly(id, { send, isWanted: rules.isWanted, prepare })
  }

  return ({ id, credentialId }) => {
    const credential = book.findCredential(credentialId)
    if (credential === undefined || underWay.has(id)) return
    if (ports.patience.restMs(trialOf(credential)) > 0) return
    underWay.add(id)
    void ports.throttle
      .run({ host: trialOf(credential).host, key: keyIdentity(credential) }, (send) =>
        renewOne(id, send),
      )
      // What went wrong is in the history; how soon it is tried again is up to `patience`.
      .catch(() => undefined)
      .finally(() => {
        underWay.delete(id)
        rules.onEnd()
      })
  }
}
