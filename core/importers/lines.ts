import { cleanText } from '#core/importers/values'

/** One line without its end, counted from 1. */
export interface Line {
  readonly text: string
  readonly line: number
  /** Where in the text it begins. */
  readonly from: number
}

/** The lines of a text, ended by LF or CRLF, one at a time: a text of nothing but ends has millions. */
export function* linesOf(text: string, first = 1): Generator<Line> {
  for (let from = 0, line = first; from <= text.length; line += 1) {
    const next = text.indexOf('\n', from)
    const end = next < 0 ? text.length : next
    const isCrLf = end > from && text[end - 1] === '\r'
    yield { text: text.slice(from, isCrLf ? end - 1 : end), line, from }
    from = end + 1
  }
}

/** Do all lines pass? */
export function everyLine(text: string, passes: (line: string) => boolean): boolean {
  for (const line of linesOf(text)) if (!passes(line.text)) return false
  return true
}

/** A name of the text, fit to be shown: bounded and printable. */
export function shownName(name: string): string {
  return (cleanText(name) ?? '').slice(0, 80)
}
