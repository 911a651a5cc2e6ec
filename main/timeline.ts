import { AsyncLocalStorage } from 'node:async_hooks'
import { placeOf, type AttemptKind, type AttemptRecord, type AttemptStep } from '#core/attempts'
import { redact } from '#core/clinic/redact'
import { WalletError, type ErrorCode } from '#core/errors'
import type { ProfileId } from '#core/profile'
import type { Clock, OpenBrowser, Send, SignInOrder, SignInSurface } from './ports'

/** What happened when, in the attempts of this session. It is kept in memory, bounded, and holds no secret. */
export interface Timeline {
  /** Notes what `work` does as one attempt; within an open attempt of the same profile, as a part of that one. */
  during<T>(what: AttemptOf, work: () => Promise<T>): Promise<T>
  watching(send: Send): Send
  watchingPages(surface: SignInSurface): SignInSurface
  watchingBrowser(openBrowser: OpenBrowser): OpenBrowser
  /** What the call that asks is a part of. */
  kindNow(): AttemptKind | undefined
  /** The latest attempts, oldest first. */
  all(): readonly AttemptRecord[]
  /** The attempt that `error` ended. */
  attemptOf(error: WalletError): number | undefined
}

export interface AttemptOf {
  readonly kind: AttemptKind
  readonly profileId: ProfileId
}

type Open = { -readonly [Member in keyof AttemptRecord]: AttemptRecord[Member] }

type Happened = AttemptStep extends infer Step
  ? Step extends AttemptStep
    ? Omit<Step, 'at'>
    : never
  : never

const mostAttempts = 60
const mostSteps = 40

export function createTimeline(ports: {
  readonly clock: Pick<Clock, 'now'>
  readonly redactKnown: (text: string) => string
}): Timeline {
  const records = createRecords(() => ports.clock.now())
  const { note } = records
  /** Follows a call through all it waits for. A timer it set may still carry it long afterwards. */
  const current = new AsyncLocalStorage<Open>()
  const ended = new WeakMap<WalletError, number>()
  const openOne = (): Open | undefined => stillOpen(current.getStore())
  const place = (url: string): string => redact(ports.redactKnown(placeOf(url)))

  return {
    during: async (what, work) => {
      if (openOne()?.profileId === what.profileId) return work()
      const open = records.begin(what)
      try {
        const value = await current.run(open, work)
        records.end(open)
        return value
      } catch (error) {
        records.end(open, codeOf(error))
        if (error instanceof WalletError && !ended.has(error)) ended.set(error, open.number)
        throw error
      }
    },
    watching: (send) => async (request) => {
      const open = openOne()
      note(open, { type: 'asked', method: request.method, address: place(request.url) })
      try {
        const answer = await send(request)
        note(open, { type: 'answered', status: answer.status })
        return answer
      } catch (error) {
        note(open, { type: 'unanswered', code: codeOf(error) })
        throw error
      }
    },
    watchingPages: (surface) => ({
      ...surface,
      open: (order, signal) => {
        const open = openOne()
        note(open, { type: 'page-opened', address: place(order.authorizationUrl) })
        return surface.open(
          watchedOrder(order, (step) => note(open, step), place),
          signal,
        )
      },
    }),
    watchingBrowser: (openBrowser) => (url) => {
      note(openOne(), { type: 'browser-opened', address: place(url) })
      return openBrowser(url)
    },
    kindNow: () => openOne()?.kind,
    all: records.all,
    attemptOf: (error) => ended.get(error),
  }
}

function stillOpen(open: Open | undefined): Open | undefined {
  return open?.outcome.type === 'under-way' ? open : undefined
}

function createRecords(now: () => number) {
  let records: readonly Open[] = []
  let count = 0
  return {
    begin: ({ kind, profileId }: AttemptOf): Open => {
      count += 1
      const outcome = { type: 'under-way' } as const
      const open: Open = { number: count, kind, profileId, startedAt: now(), steps: [], outcome }
      records = [...records, open].slice(-mostAttempts)
      return open
    },
    note: (open: Open | undefined, step: Happened): void => {
      if (open === undefined || open.steps.length >= mostSteps) return
      open.steps = [...open.steps, { ...step, at: now() }]
    },
    end: (open: Open, code?: ErrorCode): void => {
      open.outcome =
        code === undefined ? { type: 'worked', at: now() } : { type: 'failed', at: now(), code }
    },
    /** One that found nothing to do tells nothing. */
    all: (): readonly AttemptRecord[] =>
      records
        .filter(({ outcome, steps }) => outcome.type !== 'worked' || steps.length > 0)
        .map((open) => ({ ...open })),
  }
}

function watchedOrder(
  order: SignInOrder,
  note: (step: Happened) => void,
  place: (url: string) => string,
): SignInOrder {
  return {
    ...order,
    readRedirect: (visit) => {
      note({ type: 'came-back', address: place(visit.url) })
      return order.readRedirect(visit)
    },
    readPageFailure: (status, body) => {
      note({ type: 'page-answered', status })
      return order.readPageFailure(status, body)
    },
  }
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof WalletError ? error.code : 'unexpected'
}
