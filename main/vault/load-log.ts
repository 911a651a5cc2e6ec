import { breathe } from './breathe'
import { readRecord, type ReadRecord } from './document-schema'
import { scanLog, type Harm, type LogEnd, type PlacedLine } from './log-scan'
import { openLine, type Seal } from './record-line'

/** Where a line stands in the log, its newline counted. */
export interface Position {
  readonly offset: number
  readonly length: number
}

/** The newest line of a record whose seal holds. */
export interface KnownLine {
  readonly generation: number
  readonly read: ReadRecord
  /** In the log; or its text, when it came from another file and the log does not have it yet. */
  readonly place: Position | string
}

export type KnownLines = ReadonlyMap<string, KnownLine>

/** What a file of lines holds. */
export interface LogContent {
  readonly lines: KnownLines
  /** Lines that cannot be read, or whose seal does not hold. */
  readonly harm: readonly Harm[]
  /** Lines that stand where they do not belong. */
  readonly outOfTurn: number
  /** Something in it is of a newer version. */
  readonly hasNewer: boolean
  readonly lastGeneration: number
  readonly length: number
  readonly end: LogEnd
}

/** No line is shorter: so many generations a stretch of damage may have held. */
const shortestLine = 100

/** Reads the newest line of every record whose seal holds; where it does not, the one before it. */
export async function readLines(bytes: Buffer, seal: Seal): Promise<LogContent> {
  const scan = await scanLog(bytes)
  const lines = new Map<string, KnownLine>()
  const harm = [...scan.harm]
  let { hasNewer } = scan
  for (const [id, candidates] of byRecord(scan.lines)) {
    const { known, failed } = newestSealed(candidates, seal)
    harm.push(...failed)
    if (known !== undefined) lines.set(id, known)
    hasNewer ||= known?.read.type === 'newer'
    await breathe()
  }
  const sealedCutOff = scan.cutOff.filter(({ line }) => openLine(seal, line) !== undefined)
  const generations = [
    ...[...lines.values()].map(({ generation }) => generation),
    ...sealedCutOff.map(({ line }) => line.generation),
  ]
  const { outOfTurn, end } = scan
  const lastGeneration = maxOf(generations) + maybeIn(harm)
  return { lines, harm, outOfTurn, hasNewer, lastGeneration, length: bytes.length, end }
}

/** The line's text, with its newline. */
export function textAt(bytes: Buffer, { offset, length }: Position): string {
  return bytes.toString('latin1', offset, offset + length - 1) + '\n'
}

function newestSealed(
  candidates: readonly PlacedLine[],
  seal: Seal,
): { readonly known?: KnownLine; readonly failed: readonly Harm[] } {
  const newestFirst = candidates.toSorted(
    (one, other) => other.line.generation - one.line.generation,
  )
  const failed: Harm[] = []
  for (const { line, offset, length } of newestFirst) {
    const content = openLine(seal, line)
    if (content === undefined) {
      failed.push({ seemsToBe: line, length })
      continue
    }
    const place = { offset, length: length + 1 }
    return { known: { generation: line.generation, read: readRecord(content), place }, failed }
  }
  return { failed }
}

function byRecord(lines: readonly PlacedLine[]): ReadonlyMap<string, readonly PlacedLine[]> {
  const found = new Map<string, PlacedLine[]>()
  for (const placed of lines) {
    const ofRecord = found.get(placed.line.recordId)
    if (ofRecord === undefined) found.set(placed.line.recordId, [placed])
    else ofRecord.push(placed)
  }
  return found
}

function maxOf(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 0)
}

function maybeIn(harm: readonly Harm[]): number {
  return harm.reduce((sum, { length }) => sum + Math.ceil(length / shortestLine), 0)
}
