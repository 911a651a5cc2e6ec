import { errorCodeOf } from '#core/errors'
import type {
  LinkedFile,
  LinkedFileId,
  LinkedFileOwner,
  LinkedFileState,
  Slot,
  SlotId,
  WrittenFile,
} from '#core/linked-file'
import type { ProfileId } from '#core/profile'

export type StoredOwner =
  | { readonly type: 'profile'; readonly profileId: string }
  | { readonly type: 'slot'; readonly slotId: string }

export type StoredWritten = Omit<WrittenFile, 'profileId'> & { readonly profileId: string }

export type StoredFileState =
  | Exclude<LinkedFileState, { readonly type: 'failed' }>
  | { readonly type: 'failed'; readonly code: string; readonly at: number }

/** A linked file's body, version 1. It holds no secret. Instants are epoch milliseconds. */
export type StoredLinkedFile = Omit<
  LinkedFile,
  'id' | 'owner' | 'written' | 'writing' | 'state'
> & {
  readonly id: string
  readonly owner: StoredOwner
  readonly written?: StoredWritten
  readonly writing?: StoredWritten
  readonly state: StoredFileState
}

/** A slot's body, version 1. */
export type StoredSlot = Omit<Slot, 'id' | 'profileId'> & {
  readonly id: string
  readonly profileId: string
}

export function decodeLinkedFile(stored: StoredLinkedFile): LinkedFile {
  const { written, writing, ...rest } = stored
  return {
    ...rest,
    id: stored.id as LinkedFileId,
    owner: decodeOwner(stored.owner),
    state: decodeState(stored.state),
    ...(written === undefined ? {} : { written: decodeWritten(written) }),
    ...(writing === undefined ? {} : { writing: decodeWritten(writing) }),
  }
}

export function decodeSlot(stored: StoredSlot): Slot {
  return { ...stored, id: stored.id as SlotId, profileId: stored.profileId as ProfileId }
}

function decodeWritten(written: StoredWritten): WrittenFile {
  return { ...written, profileId: written.profileId as ProfileId }
}

function decodeOwner(owner: StoredOwner): LinkedFileOwner {
  return owner.type === 'slot'
    ? { type: 'slot', slotId: owner.slotId as SlotId }
    : { type: 'profile', profileId: owner.profileId as ProfileId }
}

function decodeState(state: StoredFileState): LinkedFileState {
  return state.type === 'failed' ? { ...state, code: errorCodeOf(state.code) } : state
}
