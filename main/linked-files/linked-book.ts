import { WalletError } from '#core/errors'
import type {
  LinkedFile,
  LinkedFileId,
  LinkedFileOwner,
  LinkedFileSummary,
  Slot,
  SlotId,
  SlotSummary,
} from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import type { Vault } from '../vault/vault'

/** The linked files and slots in the vault. */
export interface LinkedBook {
  /** Oldest first. */
  files(): readonly LinkedFile[]
  findFile(id: LinkedFileId): LinkedFile | undefined
  /** By name. */
  slots(): readonly Slot[]
  /** Throws `slot-missing`. */
  slot(id: SlotId): Slot
  /** Whose token the file is to carry; undefined where its slot is gone. */
  profileOf(owner: LinkedFileOwner): ProfileId | undefined
  /** Changes the file as it stands then; one that is not there any more is left alone. */
  update(id: LinkedFileId, change: (file: LinkedFile) => LinkedFile): Promise<void>
}

export function createLinkedBook(vault: Pick<Vault, 'all' | 'get' | 'change'>): LinkedBook {
  const findFile = (id: LinkedFileId): LinkedFile | undefined => {
    const record = vault.get(id)
    return record?.kind === 'linked-file' ? record.file : undefined
  }
  const findSlot = (id: SlotId): Slot | undefined => {
    const record = vault.get(id)
    return record?.kind === 'slot' ? record.slot : undefined
  }
  return {
    files: () =>
      vault
        .all()
        .flatMap((record) => (record.kind === 'linked-file' ? [record.file] : []))
        .toSorted((one, other) => one.createdAt - other.createdAt),
    findFile,
    slots: () =>
      vault
        .all()
        .flatMap((record) => (record.kind === 'slot' ? [record.slot] : []))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    slot: (id) => {
      const found = findSlot(id)
      if (found === undefined) throw new WalletError('slot-missing')
      return found
    },
    profileOf: (owner) =>
      owner.type === 'profile' ? owner.profileId : findSlot(owner.slotId)?.profileId,
    update: (id, change) =>
      vault.change(() => {
        const file = findFile(id)
        return file === undefined ? {} : { put: [{ kind: 'linked-file', file: change(file) }] }
      }),
  }
}

/** What a window sees of the linked files: those of profiles that are not there are out of sight with them. */
export function summariseFiles(book: LinkedBook): readonly LinkedFileSummary[] {
  return book.files().flatMap((file) => {
    const { id, owner, path, exporterId, withRefreshToken, written, state } = file
    const profileId = book.profileOf(owner)
    if (profileId === undefined) return []
    return [
      {
        id,
        path,
        exporterId,
        withRefreshToken,
        profileId,
        state,
        ...(owner.type === 'slot' ? { slotId: owner.slotId } : {}),
        ...(written === undefined ? {} : { writtenAt: written.at }),
      },
    ]
  })
}

export function summariseSlots(book: LinkedBook): readonly SlotSummary[] {
  return book.slots().map(({ id, name, profileId }) => ({ id, name, profileId }))
}
