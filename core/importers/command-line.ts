/** One command in a text: its words, and the place behind it. */
export interface Command {
  readonly words: readonly string[]
  readonly end: number
}

/**
 * The command that begins at `from` and ends with its line, unless the line is continued: by `\` (sh), `^` (Windows)
 * or a backtick (PowerShell). What follows `;`, `|` or `&` is another command and left out. Quotes and escapes are
 * undone as those shells do; nothing is expanded or run.
 */
export function readCommand(text: string, from: number): Command {
  const first = text.slice(from, lineEnd(text, from)).trimEnd()
  if (/[ \t]\^$/.test(first) || first.includes('^"')) return joinedCommand(text, from, '^')
  if (/[ \t]`$/.test(first)) return joinedCommand(text, from, '`')
  const command = split(text, from, '\\')
  // A quote that is never closed is no quote: the text around it is no command line.
  if (command !== undefined) return command
  const words = first.split(/[ \t]+/)
  return { words, end: lineEnd(text, from) }
}

/** Windows shells continue a line by a mark at its end; `^` escapes any other character too. */
function joinedCommand(text: string, from: number, mark: '^' | '`'): Command {
  const lines: string[] = []
  let end = from - 1
  do {
    const start = end + 1
    end = lineEnd(text, start)
    lines.push(text.slice(start, end).trimEnd())
  } while (lines.at(-1)?.endsWith(mark) === true && end < text.length)
  const whole = lines.map((line) => (line.endsWith(mark) ? line.slice(0, -1) : line)).join(' ')
  const plain = mark === '^' ? whole.replaceAll(/\^(.)/g, '$1') : whole
  const words = split(plain, 0, mark === '^' ? '\\' : mark)?.words
  return { words: words ?? plain.split(/[ \t]+/), end }
}

/** The words up to a line end outside quotes; undefined when a quote stays open. */
function split(text: string, from: number, escape: string): Command | undefined {
  const words: string[] = []
  let word: string | undefined
  let isOver = false
  let at = from
  const finish = () => {
    if (word !== undefined && !isOver) words.push(word)
    word = undefined
  }
  while (at < text.length && text[at] !== '\n') {
    const character = text.charAt(at)
    if (/[ \t\r]/.test(character)) finish()
    else if (/[;|]/.test(character) || (word === undefined && character === '&')) {
      // Unquoted addresses hold `&`; a shell would cut them there, the person did not mean it.
      finish()
      isOver = true
    } else {
      const piece = readPiece(text, at, escape)
      if (piece === undefined) return undefined
      if (piece.value !== undefined) word = (word ?? '') + piece.value
      at = piece.end
      continue
    }
    at += 1
  }
  finish()
  return { words, end: at }
}

interface Piece {
  /** Absent for a line end that was escaped: it ends no word and begins none. */
  readonly value?: string
  readonly end: number
}

/** One quoted part, one escaped character, or a run of plain ones. */
function readPiece(text: string, at: number, escape: string): Piece | undefined {
  const character = text.charAt(at)
  if (character === "'") {
    const end = text.indexOf("'", at + 1)
    return end < 0 ? undefined : { value: text.slice(at + 1, end), end: end + 1 }
  }
  if (character === '"') return readQuoted(text, at + 1, { escape, quote: '"' })
  if (text.startsWith("$'", at)) return readQuoted(text, at + 2, { escape: '\\', quote: "'" })
  if (character !== escape) {
    plain.lastIndex = at
    const run = plain.exec(text)?.[0] ?? character
    return { value: run, end: at + run.length }
  }
  const lineBreak = /^\r?\n/.exec(text.slice(at + 1, at + 3))?.[0]
  if (lineBreak !== undefined) return { end: at + 1 + lineBreak.length }
  return { value: text.charAt(at + 1), end: at + 2 }
}

const plain = /[^\s'"$\\`;|]+/y

/** Up to the closing quote, with escapes undone; in `$'…'` (bash) letters stand for control characters. */
function readQuoted(
  text: string,
  from: number,
  { escape, quote }: { readonly escape: string; readonly quote: string },
): Piece | undefined {
  const parts: string[] = []
  let start = from
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === quote)
      return { value: [...parts, text.slice(start, at)].join(''), end: at + 1 }
    if (text[at] !== escape) continue
    parts.push(text.slice(start, at))
    const code =
      quote === "'" ? /^u([0-9a-f]{4})/i.exec(text.slice(at + 1, at + 6))?.[1] : undefined
    parts.push(code === undefined ? escaped(text.charAt(at + 1), { escape, quote }) : fromHex(code))
    at += code === undefined ? 1 : 5
    start = at + 1
  }
  return undefined
}

function escaped(
  character: string,
  { escape, quote }: { readonly escape: string; readonly quote: string },
): string {
  if (quote === "'") return { n: '\n', r: '\r', t: '\t' }[character] ?? character
  if (character === '\n') return ''
  return character === quote || /[\\$`]/.test(character) ? character : escape + character
}

function fromHex(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
