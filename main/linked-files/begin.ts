import { resolve } from 'node:path'
import { WalletError } from '#core/errors'
import {
  slotNameLimit,
  type LinkedFile,
  type LinkedFileId,
  type Slot,
  type SlotId,
} from '#core/linked-file'
import type { HistoryEntry, Profile, ProfileId } from '#core/profile'
import { withHistory } from '#core/profile-changes'
import type { ExportOrder } from '../handoff/exports'
import { silentDrive } from './files-in-time'
import type { Linking } from './linking'
import { withOwnPair } from './other-pair'
import { renderFile, wholeFile } from './plan'
import { slotsEmptied } from './stop'
import { profileRecord } from './records'

/** A file that is to be kept up to date from now on. */
export interface NewFile extends Pick<LinkedFile, 'path' | 'exporterId' | 'withRefreshToken'> {
  readonly profileId: ProfileId
  /** It goes into the slot of this name, which is made where there is none. */
  readonly slotName?: string
}

export interface BegunFile {
  readonly order: ExportOrder
  readonly write: (order: ExportOrder) => Promise<void>
  /** After this failure the token may stand there all the same. */
  readonly mayHaveLeft: (error: unknown) => boolean
}

/**
 * The record is durable before the token leaves: after a crash in between the file is written at the next start, and
 * where its drive falls silent (`linked-folder-missing`) once that answers. An earlier record of the same path gives way.
 */
export async function beginFile(
  linking: Linking,
  wanted: NewFile,
  begun: BegunFile,
): Promise<void> {
  const { vault, linked, book, files } = linking
  const { profileId, slotName, ...rest } = wanted
  const { writtenAt: at = linking.clock.now() } = begun.order.values
  const path = resolve(wanted.path)
  if (files.isStuck(path)) throw silentDrive()
  const written = wholeFile(wanted, renderFile(begun.order).text, { at, profileId })
  const slotsBefore = linked.slots()
  const slot = slotName === undefined ? undefined : slotFor(linking, slotName.trim(), profileId)
  const file: LinkedFile = {
    ...rest,
    id: linking.newId() as LinkedFileId,
    owner: slot === undefined ? { type: 'profile', profileId } : { type: 'slot', slotId: slot.id },
    path,
    writing: written,
    state: { type: 'ok' },
    createdAt: at,
  }
  const before = linked.files().filter((one) => one.path === path)
  const gone = new Set(before.map(({ id }) => id))
  const empty = slotsEmptied(linked, gone)
  const emptied = slotsBefore.filter(({ id }) => id !== slot?.id && empty.includes(id))
  const entry = exportedTo(file, at)
  await vault.change(() => ({
    put: [
      profileRecord(withHistory(book.profile(profileId), entry)),
      { kind: 'linked-file', file },
      ...(slot === undefined ? [] : [{ kind: 'slot', slot } as const]),
    ],
    remove: [...gone, ...emptied.map(({ id }) => id)],
  }))
  try {
    await files.writing(path, () => begun.write(begun.order))
  } catch (error) {
    // Being written still: as after a crash, it is looked after from now on.
    if (files.isStuck(path)) throw error
    const isNewSlot = slot !== undefined && !slotsBefore.some(({ id }) => id === slot.id)
    const { isLinked: _not, ...copied } = entry
    const left = begun.mayHaveLeft(error) ? [copied] : []
    // What failed first is what the person has to hear.
    await vault
      .change(() => ({
        put: [
          profileRecord(withoutEntry(book.profile(profileId), entry, left)),
          ...before.map((one) => ({ kind: 'linked-file', file: one }) as const),
          ...emptied.map((one) => ({ kind: 'slot', slot: one }) as const),
        ],
        remove: [file.id, ...(isNewSlot ? [slot.id] : [])],
      }))
      .catch(() => undefined)
    throw error
  }
  await linked.update(file.id, ({ writing: _ended, ...now }) =>
    withOwnPair({ ...now, written }, book.profile(profileId)),
  )
}

export function exportedTo(
  { exporterId, path, withRefreshToken }: LinkedFile,
  at: number,
): Extract<HistoryEntry, { readonly type: 'exported' }> {
  return { type: 'exported', at, exporterId, savedTo: path, withRefreshToken, isLinked: true }
}

function slotFor(
  { linked, book, newId, clock }: Linking,
  name: string,
  profileId: ProfileId,
): Slot {
  if (name === '' || name.length > slotNameLimit) throw new WalletError('name-missing')
  const present = linked.slots().find((one) => isSameName(one.name, name))
  if (present === undefined) {
    return { id: newId() as SlotId, name, profileId, createdAt: clock.now() }
  }
  if (present.profileId !== profileId) {
    const profile = book.findProfile(present.profileId)?.name ?? ''
    throw new WalletError('slot-in-use', '', { slot: present.name, profile })
  }
  return present
}

/** Capitals do not matter: nobody should have to type them at a command line. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Others may have been added meanwhile: they stay. */
function withoutEntry(
  profile: Profile,
  entry: HistoryEntry,
  left: readonly HistoryEntry[],
): Profile {
  const index = profile.history.findLastIndex(
    ({ type, at }) => type === entry.type && at === entry.at,
  )
  const history = profile.history.flatMap((one, at) => (at === index ? left : [one]))
  return { ...profile, history }
}
