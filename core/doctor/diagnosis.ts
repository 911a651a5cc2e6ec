import type { ErrorCode } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import type { ProfileId } from '#core/profile'

/** What is looked at on this computer, in the order it is told. No server is asked for any of it. */
export const localChecks = [
  'clock',
  'keyring',
  'folder',
  'lock',
  'space',
  'backups',
  'linked-files',
  'proxy',
  'authorities',
  'command',
  'closed-renewal',
  'notifications',
  'versions',
] as const
export type LocalCheck = (typeof localChecks)[number]

/** `server`: what one API address says when it is asked. */
export type Check = LocalCheck | 'server'

/** What this is built of and runs on. */
export interface Versions {
  readonly app: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly platform: string
  /** The system’s own number. */
  readonly release: string
  readonly architecture: string
  /** Of the wallet’s files. */
  readonly dataFormat: number
}

/** Why a server’s certificate was not accepted. */
export const certificateFlaws = ['authority', 'dates', 'other-host', 'other'] as const
export type CertificateFlaw = (typeof certificateFlaws)[number]

/** Which folder: the wallet’s own, or one with files that are kept up to date. */
export type Place = 'data' | 'linked'

/** What one check found. `path` is for the person alone: `withoutPlaces` leaves it out. */
export type Diagnosis =
  | { readonly type: 'clock-unheard' }
  | { readonly type: 'clock-right'; readonly host?: string }
  /** How far it is ahead (behind: negative). */
  | { readonly type: 'clock-off'; readonly offByMs: number; readonly host?: string }
  | { readonly type: 'keyring-protects'; readonly backend: string }
  | { readonly type: 'keyring-trouble'; readonly reason: KeyringTrouble }
  /** The wallet opens by other ways alone. */
  | { readonly type: 'keyring-unused' }
  | { readonly type: 'keyring-memory' }
  | { readonly type: 'folder-private'; readonly path?: string }
  /** `mode` in octal digits. */
  | { readonly type: 'folder-open'; readonly mode: string; readonly path?: string }
  | { readonly type: 'folder-unwritable'; readonly cause: string; readonly path?: string }
  | { readonly type: 'lock-free' }
  | { readonly type: 'lock-held' }
  | { readonly type: 'space-enough'; readonly freeBytes: number }
  | {
      readonly type: 'space-low'
      readonly place: Place
      readonly freeBytes: number
      readonly path?: string
    }
  | { readonly type: 'space-unknown'; readonly place: Place; readonly path?: string }
  | { readonly type: 'backups-kept'; readonly days: number; readonly newest: string }
  | { readonly type: 'backups-none' }
  | { readonly type: 'backups-damaged'; readonly day: string }
  | { readonly type: 'linked-none' }
  | { readonly type: 'linked-current'; readonly count: number }
  /** `profileId`: where to begin. */
  | { readonly type: 'linked-late'; readonly count: number; readonly profileId: ProfileId }
  | { readonly type: 'proxy-none' }
  | { readonly type: 'proxy-unneeded' }
  /** `proxy` is host and port; `hosts` so many of the addresses in use go that way. */
  | { readonly type: 'proxy-used'; readonly proxy: string; readonly hosts: number }
  | { readonly type: 'authorities-usual' }
  | { readonly type: 'authorities-own'; readonly count: number }
  | { readonly type: 'authorities-unreadable'; readonly path?: string }
  | { readonly type: 'command-works' | 'command-absent' | 'command-moved' }
  | { readonly type: 'command-not-found' | 'command-taken' | 'command-unavailable' }
  | { readonly type: 'closed-on' | 'closed-off' | 'closed-moved' | 'closed-unavailable' }
  | { readonly type: 'closed-failed'; readonly ended: 'locked' | 'sign-in' | 'failed' }
  | { readonly type: 'notifications-shown' | 'notifications-none' }
  | ({ readonly type: 'versions-supported' | 'versions-too-old' } & Versions)
  | { readonly type: 'server-here' }
  | { readonly type: 'tls-public'; readonly host: string; readonly issuer: string }
  /** Accepted, and by no authority the whole world knows: the company’s own, which may read along. */
  | { readonly type: 'tls-company'; readonly host: string; readonly issuer: string }
  | {
      readonly type: 'tls-refused'
      readonly host: string
      readonly flaw: CertificateFlaw
      readonly issuer?: string
    }
  | { readonly type: 'server-unreached'; readonly host: string; readonly code: ErrorCode }
  /** It took too long, or the system refused to be asked. */
  | { readonly type: 'check-silent'; readonly check: Check }
  | { readonly type: 'check-failed'; readonly check: Check; readonly cause: string }

export type DiagnosisType = Diagnosis['type']
export type DiagnosisOf<Type extends DiagnosisType> = Diagnosis & { readonly type: Type }

/** `unknown`: it cannot be told from here. */
export type Health = 'attention' | 'unknown' | 'ok'

/** In the order they are shown in. */
export const healths: readonly Health[] = ['attention', 'unknown', 'ok']

const notOk: Readonly<Partial<Record<DiagnosisType, Health>>> = {
  'clock-unheard': 'unknown',
  'clock-off': 'attention',
  'keyring-trouble': 'attention',
  'keyring-memory': 'attention',
  'folder-open': 'attention',
  'folder-unwritable': 'attention',
  'lock-held': 'attention',
  'space-low': 'attention',
  'space-unknown': 'unknown',
  'backups-damaged': 'attention',
  'linked-late': 'attention',
  'authorities-unreadable': 'attention',
  'command-moved': 'attention',
  'command-not-found': 'attention',
  'command-taken': 'attention',
  'closed-moved': 'attention',
  'closed-failed': 'attention',
  'notifications-none': 'attention',
  'versions-too-old': 'attention',
  'tls-refused': 'attention',
  'server-unreached': 'attention',
  'check-silent': 'unknown',
  'check-failed': 'unknown',
}

export function healthOf({ type }: Diagnosis): Health {
  return notOk[type] ?? 'ok'
}

/** What can be done about it from inside the app. */
export type Remedy = 'close-folder' | 'open-settings' | 'show-profile'

const remedies: Readonly<Partial<Record<DiagnosisType, Remedy>>> = {
  'folder-open': 'close-folder',
  'linked-late': 'show-profile',
  'keyring-memory': 'open-settings',
  'command-moved': 'open-settings',
  'command-not-found': 'open-settings',
  'closed-moved': 'open-settings',
  'closed-failed': 'open-settings',
}

export function remedyOf({ type }: Diagnosis): Remedy | undefined {
  return remedies[type]
}

/** The same without where things lie on this computer: a path names people. */
export function withoutPlaces(diagnosis: Diagnosis): Diagnosis {
  if (!('path' in diagnosis)) return diagnosis
  const { path: _, ...rest } = diagnosis
  return rest
}

/** By how they ended; within one end they keep their order. */
export function byHealth(
  found: readonly Diagnosis[],
): readonly { readonly health: Health; readonly found: readonly Diagnosis[] }[] {
  return healths
    .map((health) => ({ health, found: found.filter((one) => healthOf(one) === health) }))
    .filter((group) => group.found.length > 0)
}

/** What a server itself said of the clock stands for what was known of it before. */
export function withoutEcho(found: readonly Diagnosis[]): readonly Diagnosis[] {
  const isOfClock = ({ type }: Diagnosis) => type.startsWith('clock-')
  const isTold = found.some((one) => isOfClock(one) && 'host' in one)
  return isTold ? found.filter((one) => !isOfClock(one) || 'host' in one) : found
}
