import { setImmediate } from 'node:timers/promises'
import { randomBytes } from 'node:crypto'
import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import type { Profile, ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import type { Send, SteadyClock } from '../../main/ports'
import type { Journal } from '../../main/refresh/journal'
import { createSchedule } from '../../main/refresh/schedule'
import { createServerTime } from '../../main/refresh/server-time'
import {
  createThrottle,
  usualLimits,
  type Limits,
  type Throttle,
} from '../../main/refresh/throttle'
import { openVault, type Vault } from '../../main/vault/vault'
import { aCredential, aProfile, aTokenSet, dayMs, noon } from './builders'
import { aFakeCipher } from './fake-cipher'
import { fakeProcessLocks } from './fake-process-locks'
import { renewalParts } from './renewal-parts'

/** A computer and a provider in virtual time: it can sleep, be offline, and have its clock set. */
export interface VirtualWorld {
  readonly clock: SteadyClock
  /** What time it really is. */
  readonly trueAt: () => number
  /** How far the computer's clock is wrong. */
  wrongByMs: number
  isOffline: boolean
  /** How far the `Date` of an answer is wrong. */
  dateWrongByMs: (request: HttpRequest) => number
  /** An answer instead of the honest one, or undefined. */
  instead: (request: HttpRequest) => HttpAnswer | undefined
  readonly send: Send
  /** Token requests as the provider saw them. */
  readonly posts: readonly Post[]
  readonly requestTimes: readonly number[]
  sleep(ms: number): Promise<void>
  run(ms: number): Promise<void>
  /** Runs work that begins now: time stands still until it has gone as far as it can. */
  during<T>(work: () => Promise<T>): Promise<T>
}

export interface Post {
  readonly key: string
  readonly at: number
  readonly isAccepted: boolean
}

export const lifetimeSeconds = 2_591_999

export function aVirtualWorld(): VirtualWorld {
  let awakeMs = 0
  let sleptMs = 0
  const timers = new Set<{ readonly dueMs: number; readonly task: () => void }>()
  const pairs = new Map<string, number>()
  const posts: Post[] = []
  const requestTimes: number[] = []
  const trueAt = (): number => noon + awakeMs + sleptMs
  let working = 0

  const send: Send = async (request) => {
    if (world.isOffline) throw new WalletError('offline')
    requestTimes.push(trueAt())
    const headers = { date: new Date(trueAt() + world.dateWrongByMs(request)).toUTCString() }
    const instead = world.instead(request)
    if (instead !== undefined) return { ...instead, headers: { ...headers, ...instead.headers } }
    const answer =
      request.method === 'POST' ? token(request) : { status: 200, body: '{"data":{"name":"Ada"}}' }
    return { ...answer, headers }
  }

  const token = ({ body = '' }: HttpRequest) => {
    const form = new URLSearchParams(body)
    const key = form.get('client_id') ?? ''
    const count = pairs.get(key) ?? 0
    const isAccepted = form.get('refresh_token') === `refresh-${key}-${count}`
    posts.push({ key, at: trueAt(), isAccepted })
    if (!isAccepted) return { status: 400, body: '{"error":"invalid_grant"}' }
    pairs.set(key, count + 1)
    const pair = {
      access_token: `access-${key}-${count + 1}`,
      refresh_token: `refresh-${key}-${count + 1}`,
    }
    return { status: 200, body: JSON.stringify({ ...pair, expires_in: lifetimeSeconds }) }
  }

  const world: VirtualWorld = {
    clock: {
      now: () => trueAt() + world.wrongByMs,
      monotonicNow: () => awakeMs,
      after: (delayMs, task) => {
        const timer = { dueMs: awakeMs + delayMs, task }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    },
    trueAt,
    wrongByMs: 0,
    isOffline: false,
    dateWrongByMs: () => 0,
    instead: () => undefined,
    send,
    posts,
    requestTimes,
    sleep: (ms) => {
      sleptMs += ms
      return setImmediate()
    },
    run: async (ms) => {
      const untilMs = awakeMs + ms
      for (;;) {
        let next: { readonly dueMs: number; readonly task: () => void } | undefined
        for (const timer of timers) if (timer.dueMs < (next?.dueMs ?? Infinity)) next = timer
        if (next === undefined || next.dueMs > untilMs) break
        timers.delete(next)
        awakeMs = Math.max(awakeMs, next.dueMs)
        next.task()
        // Promises go as far as they can without time; a tick that finds nothing to do has made none.
        if (working > 0) await setImmediate()
      }
      awakeMs = untilMs
      await setImmediate()
    },
    during: async (work) => {
      working += 1
      try {
        return await work()
      } finally {
        working -= 1
      }
    },
  }
  return world
}

export interface VirtualWallet {
  readonly profile: (id: ProfileId) => Profile
  readonly profiles: () => readonly Profile[]
  readonly schedule: ReturnType<typeof createSchedule>
  readonly offByMs: () => number | undefined
  readonly vault: Vault
  readonly journal: Journal
}

/** A wallet in memory, with these profiles, each with a key of its own. */
export async function aVirtualWallet(
  world: VirtualWorld,
  profiles: readonly Partial<Profile>[],
  more: {
    readonly limits?: Limits
    readonly vault?: Vault
    readonly apiAddress?: string
  } = {},
): Promise<VirtualWallet> {
  const vault = more.vault ?? (await aMemoryVault(world))
  await vault.put(...profiles.flatMap((one, index) => recordsOf(one, index, more.apiAddress)))
  const serverTime = createServerTime(world.clock)
  const send = serverTime.watching(world.send)
  const { clock } = serverTime
  const dice = () => Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32
  const { renewal, book, journal, patience } = renewalParts(vault, {
    send,
    locks: fakeProcessLocks(),
    clock,
    dice,
  })
  const real = createThrottle({ clock, send, limits: more.limits ?? usualLimits })
  const throttle: Throttle = { run: (place, work) => world.during(() => real.run(place, work)) }
  const schedule = createSchedule({
    vault,
    book,
    journal,
    renewal,
    throttle,
    patience,
    serverTime,
    clock: world.clock,
    dice,
    announce: () => undefined,
    isFollowed: () => false,
  })
  return {
    profile: (id) => book.profile(id),
    profiles: () => book.profiles(),
    schedule,
    offByMs: () => serverTime.offByMs(),
    vault,
    journal,
  }
}

export async function aMemoryVault(world: VirtualWorld): Promise<Vault> {
  const vault = openVault({
    folder: '/nowhere',
    cipher: aFakeCipher('missing'),
    randomBytes,
    clock: world.clock,
    appId: 'app.tokenwallet.desktop',
    machineId: 'machine-of-the-tests',
    locks: fakeProcessLocks(),
    platform: 'linux',
  })
  await vault.open()
  await vault.keepInMemoryOnly()
  return vault
}

export const virtualId = (index: number) => `profile-${index}` as ProfileId

export function recordsOf(
  changes: Partial<Profile>,
  index: number,
  apiAddress = 'https://api3.sprinklr.com',
) {
  const key = `key-${index}`
  const credential: Credential = aCredential({
    id: `credential-${index}` as CredentialId,
    clientId: key,
    apiAddress,
  })
  const profile = aProfile({
    id: virtualId(index),
    credentialId: credential.id,
    tokenSet: aTokenSet({
      accessToken: new Secret(`access-${key}-0`),
      refreshToken: new Secret(`refresh-${key}-0`),
      expiresAt: noon + 30 * dayMs,
    }),
    ...changes,
  })
  return [
    { kind: 'profile' as const, profile },
    { kind: 'credential' as const, credential },
  ]
}
