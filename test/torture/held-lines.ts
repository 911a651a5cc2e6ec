import { readRecord } from '../../main/vault/document-schema'
import { openLine, parseLine } from '../../main/vault/record-line'
import { aFakeCipher } from '../helpers/fake-cipher'
import { readHeader } from '../../main/vault/header'
import { appId } from '../../main/app-id'
import type { MemoryFiles } from './memory-files'
import { memoryFolder } from './memory-wallet'
import { printOf } from './steps'

/** What a whole line says, by its text. */
export type KnownTexts = ReadonlyMap<string, HeldLine>

export interface HeldLine {
  readonly id: string
  readonly generation: number
  readonly following: number
  /** Of the record, or that it was deleted. */
  readonly print: string
}

/** The lines of every log, backup and copy of a wallet that nothing has happened to. */
export async function knownLinesOf(disk: MemoryFiles): Promise<KnownTexts> {
  const header = readHeader(contentOf(disk, `${memoryFolder}/wallet.json`), appId)
  const wrapped = Buffer.from(header.wraps.keyring?.wrapped ?? '', 'base64url')
  const dataKey = Buffer.from(await aFakeCipher().unwrap(wrapped))
  const seal = { walletId: header.walletId, dataKey }
  const known = new Map<string, HeldLine>()
  for (const text of logsOf(disk).flatMap((log) => log.split('\n'))) {
    const parsed = parseLine(text)
    if (parsed.type !== 'line') continue
    const content = openLine(seal, parsed.line)
    if (content === undefined) throw new Error('a wallet that nothing has happened to is damaged')
    const { generation, following, recordId: id } = parsed.line
    const read = readRecord(content)
    if (read.type !== 'record' && read.type !== 'deleted') continue
    const print = read.type === 'deleted' ? 'deleted' : printOf(read.record)
    known.set(text, { id, generation, following, print })
  }
  return known
}

/** What is left of each record, by the letter: the newest line that any file still holds whole. */
export function newestSurviving(disk: MemoryFiles, known: KnownTexts): ReadonlyMap<string, string> {
  const newest = new Map<string, HeldLine>()
  for (const log of logsOf(disk)) {
    for (const line of acknowledgedIn(log, known)) {
      if (line.generation > (newest.get(line.id)?.generation ?? 0)) newest.set(line.id, line)
    }
  }
  return new Map([...newest].map(([id, { print }]) => [id, print]))
}

/**
 * Lines at the end whose save has no end cannot be told from a save that was cut off before it was acknowledged: all
 * or none of it counts, so none.
 */
function acknowledgedIn(log: string, known: KnownTexts): readonly HeldLine[] {
  const texts = log.split('\n')
  const lines = texts.map((text) => known.get(text))
  // The last one is what follows the last newline: nothing, or no whole line; a whole one counts.
  if (lines.at(-1) === undefined) lines.pop()
  let end = lines.length
  let line = lines[end - 1]
  if (line !== undefined && line.following > 0) {
    let following = line.following
    do {
      end -= 1
      following += 1
      line = lines[end - 1]
    } while (line !== undefined && line.following === following)
  }
  return lines.slice(0, end).filter((each) => each !== undefined)
}

function logsOf(disk: MemoryFiles): readonly string[] {
  return [...disk.names]
    .filter(([path]) => /\/records[^/]*\.log(\.1)?$/.test(path))
    .map(([, { content }]) => content.toString('latin1'))
}

function contentOf(disk: MemoryFiles, path: string): Buffer {
  return disk.names.get(path)?.content ?? Buffer.alloc(0)
}
