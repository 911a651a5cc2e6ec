import { WalletError } from '#core/errors'
import type { FoundPair } from '#core/found-pair'
import type { LinkedFile, LinkedFileId, SlotId } from '#core/linked-file'
import type { ProfileId } from '#core/profile'
import { isReadBack } from '#core/read-back'
import type { Clock } from '../ports'
import { createQueue } from '../queue'
import type { Vault } from '../vault/vault'
import { beginFile, type BegunFile, type NewFile } from './begin'
import { filesInTime, silentDrive } from './files-in-time'
import { createFreshness, type Freshness } from './freshness'
import { createLinkedBook, type LinkedBook } from './linked-book'
import { edited, fileOf, planOf, type LinkedFilesPorts, type Linking } from './linking'
import type { Compared } from './difference'
import { noteAnswer } from './other-pair'
import { createReadBack } from './read-back'
import { noteFailure, refresh } from './refresh'
import { settle, settleOrRefuse } from './settle'
import { stopKeeping } from './stop'
import { switchSlot } from './switch-slot'

/** Keeps files up to date: each is written anew when the token it carries is another one. */
export interface LinkedFiles {
  readonly book: LinkedBook
  /**
   * Brings those up to date that are not. Never rejects: what goes wrong stands in the file's record. Resolves with
   * whether anything was changed.
   */
  freshen(): Promise<boolean>
  /**
   * Writes this file now. Rejects with why it could not be written, and with `linked-file-edited` where somebody else has
   * changed its values, unless `overwrites`.
   */
  update(id: LinkedFileId, how: { readonly overwrites: boolean }): Promise<void>
  /**
   * Reads again what another tool may have written: in all files, in those of a profile, or in this one. What is found
   * stands in the records. Never rejects; resolves with whether anything was changed.
   */
  look(where?: { readonly profileId?: ProfileId; readonly id?: LinkedFileId }): Promise<boolean>
  /** The person has answered about this pair: the files it stands in may be written over. */
  answered(pair: FoundPair): Promise<void>
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
  const linking: Linking = {
    ...ports,
    files: filesInTime(ports.files, ports.clock),
    linked,
    readBack: createReadBack(ports.understand),
  }
  const freshness = createFreshness(linking)
  const alone = inTurn(ports)
  const soon = soonOrNever(ports.clock, alone)
  return {
    book: linked,
    freshen: async () => {
      if (!isWritable(ports.vault) || freshness.due().length === 0) return false
      return alone(async () => {
        const before = ports.vault.all()
        await refreshEach(linking, freshness, freshness.due)
        return isOtherThan(before, ports.vault.all())
      }).catch(() => false)
    },
    look: async (where = {}) => {
      const chosen = () => linked.files().filter((file) => isLookedAt(linked, file, where))
      if (!isWritable(ports.vault) || chosen().length === 0) return false
      return alone(async () => {
        const before = ports.vault.all()
        await refreshEach(linking, freshness, chosen)
        return isOtherThan(before, ports.vault.all())
      }).catch(() => false)
    },
    answered: (pair) => soon(() => noteAnswer(linking, pair)),
    update: (id, how) =>
      alone(async () => {
        const file = fileOf(linked, id)
        await settleOrRefuse(linking, [file])
        await freshness.during(file, () => refresh(linking, file, how), 'rejects')
        const { state, path } = fileOf(linked, id)
        if (state.type === 'failed') throw new WalletError(state.code)
        if (state.type === 'edited' || state.type === 'other-pair') throw edited(path)
      }),
    compare: async (id) => planOf(linking, fileOf(linked, id)),
    begin: (file, begun) => soon(() => beginFile(linking, file, begun)),
    stop: (id) => alone(() => stopSettled(linking, [fileOf(linked, id)])),
    leave: async (path) => {
      const there = () => linked.files().filter((file) => file.path === path)
      if (there().length > 0) await alone(() => stopSettled(linking, there()))
    },
    use: (slotId, profileId) =>
      alone(async () => {
        await settleOrRefuse(
          linking,
          linked.files().filter(({ owner }) => owner.type === 'slot' && owner.slotId === slotId),
        )
        await switchSlot(linking, slotId, profileId)
      }),
  }
}

/** Brings each of these up to date; one whose replacement cannot be ended now stands as failed and waits. */
async function refreshEach(
  linking: Linking,
  freshness: Freshness,
  choose: () => readonly LinkedFile[],
): Promise<void> {
  const stuck = await settle(linking)
  for (const file of choose()) {
    const code = stuck.get(file.id)
    await freshness.during(file, () =>
      code === undefined
        ? refresh(linking, file, { overwrites: false })
        : noteFailure(linking, file, code),
    )
  }
}

/** What a write that was cut off has left beside a file goes first: nobody would know of it afterwards. */
async function stopSettled(linking: Linking, files: readonly LinkedFile[]): Promise<void> {
  await settleOrRefuse(linking, files)
  await stopKeeping(linking, files)
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

/** So long those wait who keep an API key waiting meanwhile. */
const longestWaitMs = 20_000

/** What does not come to its turn in time is not done any more: rejects with `linked-folder-missing` then. */
function soonOrNever(clock: Clock, alone: ReturnType<typeof inTurn>) {
  return <T>(work: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      let isTooLate = false
      const cancel = clock.after(longestWaitMs, () => {
        isTooLate = true
        reject(silentDrive())
      })
      alone(() => {
        cancel()
        return isTooLate ? Promise.reject(silentDrive()) : work()
      })
        .finally(cancel)
        .then(resolve, reject)
    })
}

/** A wallet that cannot note what it wrote writes nothing. */
function isWritable(vault: Pick<Vault, 'status'>): boolean {
  const status = vault.status()
  return status.type === 'open' && status.readOnly === undefined
}

/** A file that was asked for is looked at whatever it holds. */
function isLookedAt(
  linked: LinkedBook,
  file: LinkedFile,
  { profileId, id }: NonNullable<Parameters<LinkedFiles['look']>[0]>,
): boolean {
  if (id !== undefined) return file.id === id
  return isReadBack(file) && (profileId === undefined || linked.profileOf(file.owner) === profileId)
}

/** Records are replaced when they change. */
function isOtherThan(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length !== after.length || before.some((one, at) => one !== after[at])
}
