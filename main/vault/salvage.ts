import type { LoadReport, SalvagedRecord, SalvageSource } from '#core/load-report'
import { readWhole, type Disk } from './durable-file'
import { readLines, textAt, type KnownLine, type KnownLines, type LogContent } from './load-log'
import type { Harm } from './log-scan'
import type { OtherFile } from './other-files'
import type { Seal } from './record-line'
import { firstLineId, logMaxBytes } from './wallet-paths'

export interface Salvage {
  /** The newest line of every record that any of the files holds. */
  readonly lines: KnownLines
  readonly salvaged: readonly SalvagedRecord[]
  /** The newest generation of all, cut-off saves included. */
  readonly lastGeneration: number
}

/** Brings every record back in its newest state, the log's own first where two are equally new. */
export async function salvage(
  { disk, seal }: { readonly disk: Disk; readonly seal: Seal },
  own: KnownLines,
  files: readonly OtherFile[],
): Promise<Salvage> {
  const lines = new Map<string, KnownLine>(own)
  const origins = new Map<string, SalvageSource>()
  let lastGeneration = 0
  for (const { path, from } of files) {
    const bytes = await readWhole(disk.fs, path, logMaxBytes).catch(() => undefined)
    if (bytes === undefined) continue
    const content = await readLines(bytes, seal)
    lastGeneration = Math.max(lastGeneration, content.lastGeneration)
    for (const [id, known] of content.lines) {
      if (known.generation <= (lines.get(id)?.generation ?? 0)) continue
      const place = typeof known.place === 'string' ? known.place : textAt(bytes, known.place)
      lines.set(id, { ...known, place })
      origins.set(id, from)
    }
  }
  const salvaged = [...origins].flatMap(([id, from]) => salvagedRecord(id, lines.get(id), from))
  return { lines, salvaged, lastGeneration }
}

function salvagedRecord(
  id: string,
  known: KnownLine | undefined,
  from: SalvageSource,
): readonly SalvagedRecord[] {
  if (known === undefined || id === firstLineId) return []
  const { generation, read } = known
  if (read.type === 'record') return [{ kind: read.record.kind, generation, from }]
  return [{ kind: read.type === 'deleted' ? 'deleted' : 'other', generation, from }]
}

/** How many entries, at most, exist nowhere in the state that was damaged. */
export function countLost(
  { harm }: Pick<LogContent, 'harm'>,
  { lines, salvaged }: Pick<Salvage, 'lines' | 'salvaged'>,
): LoadReport['lost'] {
  const unexplained = harm.filter((each) => !isSuperseded(each, lines))
  return Math.max(0, unexplained.length - salvaged.length)
}

/** An older state of what is known anyway. */
function isSuperseded({ seemsToBe }: Harm, lines: KnownLines): boolean {
  if (seemsToBe === undefined) return false
  const { recordId, generation } = seemsToBe
  return recordId === firstLineId || (lines.get(recordId)?.generation ?? 0) >= generation
}
