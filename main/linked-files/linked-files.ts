import { WalletError } from '#core/errors'
import type { LinkedFileId, SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { createQueue } from '../queue'
import type { Vault } from '../vault/vault'
import { beginFile, type BegunFile, type NewFile } from './begin'
import { createFreshness } from './freshness'
import { createLinkedBook, type LinkedBook } from './linked-book'
import { edited, fileOf, planOf, type LinkedFilesPorts, type Linking } from './linking'
import type { Compared } from './difference'
import { refresh } from './refresh'
import { stopKeeping } from './stop'
import { switchSlot } from './switch-slot'

/** Keeps files up to date: each is written anew when the token it carries is another one. */
export interface LinkedFiles {
  readonly book: LinkedBook
  /**
   * Brings those up to date that are not. Never rejects: what goes wrong stands in the file's record. Resolves with
   * whether anything was changed.
   */
  freshen(which?: 'all' | 'due'): Promise<boolean>
  /**
   * Writes this file now. Rejects with why it could not be written, and with `linked-file-edited` where somebody else has
   * changed its values, unless `overwrites`.
   */
  update(id: LinkedFileId, how: { readonly overwrites: boolean }): Promise<void>
  /** What stands in the file, and what would after `update`. */
  compare(id: LinkedFileId): Promise<Compared>
  /** Notes the new file, has it written by `begun.write`, and keeps it up to date from then on: all of it or none. */
  begin(file: NewFile, begun: BegunFile): Promise<void>
  /** From now on the file is the person's. The token that stands in it stops with the next renewal. */
  stop(id: LinkedFileId): Promise<void>
  /** The same for the files at this path, as something else was saved there. */
  leave(path: string): Promise<void>
  /** All files of the slot carry the token of this profile, or all stay as they were. */
  use(slotId: SlotId, profileId: ProfileId): Promise<void>
}

export function createLinkedFiles(ports: LinkedFilesPorts): LinkedFiles {
  const linked = createLinkedBook(ports.vault)
  const linking: Linking = { ...ports, linked }
  const freshness = createFreshness(linking)
  const alone = inTurn(ports)
  return {
    book: linked,
    freshen: async (which = 'due') => {
      const isIdle = !isWritable(ports.vault) || freshness.due(which).length === 0
      if (isIdle) return false
      return alone(async () => {
        await settle(linking)
        let isChanged = false
        for (const file of freshness.due(which)) {
          await freshness.during(file, () => refresh(linking, file, { overwrites: false }))
          isChanged = true
        }
        return isChanged
      }).catch(() => false)
    },
    update: (id, how) =>
      alone(async () => {
        await settle(linking)
        const file = fileOf(linked, id)
        await freshness.during(file, () => refresh(linking, file, how), 'rejects')
        const { state, path } = fileOf(linked, id)
        if (state.type === 'failed') throw new WalletError(state.code)
        if (state.type === 'edited') throw edited(path)
      }),
    compare: async (id) => planOf(linking, fileOf(linked, id)),
    begin: (file, begun) => alone(() => beginFile(linking, file, begun)),
    stop: (id) => alone(() => stopKeeping(linking, [fileOf(linked, id)])),
    leave: async (path) => {
      const there = () => linked.files().filter((file) => file.path === path)
      if (there().length > 0) await alone(() => stopKeeping(linking, there()))
    },
    use: (slotId, profileId) =>
      alone(async () => {
        await settle(linking)
        await switchSlot(linking, slotId, profileId)
      }),
  }
}

/** A replacement that was cut off is ended before anything else is looked at. */
async function settle({ linked, files }: Linking): Promise<void> {
  const begun = linked.files().filter(({ writing }) => writing !== undefined)
  if (begun.length > 0) await files.recover(begun.map(({ path }) => path))
}

/** One at a time, in all processes; each starts with what the others have saved. */
function inTurn({ vault, locks }: LinkedFilesPorts) {
  const queue = createQueue()
  return <T>(work: () => Promise<T>): Promise<T> =>
    queue.run(() => {
      const status = vault.status()
      // Nobody else has a wallet that is in memory only.
      if (status.type === 'open' && status.protection === 'memory') return work()
      return locks.hold('linked-files', async () => {
        await vault.reread()
        return work()
      })
    })
}

/** A wallet that cannot note what it wrote writes nothing. */
function isWritable(vault: Pick<Vault, 'status'>): boolean {
  const status = vault.status()
  return status.type === 'open' && status.readOnly === undefined
}
