import type { LoadReport } from '#core/load-report'
import { text } from '#core/text/text'

/** What to tell of a load, a sentence each; nothing when all was well. */
export function loadSentences(report: LoadReport): readonly string[] {
  const words = text.vault.loaded
  const back = report.salvaged.filter(({ kind }) => kind !== 'deleted')
  const days = back.flatMap(({ from }) => (from.type === 'backup' ? [from.day] : []))
  const oldest = days.toSorted()[0]
  return [
    ...(report.header === 'backup' ? [words.headerFromBackup] : []),
    ...(report.log === 'missing' ? [words.logMissing] : []),
    ...(back.length > 0 ? [words.salvaged(back.length)] : []),
    ...(oldest === undefined ? [] : [words.fromDay(oldest)]),
    ...(report.lost > 0 ? [words.lost(report.lost)] : []),
    ...(report.log === 'damaged' && report.lost > 0 ? [words.keptAside] : []),
  ]
}
