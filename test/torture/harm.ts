import type { MemoryFile, MemoryFiles } from './memory-files'
import { memoryFolder } from './memory-wallet'
import type { Chance } from './random'

type Bend = (content: Buffer, chance: Chance, other: Buffer) => Buffer

const headers = [`${memoryFolder}/wallet.json`, `${memoryFolder}/backups/wallet.json`]

/** What becomes of a file's bytes. */
const bends: Readonly<Record<string, Bend>> = {
  'a bit turned': (content, chance) => turned(content, chance, 1),
  'some bits turned': (content, chance) => turned(content, chance, 2 + chance.below(20)),
  zeros: (content, chance) => {
    const [from, to] = rangeOf(content, chance)
    return Buffer.from(content).fill(0, from, to)
  },
  noise: (content, chance) => {
    const [from, to] = rangeOf(content, chance)
    return Buffer.concat([content.subarray(0, from), chance.bytes(to - from), content.subarray(to)])
  },
  'cut off': (content, chance) => content.subarray(0, chance.below(content.length)),
  'its beginning gone': (content, chance) => content.subarray(chance.below(content.length)),
  emptied: () => Buffer.alloc(0),
  'bytes gone': (content, chance) => {
    const [from, to] = rangeOf(content, chance)
    return Buffer.concat([content.subarray(0, from), content.subarray(to)])
  },
  'bytes put in': (content, chance) => {
    const at = chance.below(content.length)
    const added = chance.bytes(1 + chance.below(64))
    return Buffer.concat([content.subarray(0, at), added, content.subarray(at)])
  },
}

/** What becomes of a log's lines. `other` is another log of the same wallet. */
const lineBends: Readonly<Record<string, Bend>> = {
  'two lines swapped': (content, chance) =>
    ofLines(content, (lines) => {
      const [one, other] = [chance.below(lines.length), chance.below(lines.length)]
      const swapped = [...lines]
      swapped[one] = lines[other] ?? ''
      swapped[other] = lines[one] ?? ''
      return swapped
    }),
  'lines gone': (content, chance) =>
    ofLines(content, (lines) => lines.filter(() => chance.isIn(0.8))),
  'a line twice': (content, chance) =>
    ofLines(content, (lines) => lines.toSpliced(chance.below(lines.length), 0, chance.pick(lines))),
  'the order turned': (content) => ofLines(content, (lines) => lines.toReversed()),
  'another generation': (_content, _chance, other) => Buffer.from(other),
  'mixed with another generation': (content, chance, other) =>
    ofLines(content, (lines) => {
      const others = linesOf(other)
      return lines.flatMap((line) => (chance.isIn(0.3) ? [chance.pick(others)] : [line]))
    }),
  'half of another generation': (content, chance, other) => {
    const at = chance.below(Math.min(content.length, other.length))
    return Buffer.concat([content.subarray(0, at), other.subarray(at)])
  },
}

/** Each call damages one file and says how. One of the two headers stays whole: without any nothing can be opened. */
export function createHarm(disk: MemoryFiles, chance: Chance): () => string {
  let harmedHeader: string | undefined
  return () => {
    const paths = [...disk.names.keys()]
    const isSpared = (path: string) => headers.includes(path) && (harmedHeader ?? path) !== path
    const log = `${memoryFolder}/records.log`
    const path = chance.isIn(0.4) && disk.names.has(log) ? log : chance.pick(paths)
    if (isSpared(path)) return `${path} spared`
    const isHeader = headers.includes(path)
    if (isHeader) harmedHeader = path
    const file = disk.names.get(path)
    if (file === undefined || chance.isIn(0.06)) {
      disk.names.delete(path)
      return `${path} deleted`
    }
    if (file.content.length === 0) return `${path} spared`
    const ways = isHeader ? bends : { ...bends, ...lineBends }
    const way = chance.pick(Object.keys(ways))
    const other = chance.pick(logsBut(disk, file))
    // A name of its own: a backup that shares its bytes with nothing stays as it is.
    const content = Buffer.from(ways[way]?.(file.content, chance, other) ?? file.content)
    disk.names.set(path, { ...file, content })
    return `${path}: ${way}`
  }
}

function logsBut(disk: MemoryFiles, file: MemoryFile): readonly Buffer[] {
  const logs = [...disk.names].filter(([path]) => path.includes('records'))
  const others = logs.filter(([, each]) => each !== file && each.content.length > 0)
  return others.length === 0 ? [file.content] : others.map(([, { content }]) => content)
}

function turned(content: Buffer, chance: Chance, bits: number): Buffer {
  const result = Buffer.from(content)
  for (let bit = 0; bit < bits; bit += 1) {
    const at = chance.below(content.length)
    result[at] = (result[at] ?? 0) ^ (1 << chance.below(8))
  }
  return result
}

function rangeOf(content: Buffer, chance: Chance): readonly [number, number] {
  const from = chance.below(content.length)
  const most = chance.pick([4, 64, 512, 4_096])
  return [from, Math.min(content.length, from + 1 + chance.below(most))]
}

function ofLines(content: Buffer, change: (lines: readonly string[]) => readonly string[]): Buffer {
  const lines = linesOf(content)
  return lines.length === 0 ? content : Buffer.from(`${change(lines).join('\n')}\n`, 'latin1')
}

function linesOf(content: Buffer): readonly string[] {
  return content
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '')
}
