import type { Credential } from '#core/credential'
import { WalletError, type ErrorCode } from '#core/errors'
import { perObject } from '#core/per-object'
import { renewalMeaning } from '#core/refresh/answer-meaning'
import { backoffMs } from '#core/refresh/backoff'
import type { SteadyClock } from '../ports'

/** Whose failures count together: one set of keys, at one host. */
export interface Trial {
  readonly host: string
  readonly credentialId: string
}

export const hostOf = perObject(
  ({ apiAddress }: Pick<Credential, 'apiAddress'>): string => new URL(apiAddress).host,
)

export function trialOf(credential: Credential): Trial {
  return { host: hostOf(credential), credentialId: credential.id }
}

/** How long providers are left alone after failures. Nothing of it outlives the app. */
export interface Patience {
  /** How long nothing may be tried; 0: at once. */
  restMs(trial: Trial): number
  succeeded(trial: Trial): void
  failed(trial: Trial, error: unknown): void
}

/** So many answers in a row that speak of the server’s own trouble, and the whole host is left alone. */
const hostFailures = 5
const shortestHostRestMs = 30_000

/** They stay wrong until they are edited: then they are others. Everything else may pass by itself. */
const wrongKeys: readonly ErrorCode[] = [
  'keys-refused',
  'developer-inactive',
  'wrong-environment',
  'callback-mismatch',
]

interface Rest {
  readonly failures: number
  readonly untilMs: number
}

export function createPatience(ports: {
  readonly clock: Pick<SteadyClock, 'monotonicNow'>
  /** A random number in [0, 1). */
  readonly dice: () => number
}): Patience {
  const keys = new Map<string, Rest>()
  const hosts = new Map<string, Rest>()
  const now = (): number => ports.clock.monotonicNow()

  const noteTrouble = (host: string): void => {
    const failures = (hosts.get(host)?.failures ?? 0) + 1
    const beyond = failures - hostFailures + 1
    const restMs = beyond < 1 ? 0 : shortestHostRestMs + backoffMs(beyond, ports.dice())
    hosts.set(host, { failures, untilMs: now() + restMs })
  }

  return {
    restMs: ({ host, credentialId }) =>
      Math.max(
        0,
        ...[keys.get(credentialId), hosts.get(host)].map((rest) => (rest?.untilMs ?? 0) - now()),
      ),
    succeeded: ({ host, credentialId }) => {
      keys.delete(credentialId)
      hosts.delete(host)
    },
    failed: ({ host, credentialId }, error) => {
      const failures = (keys.get(credentialId)?.failures ?? 0) + 1
      keys.set(credentialId, {
        failures,
        untilMs: now() + restAfter(error, failures, ports.dice()),
      })
      if (!(error instanceof WalletError)) return
      if (error.code === 'server-error') noteTrouble(host)
      // Only an answer tells that a server is well; a broken network tells nothing.
      else if (isAnswer(error.code)) hosts.delete(host)
    },
  }
}

function isAnswer(code: ErrorCode): boolean {
  const isRefusal = code.startsWith('refresh-') || code === 'password-changed'
  return isRefusal || ['busy', 'configuration'].includes(renewalMeaning(code))
}

function restAfter(error: unknown, failures: number, dice: number): number {
  const pauseMs = backoffMs(failures, dice)
  if (!(error instanceof WalletError)) return pauseMs
  if (wrongKeys.includes(error.code)) return Number.POSITIVE_INFINITY
  const asked = error.facts['waitSeconds']
  return typeof asked === 'number' ? Math.max(asked * 1000, pauseMs) : pauseMs
}
