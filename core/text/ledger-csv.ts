import { lastAtOf, type LedgerLine, type Standing } from '#core/ledger'
import { whatWords, whereWords } from '#core/text/ledger-words'
import { csvText, isoTime } from '#core/text/csv'
import { text } from '#core/text/text'

/** The ledger as RFC 4180 has it, with a mark that lets spreadsheets see UTF-8. It holds no secret. */
export function ledgerCsv(lines: readonly LedgerLine[]): string {
  const words = text.ledger.csv
  return csvText([Object.values(words.columns), ...lines.map(cellsOf)])
}

function cellsOf({ profileName, client, entry, standing }: LedgerLine): readonly string[] {
  const words = text.ledger.csv
  const withRefresh = 'withRefreshToken' in entry && entry.withRefreshToken
  return [
    profileName,
    client,
    whatWords(entry),
    whereWords(entry),
    entry.label ?? '',
    isoTime(entry.at),
    isoTime(lastAtOf(entry)),
    String(entry.type === 'read' ? entry.times : 1),
    text.ledger.standings[standing.type],
    sinceOf(standing),
    withRefresh ? words.yes : words.no,
  ]
}

function sinceOf(standing: Standing): string {
  if (standing.type === 'removed') return isoTime(standing.at)
  const since = 'since' in standing ? standing.since : undefined
  return since === undefined ? '' : isoTime(since)
}
