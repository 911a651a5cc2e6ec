import { saving } from './durable-file'
import type { Header } from './header'
import { changeHeader, currentHeader, refreshSpare, restoreHeader } from './header-changes'
import { recordsLock } from './record-store'
import type { WalletFolder } from './wallet-folder'

/** The header of an open wallet, as it is on the disk. */
export interface HeaderKeeper {
  readonly now: () => Header
  /** Makes durable what opened the wallet, where the header or its copy is another one. To be called under the lock. */
  mend(): Promise<void>
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
  const change = async (changed: (header: Header) => Header): Promise<void> => {
    if (isHeaderLost) await mend()
    header = await changeHeader(place, header, changed)
  }

  return {
    now: () => header,
    mend,
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
