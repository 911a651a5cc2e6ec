import type { HistoryEntry } from '#core/profile'

/** A line of a history in codes: not where anything went, nor what anybody called it. */
export function historyLine(entry: HistoryEntry): string {
  if (entry.type === 'exported') {
    const where = entry.savedTo === undefined ? 'no file' : 'file'
    const linked = entry.isLinked === true ? ['linked'] : []
    return [entry.type, entry.exporterId, where, ...withToken(entry), ...linked].join(', ')
  }
  if (entry.type === 'moved') return [entry.type, ...withToken(entry)].join(', ')
  if (entry.type === 'read') return `${entry.type}, ${entry.how}, ${entry.times} times`
  return 'code' in entry ? `${entry.type}, ${entry.code}` : entry.type
}

function withToken({ withRefreshToken }: { readonly withRefreshToken: boolean }): string[] {
  return withRefreshToken ? ['with refresh token'] : []
}
