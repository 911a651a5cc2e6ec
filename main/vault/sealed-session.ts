import type { LoadReport } from '#core/load-report'
import type { ReadOnlyReason } from '#core/wallet-api'
import { createBackups, pruneBackups } from './backups'
import { saving } from './durable-file'
import { hasLeftovers, removeTemporaryFiles } from './folder-care'
import { isLastingMachine, type Header } from './header'
import { createHeaderKeeper, type HeaderKeeper } from './header-keeper'
import { loadWallet } from './load-wallet'
import { createRecordLog, type LoadedLog, type RecordLog } from './record-log'
import type { Seal } from './record-line'
import { createSealedStore, recordsLock, refuseReadOnly, type RecordStore } from './record-store'
import type { WalletFolder } from './wallet-folder'
import { logPath, nameAside } from './wallet-paths'

/** What an open wallet on disk is. */
export interface SealedSession {
  readonly store: RecordStore
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
  const loaded = await loadWallet(disk, folder, seal)
  const header = createHeaderKeeper(place, opening)
  let report: LoadReport = {
    ...loaded.report,
    header: opening.isHeaderLost ? 'backup' : 'whole',
  }
  let readOnly: ReadOnlyReason | undefined = isOfAnotherMachine(opening.header, place.machineId)
    ? (loaded.readOnly ?? 'another-machine')
    : loaded.readOnly

  const reload = async (): Promise<LoadedLog> => {
    const again = await loadWallet(disk, folder, seal)
    refuseReadOnly(again.readOnly === 'newer-version' ? again.readOnly : undefined)
    if (again.report.log !== 'whole') report = { ...again.report, header: report.header }
    return again.log
  }
  const log = createLog(place, { seal, loaded: loaded.log, reload })
  const backups = createBackups(disk, folder, { seal, header: header.now })
  const store = createSealedStore({
    log,
    backups,
    clock: disk.clock,
    locks: place.locks,
    readOnly: () => readOnly,
  })
  // The wallet is open whether this works or not; what did not is tried again after the next save.
  const clear = untilItWorks(async () => {
    if (readOnly !== undefined) return false
    report = { ...report, ...(await clearUp(place, { log, opening, header })) }
    return true
  })

  const useHere = async () => {
    if (readOnly === undefined) return
    if (readOnly === 'newer-version') refuseReadOnly(readOnly)
    await saving(() =>
      place.locks.hold(recordsLock, async () => {
        await log.catchUp()
        if (log.weight().isDamaged) await log.compact()
        await header.change((now) => ({ ...now, usedBy: place.machineId }))
      }),
    )
    readOnly = undefined
  }
  await clear()
  return {
    store: { ...store, tidy: () => clear().then(() => store.tidy()) },
    report: () => report,
    readOnly: () => readOnly,
    useHere,
    header: header.now,
    changeWraps: async (change) => {
      refuseReadOnly(readOnly)
      await header.changeWraps(change)
    },
  }
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
