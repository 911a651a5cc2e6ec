import { keyUseOf, overtakerOf } from '#core/collisions'
import { WalletError } from '#core/errors'
import type { Profile, ProfileId } from '#core/profile'
import { intentId } from '#core/refresh/intent'
import { isPastKeeping, keptInTrashMs, type TrashedProfile } from '#core/trash'
import type { LinkedBook } from '../linked-files/linked-book'
import { inTurnOf, type KeyTurns } from '../refresh/key-turns'
import type { TokenKeeper } from '../refresh/token-keeper'
import type { Vault } from '../vault/vault'
import type { ProfileBook } from './profile-book'
import { keyUsesOf } from './same-key'

/** Profiles that were deleted: each waits here, as it was, to be put back or to go for good. */
export interface Trash {
  /**
   * Deletes it for good, with its tokens, and its keys where no other profile has them. At the provider nothing changes,
   * and files keep what stands in them. Rejects with `profile-missing` where it lies in the trash no more.
   */
  deleteForGood(id: ProfileId): Promise<void>
  /** The same for all there are. One that fails keeps no other waiting; the first failure is what it rejects with. */
  empty(): Promise<void>
  /** The same for those that have lain long enough. True where there were any. */
  purge(): Promise<boolean>
}

interface TrashPorts {
  readonly vault: Pick<Vault, 'all' | 'get' | 'change' | 'status'>
  readonly book: ProfileBook
  readonly linkedFiles: { readonly book: LinkedBook }
  readonly keeper: Pick<TokenKeeper, 'saveHeld'>
  readonly turns: KeyTurns
  readonly clock: { now(): number }
}

export function createTrash(ports: TrashPorts): Trash {
  const { vault, book, clock } = ports
  const deleteForGood = (id: ProfileId): Promise<void> => inTurnIfAny(ports, id)
  const deleteAll = async (profiles: readonly Profile[]): Promise<void> => {
    const ends = await Promise.allSettled(profiles.map(({ id }) => deleteForGood(id)))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  }
  return {
    deleteForGood,
    empty: () => deleteAll(trashedIn(vault)),
    purge: async () => {
      const status = vault.status()
      if (status.type !== 'open' || status.readOnly !== undefined) return false
      const old = trashedIn(vault).filter(
        ({ deletedAt }) => deletedAt !== undefined && isPastKeeping(deletedAt, clock.now()),
      )
      if (old.length === 0) return false
      await deleteAll(old).catch(() => undefined)
      return old.some(({ id }) => book.findProfile(id) === undefined)
    },
  }
}

/** What a window sees of the trash, newest first. */
export function summariseTrash(
  vault: Pick<Vault, 'all'>,
  book: ProfileBook,
  linked: LinkedBook,
): readonly TrashedProfile[] {
  const trashed = trashedIn(vault)
  if (trashed.length === 0) return []
  const uses = keyUsesOf(book)
  const files = linked.files()
  return trashed
    .map((profile): TrashedProfile => {
      const { id, name, client, stage, providerId, tokenSet, deletedAt = 0 } = profile
      const credential = book.findCredential(profile.credentialId)
      const overtaker =
        credential === undefined ? undefined : overtakerOf(keyUseOf(profile, credential), uses)
      return {
        ...{ id, name, client, stage, providerId, deletedAt },
        environment: credential?.environment ?? '',
        keptUntil: deletedAt + keptInTrashMs,
        hasToken: tokenSet !== undefined,
        linkedFiles: files.filter(({ owner }) => linked.profileOf(owner) === id).length,
        ...(overtaker === undefined ? {} : { overtakenBy: overtaker.name }),
      }
    })
    .toSorted((one, other) => other.deletedAt - one.deletedAt)
}

function trashedIn(vault: Pick<Vault, 'all'>): readonly Profile[] {
  return vault
    .all()
    .flatMap((record) =>
      record.kind === 'profile' && record.profile.deletedAt !== undefined ? [record.profile] : [],
    )
}

/**
 * A renewal of it that was cut off may be being settled at this moment: what comes of that is saved first, and is not left
 * without a place. Keys that cannot be read are used by nobody.
 */
async function inTurnIfAny(ports: TrashPorts, id: ProfileId): Promise<void> {
  const { book, keeper } = ports
  if (book.findCredential(book.profile(id).credentialId) === undefined) return take(ports, id)
  const work = async (): Promise<void> => {
    await keeper.saveHeld(id)
    await take(ports, id)
  }
  return inTurnOf(ports, id, { work })
}

/** All of it in one save, worked out when its turn has come: somebody may have put it back. */
async function take({ vault, book, linkedFiles }: TrashPorts, id: ProfileId): Promise<void> {
  await vault.change(() => {
    const profile = book.profile(id)
    if (profile.deletedAt === undefined) throw new WalletError('profile-missing')
    const files = linkedFiles.book
      .files()
      .filter(({ owner }) => owner.type === 'profile' && owner.profileId === id)
    return {
      remove: [
        id,
        ...(vault.get(intentId(id)) === undefined ? [] : [intentId(id)]),
        ...(isUsedByOthers(vault, profile) ? [] : [profile.credentialId]),
        ...files.map((file) => file.id),
      ],
    }
  })
}

function isUsedByOthers(vault: Pick<Vault, 'all'>, { id, credentialId }: Profile): boolean {
  return vault
    .all()
    .some(
      (record) =>
        record.kind === 'profile' &&
        record.profile.id !== id &&
        record.profile.credentialId === credentialId,
    )
}
