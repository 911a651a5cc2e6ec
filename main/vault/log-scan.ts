import { breathe } from './breathe'
import { guessLine, parseLine, type LineGuess, type RecordLine } from './record-line'

/** A whole line and where it stands in the log. */
export interface PlacedLine {
  readonly line: RecordLine
  readonly offset: number
  /** Without the newline. */
  readonly length: number
}

/** Bytes that were a line once. */
export interface Harm {
  /** As its first fields have it; nothing proves them. */
  readonly seemsToBe: LineGuess | undefined
  readonly length: number
}

/** How the log ends: what the next append has to write first. */
export type LogEnd = 'clean' | 'no-newline' | 'torn'

export interface LogScan {
  /** In the order of the file. */
  readonly lines: readonly PlacedLine[]
  /** Whole lines of a save that was cut off before its last line: never acknowledged, so void. */
  readonly cutOff: readonly PlacedLine[]
  readonly harm: readonly Harm[]
  /** Whole lines that were not put there by us. They still count if they are the newest of their record. */
  readonly outOfTurn: number
  readonly hasNewer: boolean
  readonly end: LogEnd
}

/** Put at the end of what a cut-off save left behind, so that it is not taken for damage later. */
export const strikeOut = '~'

/** Takes the log apart without any key. */
export async function scanLog(bytes: Buffer): Promise<LogScan> {
  const saves = collectSaves()
  let hasNewer = false
  let end: LogEnd = 'clean'
  for (const { text, offset, isWhole } of textLines(bytes)) {
    await breathe()
    const parsed = parseLine(text)
    if (parsed.type === 'line') {
      saves.take({ line: parsed.line, offset, length: text.length })
      if (!isWhole) end = 'no-newline'
    } else if (parsed.type === 'newer') {
      hasNewer = true
    } else if (!isWhole) {
      end = 'torn'
    } else if (text.endsWith(strikeOut)) {
      saves.cut()
    } else {
      saves.damage({ seemsToBe: guessLine(text), length: text.length })
    }
  }
  if (saves.cut()) end = 'torn'
  return { ...saves.found(), hasNewer, end }
}

/** Sorts whole lines into saves that were finished and saves that were cut off. */
function collectSaves() {
  const lines: PlacedLine[] = []
  const cutOff: PlacedLine[] = []
  let unfinished: PlacedLine[] = []
  const harm: Harm[] = []
  let outOfTurn = 0
  let newestSoFar = 0

  const move = (to: PlacedLine[]): boolean => {
    to.push(...unfinished)
    const moved = unfinished.length > 0
    unfinished = []
    return moved
  }

  return {
    take: (placed: PlacedLine) => {
      const before = unfinished.at(-1)
      if (before !== undefined && before.line.following !== placed.line.following + 1) move(lines)
      if (placed.line.generation <= newestSoFar) outOfTurn += 1
      newestSoFar = Math.max(newestSoFar, placed.line.generation)
      unfinished.push(placed)
      if (placed.line.following === 0) move(lines)
    },
    /** Damage inside a save that was acknowledged costs its own line only. */
    damage: (found: Harm) => {
      harm.push(found)
      move(lines)
    },
    /** Were there lines of a save whose end never came? */
    cut: () => move(cutOff),
    found: () => ({ lines, cutOff, harm, outOfTurn }),
  }
}

function* textLines(bytes: Buffer) {
  // Parts of one text cost nothing; a text of its own for every line does.
  const whole = bytes.toString('latin1')
  let offset = 0
  while (offset < whole.length) {
    const newlineAt = whole.indexOf('\n', offset)
    const isWhole = newlineAt >= 0
    const end = isWhole ? newlineAt : whole.length
    yield { text: whole.slice(offset, end), offset, isWhole }
    offset = end + 1
  }
}
