import { assertNever, type ErrorCode } from '#core/errors'
import { exporterOf } from '#core/exporters/index'
import type { HistoryEntry } from '#core/profile'
import { text } from '#core/text/text'

/** One line of the history in words. */
export function historyWords(entry: HistoryEntry): string {
  const words = text.profile.history
  switch (entry.type) {
    case 'exported':
      return exportedWords(entry)
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
    case 'checked':
    case 'copied':
    case 'revealed':
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

function exportedWords(entry: Extract<HistoryEntry, { type: 'exported' }>): string {
  const words = text.profile.history
  const format = entry.template ?? exporterOf(entry.exporterId).label
  const said =
    entry.savedTo === undefined ? words.toClipboard(format) : words.savedTo(format, entry.savedTo)
  return entry.withRefreshToken ? words.withSecrets(said) : said
}

function whatHappened(code: ErrorCode): string {
  return text.errors.failures[code]({}).what
}
