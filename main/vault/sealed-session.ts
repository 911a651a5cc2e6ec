import { WalletError } from '#core/errors'
import type { LoadReport } from '#core/load-report'
import type { ReadOnlyReason } from '#core/wallet-state'
import { createBackups, pruneBackups } from './backups'
import { createCopies, type Copies } from './copies'
import { saving } from './durable-file'
import { hasLeftovers, removeTemporaryFiles } from './folder-care'
import { isLastingMachine, type Header } from './header'
import { createHeaderKeeper, type HeaderKeeper } from './header-keeper'
import { loadWallet } from './load-wallet'
import { createRecordLog, type LoadedLog, type RecordLog } from './record-log'
import type { Seal } from './record-line'
import { createSealedStore, refuseReadOnly, type RecordStore } from './record-store'
import { recordsLock, type WalletFolder } from './wallet-place'
import { logPath, nameAside } from './wallet-paths'

/** What an open wallet on disk is. */
export interface SealedSession {
  readonly store: RecordStore
  readonly copies: Copies
  readonly report: () => LoadReport
  readonly readOnly: () => ReadOnlyReason | undefined
  /** Goes on here with what was opened for reading only. */
  readonly useHere: () => Promise<void>
  readonly header: () => Header
  /** Changes the ways of opening, all or none. Refuses where the wallet is open for reading only. */
  readonly changeWraps: (change: (wraps: Header['wraps']) => Header['wraps']) => Promise<void>
}

export interface Opening {
  readonly header: Header
  /** wallet.json is to be written again, from its copy. */
  readonly isHeaderLost: boolean
  /** Its copy says something else. */
  readonly isSpareStale: boolean
  readonly dataKey: Buffer
}

/** Loads the wallet, then makes durable what had to be brought back and clears away what a crash left. */
export async function openSealed(place: WalletFolder, opening: Opening): Promise<SealedSession> {
  const { disk, folder } = place
  const seal: Seal = { walletId: opening.header.walletId, dataKey: opening.dataKey }
  const { found, loaded, reload } = await load(place, opening, seal)
  const header = createHeaderKeeper(place, opening)
  const log = createLog(place, { seal, loaded, reload })
  const backups = createBackups(disk, folder, { seal, header: header.now })
  const store = createSealedStore({
    log,
    header,
    backups,
    clock: disk.clock,
    locks: place.locks,
    readOnly: () => found.readOnly,
  })
  // The wallet is open whether this works or not; what did not is tried again after the next save.
  const clear = untilItWorks(async () => {
    if (found.readOnly !== undefined) return false
    const cleared = await clearUp(place, { log, opening, header })
    found.report = { ...found.report, ...cleared }
    return true
  })

  const useHere = async () => {
    if (found.readOnly === undefined) return
    refuseNewer(found.readOnly)
    await saving(() =>
      place.locks.hold(recordsLock, async () => {
        await log.catchUp()
        refuseNewer(found.readOnly)
        if (log.weight().isDamaged) await log.compact()
        await header.change((now) => ({ ...now, usedBy: place.machineId }))
      }),
    )
    found.readOnly = undefined
  }
  await clear()
  return {
    store: { ...store, tidy: () => clear().then(() => store.tidy()) },
    copies: createCopies(place, seal),
    report: () => found.report,
    readOnly: () => found.readOnly,
    useHere,
    header: header.now,
    changeWraps: async (change) => {
      await store.ready()
      await header.changeWraps(change)
    },
  }
}

/** What the last look at the whole wallet found. */
interface Found {
  report: LoadReport
  readOnly: ReadOnlyReason | undefined
}

/** Loads it for the first time; `reload` does it again and keeps `found` true. */
async function load(
  { disk, folder, machineId }: WalletFolder,
  { header, isHeaderLost }: Opening,
  seal: Seal,
): Promise<{ found: Found; loaded: LoadedLog; reload: () => Promise<LoadedLog> }> {
  const elsewhere = isOfAnotherMachine(header, machineId) ? 'another-machine' : undefined
  const { log: loaded, ...first } = await loadWallet(disk, folder, seal)
  const found: Found = {
    report: { ...first.report, header: isHeaderLost ? 'backup' : 'whole' },
    readOnly: first.readOnly ?? elsewhere,
  }
  const reload = async () => {
    const { log, report, readOnly } = await loadWallet(disk, folder, seal)
    const wasUnreadable = found.readOnly === 'log-unreadable'
    if (wasUnreadable) found.readOnly = readOnly ?? elsewhere
    else refuseReload(readOnly)
    if (wasUnreadable || report.log !== 'whole') {
      found.report = { ...report, header: found.report.header }
    }
    return log
  }
  return { found, loaded, reload }
}

/** Copies are not taken for a log that was read once. */
function refuseReload(found: ReadOnlyReason | undefined): void {
  refuseNewer(found)
  if (found === 'log-unreadable') throw new WalletError('vault-unreadable', 'EIO')
}

/** What a newer version wrote cannot be gone on with. */
function refuseNewer(reason: ReadOnlyReason | undefined): void {
  if (reason === 'newer-version') refuseReadOnly(reason)
}

/** Runs `work` whenever it is called until it has given true once. What it fails with is nobody's business. */
function untilItWorks(work: () => Promise<boolean>): () => Promise<void> {
  let isDone = false
  return async () => {
    isDone ||= await work().catch(() => false)
  }
}

function createLog(
  { disk, folder, randomBytes }: WalletFolder,
  found: {
    readonly seal: Seal
    readonly loaded: LoadedLog
    readonly reload: () => Promise<LoadedLog>
  },
): RecordLog {
  const path = logPath(folder)
  return createRecordLog(
    { ...found, disk, path, randomBytes, nameAside: () => nameAside(disk, path) },
    found.loaded,
  )
}

/** Not before everything was read: a file left behind may hold what the log has lost. */
async function clearUp(
  place: WalletFolder,
  found: {
    readonly log: RecordLog
    readonly opening: Opening
    readonly header: HeaderKeeper
  },
): Promise<Partial<LoadReport>> {
  const { log, opening } = found
  const isWhole = !log.weight().isDamaged && !opening.isHeaderLost
  if (isWhole && !opening.isSpareStale && !(await hasLeftovers(place))) return {}
  return place.locks.hold(recordsLock, async () => {
    await log.catchUp()
    if (log.weight().isDamaged) await log.compact()
    await found.header.mend()
    const removedTemporaryFiles = await removeTemporaryFiles(place)
    const prunedBackups = isWhole ? await pruneBackups(place.disk, place.folder) : 0
    return { removedTemporaryFiles, prunedBackups }
  })
}

/** A machine without a lasting name cannot be told from another. */
function isOfAnotherMachine(header: Header, machineId: string): boolean {
  const last = header.usedBy ?? header.createdBy
  return last !== machineId && isLastingMachine(last) && isLastingMachine(machineId)
}
