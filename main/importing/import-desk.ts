import { WalletError } from '#core/errors'
import type { ImportPreview } from '#core/import-preview'
import type { FoundProfile } from '#core/importers/found-profile'
import type { Understood } from '#core/importers/index'
import type { ProfileBook } from '../profiles/profile-book'
import { summariseFound } from './preview'

/** What was understood last, with its secrets, until it is stored or left. */
export interface ImportDesk {
  /** Takes the place of what was there. Throws `import-refused`. */
  lay(understood: Understood, origin: { readonly writtenAt?: number }): ImportPreview
  /** The same for what a passphrase has to open first. */
  laySealed(bytes: Uint8Array): ImportPreview
  /** What is to be opened. Throws `import-outdated` when it does not lie there now. */
  sealed(id: string): Uint8Array
  /** Throws `import-outdated` when it is not what lies there now. */
  taken(id: string, places: readonly number[]): Laid
  clear(): void
}

export interface Laid {
  readonly profiles: readonly FoundProfile[]
  readonly writtenAt?: number
}

export function createImportDesk(ports: {
  readonly book: ProfileBook
  readonly newId: () => string
}): ImportDesk {
  let laid: (Laid & { readonly id: string }) | undefined
  let sealed: { readonly id: string; readonly bytes: Uint8Array } | undefined
  return {
    lay: (understood, origin) => {
      laid = undefined
      sealed = undefined
      if (understood.type === 'refused') {
        throw new WalletError('import-refused', '', { reason: understood.reason })
      }
      const id = ports.newId()
      const { notes } = understood
      if (understood.type === 'nothing-found') return { id, profiles: [], notes }
      const { importerId, profiles } = understood
      const found = summariseFound(ports.book, profiles)
      laid = { id, profiles, ...origin }
      const holder = profiles[0]?.moved?.profile.holder
      return { id, importerId, profiles: found, notes, ...(holder && { holder }) }
    },
    laySealed: (bytes) => {
      laid = undefined
      sealed = { id: ports.newId(), bytes }
      return { id: sealed.id, isSealed: true, profiles: [], notes: [] }
    },
    sealed: (id) => {
      if (sealed?.id !== id) throw new WalletError('import-outdated')
      return sealed.bytes
    },
    taken: (id, places) => {
      if (laid?.id !== id) throw new WalletError('import-outdated')
      const { profiles, writtenAt } = laid
      const taken = Array.from(new Set(places), (place) => {
        const found = profiles[place]
        if (found === undefined) throw new WalletError('import-outdated')
        return found
      })
      return { profiles: taken, ...(writtenAt === undefined ? {} : { writtenAt }) }
    },
    clear: () => {
      laid = undefined
      sealed = undefined
    },
  }
}
