import type { CertificateFlaw, Diagnosis, Place, Versions } from '#core/doctor/diagnosis'
import { certificateFlaws } from '#core/doctor/diagnosis'
import type { ErrorCode } from '#core/errors'
import type { Extras } from '#core/extras'
import type { LinkedFileSummary } from '#core/linked-file'

const minuteMs = 60_000
/** Below it saving soon fails: the wallet, its backups and the files of other tools need room at the same time. */
export const leastFreeBytes = 100 * 1024 * 1024

/** `offByMs`: how far this computer’s clock is ahead of the server’s. Codes live ten minutes, countdowns only as long as they are true. */
export function judgeClock(offByMs: number, host: string): Diagnosis {
  return Math.abs(offByMs) > minuteMs
    ? { type: 'clock-off', offByMs: Math.round(offByMs), host }
    : { type: 'clock-right', host }
}

export interface FreeSpace {
  readonly place: Place
  readonly path: string
  /** Absent: it could not be asked. */
  readonly freeBytes?: number
}

/** Every place that is short of room or silent; else the least there is, once. */
export function judgeSpace(places: readonly FreeSpace[]): readonly Diagnosis[] {
  const short = places.flatMap(({ place, path, freeBytes }): readonly Diagnosis[] => {
    if (freeBytes === undefined) return [{ type: 'space-unknown', place, path }]
    return freeBytes < leastFreeBytes ? [{ type: 'space-low', place, path, freeBytes }] : []
  })
  const free = places.flatMap(({ freeBytes }) => freeBytes ?? [])
  if (short.length > 0 || free.length === 0) return short
  return [{ type: 'space-enough', freeBytes: Math.min(...free) }]
}

/** A file that failed, was changed by somebody else or waits for an answer does not carry the newest token. */
export function judgeLinkedFiles(files: readonly LinkedFileSummary[]): Diagnosis {
  const late = files.filter(({ state }) => state.type !== 'ok')
  const [first] = late
  if (first !== undefined) {
    return { type: 'linked-late', count: late.length, profileId: first.profileId }
  }
  return files.length === 0
    ? { type: 'linked-none' }
    : { type: 'linked-current', count: files.length }
}

/** `mode`: of a folder that is its owner’s alone. Nobody else may do anything with it. */
export function judgeMode(mode: number, path: string): Diagnosis {
  return (mode & 0o077) === 0
    ? { type: 'folder-private', path }
    : { type: 'folder-open', mode: (mode & 0o777).toString(8), path }
}

export function judgeCommand({ command }: Pick<Extras, 'command'>): Diagnosis {
  switch (command.type) {
    case 'absent':
      return { type: 'command-absent' }
    case 'taken':
      return { type: 'command-taken' }
    case 'unavailable':
      return { type: 'command-unavailable' }
    case 'installed':
      if (command.isMoved) return { type: 'command-moved' }
      return { type: command.reach.type === 'found' ? 'command-works' : 'command-not-found' }
  }
}

export function judgeClosedRenewal({ closedRenewal, lastDueRun }: Extras): Diagnosis {
  if (closedRenewal.type === 'off') return { type: 'closed-off' }
  if (closedRenewal.type === 'unavailable') return { type: 'closed-unavailable' }
  if (closedRenewal.isMoved) return { type: 'closed-moved' }
  const ended = lastDueRun?.ended ?? 'ok'
  return ended === 'ok' ? { type: 'closed-on' } : { type: 'closed-failed', ended }
}

/** Older ones cannot run the Chromium in here for long, or not at all: macOS 12 is Darwin 21. */
const oldest: Readonly<Record<string, number>> = { darwin: 21, win32: 10 }

export function judgeVersions(versions: Versions): Diagnosis {
  const { platform, release } = versions
  const isTooOld = Number.parseInt(release, 10) < (oldest[platform] ?? 0)
  return { type: isTooOld ? 'versions-too-old' : 'versions-supported', ...versions }
}

/** A server’s certificate as it was shown in the handshake. */
export interface ShownCertificate {
  readonly issuer: string
  /** Does it lead to an authority that browsers everywhere bring along? */
  readonly isPublic: boolean
  readonly isAccepted: boolean
}

/** How asking a server went: what it showed, and what became of the request. */
export interface Asked {
  readonly host: string
  readonly certificate?: ShownCertificate
  readonly failure?: { readonly code: ErrorCode; readonly flaw?: string }
}

/** Nothing where a server was asked without TLS. */
export function judgeTls({ host, certificate, failure }: Asked): readonly Diagnosis[] {
  const shown = certificate === undefined ? {} : { issuer: certificate.issuer }
  if (failure?.code === 'tls-failed') {
    return [{ type: 'tls-refused', host, flaw: flawOf(failure.flaw), ...shown }]
  }
  const accepted: readonly Diagnosis[] =
    certificate?.isAccepted === true
      ? [
          {
            type: certificate.isPublic ? 'tls-public' : 'tls-company',
            host,
            issuer: certificate.issuer,
          },
        ]
      : []
  // Who asks for a certificate of the client’s has shown its own.
  return failure === undefined || failure.code === 'certificate-needed'
    ? accepted
    : [...accepted, { type: 'server-unreached', host, code: failure.code }]
}

function flawOf(flaw: string | undefined): CertificateFlaw {
  return certificateFlaws.find((known) => known === flaw) ?? 'other'
}
