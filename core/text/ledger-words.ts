import { assertNever } from '#core/errors'
import { exporterOf } from '#core/exporters/index'
import type { LedgerLine } from '#core/ledger'
import type { FileOrigin, HandOverEntry } from '#core/profile'
import { text } from '#core/text/text'

/** What left the wallet, in words. */
export function whatWords(entry: HandOverEntry): string {
  const { what } = text.ledger
  switch (entry.type) {
    case 'exported':
      return entry.withRefreshToken
        ? what.withRefreshToken(exportedWords(entry))
        : exportedWords(entry)
    case 'moved':
      return entry.withRefreshToken ? what.withRefreshToken(what.moved) : what.moved
    case 'copied':
      return what.copied
    case 'revealed':
      return what.revealed
    case 'read':
      return entry.program === undefined ? what.read[entry.how] : what.program(entry.program)
    default:
      return assertNever(entry)
  }
}

function exportedWords(entry: Extract<HandOverEntry, { readonly type: 'exported' }>): string {
  const { what } = text.ledger
  const label = entry.template ?? exporterOf(entry.exporterId).label
  if (entry.savedTo !== undefined) return what.file(label)
  return entry.by === 'command-line' ? what.output(label) : what.copiedExport(label)
}

/** Where it went. */
export function whereWords(entry: HandOverEntry): string {
  const { where } = text.ledger
  switch (entry.type) {
    case 'exported':
      if (entry.savedTo !== undefined) return pathWords(entry.savedTo, entry)
      return entry.by === 'command-line' ? where.output : where.clipboard
    case 'moved':
      return pathWords(entry.savedTo, entry)
    case 'copied':
      return where.clipboard
    case 'revealed':
      return where.screen
    case 'read':
      if (entry.how !== 'environment') return where.output
      return entry.program === undefined ? where.aProgram : where.program(entry.program)
    default:
      return assertNever(entry)
  }
}

/** A file, and on which computer it is where that is another one. */
export function pathWords(path: string, { isElsewhere }: FileOrigin): string {
  return isElsewhere === true ? text.ledger.where.elsewhere(path) : path
}

/** Whose token it is, in words. */
export function whoseWords({ profileName, client, isDeleted }: LedgerLine): string {
  const name = isDeleted === true ? text.ledger.deleted(profileName) : profileName
  return client === '' ? name : text.ledger.about(name, client)
}

/** How it stands, in one sentence; `timeWords` says an instant. */
export function standingWords(
  { standing, entry }: Pick<LedgerLine, 'standing' | 'entry'>,
  timeWords: (at: number) => string,
): string {
  const words = text.ledger
  switch (standing.type) {
    case 'current':
    case 'linked':
    case 'asks-anew':
      return words.standings[standing.type]
    case 'stale':
      return isPasted(entry)
        ? words.pasteAgain(timeWords(standing.since))
        : words.staleSince(timeWords(standing.since))
    case 'removed':
      return words.removedAt(timeWords(standing.at))
    case 'changed':
      return standing.since === undefined
        ? words.changedMeans
        : words.changedAndStale(timeWords(standing.since))
    case 'missing':
      return words.missingMeans
    case 'unknown':
      return words.unknownMeans
    default:
      return assertNever(standing)
  }
}

/** It went where nobody but the person can renew it. */
function isPasted(entry: HandOverEntry): boolean {
  return entry.type === 'copied' || (entry.type === 'exported' && entry.savedTo === undefined)
}
