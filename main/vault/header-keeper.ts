import { saving } from './durable-file'
import { hasOtherWays, type Header } from './header'
import { changeHeader, currentHeader, refreshSpare, restoreHeader } from './header-changes'
import { recordsLock, type WalletFolder } from './wallet-place'
import { headerPath, spareHeaderPath } from './wallet-paths'

/** The header of an open wallet, as it is on the disk. */
export interface HeaderKeeper {
  readonly now: () => Header
  /** Makes durable what opened the wallet, where the header or its copy is another one. To be called under the lock. */
  mend(): Promise<void>
  /** At a glance: is wallet.json gone or empty? */
  isGone(): Promise<boolean>
  /** Writes it back as it is known here, or as another process has changed it since. To be called under the lock. */
  putBack(): Promise<void>
  /** All or none. To be called under the lock. */
  change(change: (header: Header) => Header): Promise<void>
  /** The same for the ways of opening, with the lock. Rejects with `disk-full`, `save-failed` or `wallet-busy`. */
  changeWraps(change: (wraps: Header['wraps']) => Header['wraps']): Promise<void>
}

export function createHeaderKeeper(
  place: WalletFolder,
  opening: {
    readonly header: Header
    readonly isHeaderLost: boolean
    readonly isSpareStale: boolean
  },
): HeaderKeeper {
  let { header, isHeaderLost, isSpareStale } = opening

  const mend = async (): Promise<void> => {
    // A header that did not open the wallet is nothing to build on.
    if (isHeaderLost) await restoreHeader(place, header)
    else if (isSpareStale) await refreshSpare(place, header)
    isHeaderLost = false
    isSpareStale = false
  }
  const putBack = async (): Promise<void> => {
    const copy = await currentHeader(place, header, spareHeaderPath(place.folder))
    // What opened the wallet is proven; a way that was taken away meanwhile must not come back.
    if (!isHeaderLost && !isSpareStale && hasOtherWays(copy, header)) header = copy
    isHeaderLost = true
    await mend()
  }
  const change = async (changed: (header: Header) => Header): Promise<void> => {
    if (isHeaderLost) await mend()
    header = await changeHeader(place, header, changed)
  }

  return {
    now: () => header,
    mend,
    isGone: async () => {
      const found = await place.disk.fs.stat(headerPath(place.folder))
      return found === undefined || found.size === 0
    },
    putBack,
    change,
    changeWraps: async (wraps) => {
      try {
        await saving(() =>
          place.locks.hold(recordsLock, () =>
            change((now) => ({ ...now, wraps: wraps(now.wraps) })),
          ),
        )
      } catch (error) {
        // What is said of the ways must be true also where not even taking it back worked.
        header = await currentHeader(place, header)
        throw error
      }
    },
  }
}
