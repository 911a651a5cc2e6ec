import type { ExportValues } from '#core/exporters/exporter'
import { text } from '#core/text/text'

/**
 * The comment lines every form with comments begins with, each ending in a line feed: that it is a practice
 * token, and the end of the token in UTC. Nothing is said of an end that is unknown.
 */
export function commentLines(values: ExportValues): readonly string[] {
  return commentSentences(values).map(commentLine)
}

/** The same for forms whose comments begin otherwise than `# `. */
export function commentSentences(values: ExportValues): readonly string[] {
  return [
    ...(values.practice ? [text.exportFiles.practiceToken] : []),
    ...(values.expiresAt === undefined ? [] : endSentences(values.expiresAt)),
  ]
}

/** One comment line. Every reader we know skips what stands behind `# ` up to the line feed. */
export function commentLine(sentence: string): string {
  return `# ${sentence}\n`
}

function endSentences(expiresAt: number): readonly string[] {
  const end = new Date(expiresAt)
  if (Number.isNaN(end.getTime())) return []
  // In words, not as an ISO 8601 instant: EasySettings turns those into objects where they are values.
  return [text.exportFiles.worksUntil(end.toISOString().slice(0, -8).replace('T', ' '))]
}
