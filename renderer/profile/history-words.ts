import { assertNever, type ErrorCode } from '#core/errors'
import { exporterOf } from '#core/exporters/index'
import type { CopyNotes, HistoryEntry } from '#core/profile'
import { pathWords, whatWords } from '#core/text/ledger-words'
import { text } from '#core/text/text'
import { localTime } from '../components/time-words'

/** One line of the history in words. */
export function historyWords(entry: HistoryEntry): string {
  const words = text.profile.history
  switch (entry.type) {
    case 'exported':
      return exportedWords(entry)
    case 'read':
      return readWords(entry)
    case 'copied':
    case 'revealed':
      return labelled(words.plain[entry.type], entry)
    case 'moved':
      return movedWords(entry)
    case 'renewal-failed':
    case 'check-failed':
      return words[entry.type](whatHappened(entry.code))
    case 'signed-in':
    case 'obtained':
    case 'certificate-registered':
    case 'imported':
    case 'renewed':
    case 'renewed-on-schedule':
    case 'renewed-after-interruption':
    case 'renewal-refused':
    case 'left-to-other-tool':
    case 'adopted':
    case 'kept-own':
    case 'checked':
    case 'edited-keys':
    case 'changed-environment':
    case 'changed-certificate':
    case 'renamed':
    case 'duplicated':
    case 'restored':
      return words.plain[entry.type]
    default:
      return assertNever(entry)
  }
}

type Exported = Extract<HistoryEntry, { type: 'exported' }>

function exportedWords(entry: Exported): string {
  const words = text.profile.history
  const said = exportedTo(entry)
  const all = labelled(
    entry.withRefreshToken && !isForm(entry) ? words.withSecrets(said) : said,
    entry,
  )
  return entry.removedAt === undefined ? all : words.removed(all, localTime(entry.removedAt))
}

/** Its fields were copied one by one. */
const isForm = ({ exporterId, savedTo }: Exported): boolean =>
  exporterOf(exporterId).form !== undefined && savedTo === undefined

function exportedTo(entry: Exported): string {
  const { savedTo, by, withRefreshToken } = entry
  const words = text.profile.history
  const format = entry.template ?? exporterOf(entry.exporterId).label
  if (isForm(entry)) return withRefreshToken ? words.renewingForForm(format) : words.forForm(format)
  if (savedTo === undefined) {
    return by === 'command-line' ? words.toOutput(format) : words.toClipboard(format)
  }
  const path = pathWords(savedTo, entry)
  return by === 'command-line' ? words.savedByCommand(format, path) : words.savedTo(format, path)
}

function readWords(entry: Extract<HistoryEntry, { type: 'read' }>): string {
  const said = labelled(whatWords(entry), entry)
  if (entry.times === 1) return said
  return text.profile.history.counted(said, entry.times, localTime(entry.lastAt))
}

function labelled(said: string, { label }: CopyNotes): string {
  return label === undefined ? said : text.profile.history.labelled(said, label)
}

function movedWords(entry: Extract<HistoryEntry, { type: 'moved' }>): string {
  const words = text.moving.history
  const path = pathWords(entry.savedTo, entry)
  return entry.withRefreshToken ? words.moved(path) : words.copied(path)
}

function whatHappened(code: ErrorCode): string {
  return text.errors.failures[code]({}).what
}
