import type { WalletError } from '#core/errors'
import { profileStateAt } from '#core/expiry'
import type { ProfileSummary } from '#core/profile'
import { isDate } from '#core/plausible'
import { providerOf } from '#core/providers/index'
import { text } from '#core/text/text'
import { printable } from './printable'

/** An instant as local time with its zone. */
export function timeWords(at: number | undefined): string {
  const words = text.commandLine
  if (at === undefined || !isDate(at)) return words.unknownTime
  return new Intl.DateTimeFormat(text.time.locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at)
}

export function placeWords({ providerId, environment }: ProfileSummary): string {
  return text.board.place(providerOf(providerId).label, environment)
}

export function stateWords(profile: ProfileSummary, now: number): string {
  return text.board.states[profileStateAt(profile, now)]
}

export function renewalWords({ renewal, otherPair }: ProfileSummary): string {
  const words = text.commandLine
  if (otherPair !== undefined) return words.afterAnswer
  if (renewal.type === 'scheduled') return words.renewal.scheduled(timeWords(renewal.at))
  return words.renewal[renewal.type]
}

/** A failure as one paragraph: what happened, why, what to do. */
export function failureWords({ code, facts }: WalletError): string {
  const words = text.commandLine
  const { what, why, next } = text.errors.failures[code](facts)
  return words.failure(what, why, next)
}

/** Columns as wide as their longest cell; what a provider or a file’s name brings along stays in its cell. */
export function tableOf(cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(printable))
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

export function isoTime(at: number | undefined): string | undefined {
  return at === undefined || !isDate(at) ? undefined : new Date(at).toISOString()
}
