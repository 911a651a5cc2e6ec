import { WalletError } from '#core/errors'
import { nothingToReport, type LoadReport } from '#core/load-report'
import type { ReadOnlyReason } from '#core/wallet-state'
import { systemCode } from '../system-code'
import { notAFile, readRange, withFile, type Disk } from './durable-file'
import { readLines, type KnownLines, type LogContent } from './load-log'
import { sightOf, type LogSight } from './log-file'
import { highestGeneration, mayHoldNewer, otherFiles } from './other-files'
import type { LoadedLog } from './record-log'
import type { Seal } from './record-line'
import { countLost, salvage } from './salvage'
import { logMaxBytes, logPath } from './wallet-paths'

export interface LoadedWallet {
  readonly log: LoadedLog
  readonly report: LoadReport
  readonly readOnly: Exclude<ReadOnlyReason, 'another-machine'> | undefined
}

const mostLooks = 5

interface OwnLog {
  readonly sight: LogSight
  readonly content: LogContent
}

/**
 * Reads the log; when something in it is damaged, gone or behind, everything else that may hold it too. Writes
 * nothing. Rejects with `vault-newer` or `vault-unreadable` when nothing can be read at all.
 */
export async function loadWallet(disk: Disk, folder: string, seal: Seal): Promise<LoadedWallet> {
  for (let looks = 1; ; looks += 1) {
    const loaded = await loadOnce(disk, folder, seal)
    const isJudged = loaded.report.log === 'whole' || loaded.readOnly === 'log-unreadable'
    const isCalm = isJudged || (await isStill(disk, folder, loaded.log.sight))
    if (isCalm || looks === mostLooks) return loaded
  }
}

/** What looks like damage may be another process at work: what it has copied since was in the log before that. */
async function isStill(disk: Disk, folder: string, sight: LogSight | undefined): Promise<boolean> {
  const found = await disk.fs.stat(logPath(folder))
  return found?.id === sight?.id && found?.size === sight?.length
}

async function loadOnce(disk: Disk, folder: string, seal: Seal): Promise<LoadedWallet> {
  let refusal: Error | undefined
  const own = await readOwnLog(disk, folder, seal).catch((error: unknown) => {
    // Where the disk fails at it, its copies may still be readable.
    if (!(error instanceof Error) || systemCode(error) !== 'EIO') throw error
    refusal = error
    return undefined
  })
  const files = await otherFiles(disk, folder)
  const isBehind = (await highestGeneration(disk, files, seal)) > (own?.content.lastGeneration ?? 0)
  const isWhole = own !== undefined && isSound(own.content) && !isBehind
  // Lines that are cleanly gone from the middle leave no other trace.
  if (isWhole && !(await mayHoldNewer(disk, files, own.content.lines))) return asItIs(own)

  const found = await salvage({ disk, seal }, own?.content.lines ?? new Map(), files)
  if (isWhole && found.salvaged.length === 0) return asItIs(own)
  refuseNothing(own?.content, found.lines, refusal)
  const log = stateOf(own?.content, isBehind)
  const content = own?.content ?? { harm: [], outOfTurn: 0, hasNewer: false, lastGeneration: 0 }
  return {
    log: {
      lines: found.lines,
      lastGeneration: Math.max(content.lastGeneration, found.lastGeneration),
      end: own?.content.end ?? 'clean',
      sight: own?.sight,
      isDamaged: true,
    },
    report: {
      ...nothingToReport,
      log,
      damagedLines: content.harm.length + content.outOfTurn,
      salvaged: found.salvaged,
      lost: countLost(content, found),
    },
    readOnly:
      readOnlyReason(content.hasNewer || hasNewerIn(found.lines), log) ??
      (refusal === undefined ? undefined : 'log-unreadable'),
  }
}

function asItIs({ sight, content }: OwnLog): LoadedWallet {
  const { lines, lastGeneration, end, hasNewer } = content
  return {
    log: { lines, lastGeneration, end, sight, isDamaged: false },
    report: nothingToReport,
    readOnly: readOnlyReason(hasNewer, 'whole'),
  }
}

async function readOwnLog(disk: Disk, folder: string, seal: Seal): Promise<OwnLog | undefined> {
  const path = logPath(folder)
  const found = await disk.fs.stat(path)
  if (found === undefined) return undefined
  if (found.type !== 'file') throw new WalletError('vault-unreadable', notAFile)
  return withFile(disk.fs.open(path, 'read'), async (file) => {
    const { id, size } = await file.stat()
    if (size > logMaxBytes) throw new WalletError('vault-unreadable', 'larger than it can be')
    const bytes = await readRange(file, 0, size)
    return { sight: sightOf(id, bytes), content: await readLines(bytes, seal) }
  })
}

function isSound({ lines, harm, outOfTurn }: LogContent): boolean {
  return lines.size > 0 && harm.length === 0 && outOfTurn === 0
}

function hasNewerIn(lines: KnownLines): boolean {
  return [...lines.values()].some(({ read }) => read.type === 'newer')
}

/** A wallet of which nothing is left is not an empty one. */
function refuseNothing(
  own: LogContent | undefined,
  lines: KnownLines,
  refusal: Error | undefined,
): void {
  if (own !== undefined && own.lines.size > 0) return
  if (own?.hasNewer === true) throw new WalletError('vault-newer', 'records.log: a newer format')
  if ([...lines.values()].some(({ read }) => read.type !== 'foreign')) return
  if (refusal !== undefined) throw refusal
  const what = own === undefined ? 'records.log is missing' : 'records.log: no line holds'
  throw new WalletError('vault-unreadable', what)
}

/** Damage shows that it was an accident; without any, somebody may have put an older log back. */
function stateOf(own: LogContent | undefined, isBehind: boolean): 'missing' | 'damaged' | 'older' {
  if (own === undefined) return 'missing'
  return isBehind && isSound(own) && own.end !== 'torn' ? 'older' : 'damaged'
}

function readOnlyReason(hasNewer: boolean, log: LoadReport['log']): LoadedWallet['readOnly'] {
  if (hasNewer) return 'newer-version'
  return log === 'older' ? 'older-than-backups' : undefined
}
