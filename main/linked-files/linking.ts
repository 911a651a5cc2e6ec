import { basename } from 'node:path'
import { WalletError } from '#core/errors'
import type { LinkedFile, LinkedFileId, WrittenFile } from '#core/linked-file'
import type { Profile } from '#core/profile'
import type { ExportOrder } from '../handoff/exports'
import type { ProcessLocks, SteadyClock, Understand } from '../ports'
import { exportOrder } from '../profiles/export-order'
import type { ProfileBook } from '../profiles/profile-book'
import type { Vault } from '../vault/vault'
import type { LinkedFileStore } from './file-store'
import type { FilesInTime } from './files-in-time'
import type { LinkedBook } from './linked-book'
import { planFile, renderFile, type FilePlan, type Rendered } from './plan'
import type { ReadBack } from './read-back'

export interface LinkedFilesPorts {
  readonly vault: Vault
  readonly book: ProfileBook
  readonly locks: ProcessLocks
  readonly clock: SteadyClock
  readonly files: LinkedFileStore
  readonly newId: () => string
  readonly resolveAddress: (url: string) => Promise<string>
  readonly understand: Understand
}

/** What the parts of this room share. */
export interface Linking extends LinkedFilesPorts {
  readonly files: FilesInTime
  readonly linked: LinkedBook
  readonly readBack: ReadBack
}

export function edited(path: string): WalletError {
  return new WalletError('linked-file-edited', '', { file: basename(path) })
}

export function fileOf(linked: LinkedBook, id: LinkedFileId): LinkedFile {
  const file = linked.findFile(id)
  if (file === undefined) throw new WalletError('unexpected', 'the file is not kept up to date')
  return file
}

/** The profile whose token the file is to carry, while there is something to write. */
export function sourceOf({ linked, book }: Linking, file: LinkedFile): Profile | undefined {
  const id = linked.profileOf(file.owner)
  const profile = id === undefined ? undefined : book.findProfile(id)
  const hasKeys = profile !== undefined && book.findCredential(profile.credentialId) !== undefined
  const isThere = hasKeys && profile.deletedAt === undefined && profile.tokenSet !== undefined
  return isThere ? profile : undefined
}

/** The same for another profile than its own, where `profileId` is given. */
export async function planOf(
  linking: Linking,
  file: LinkedFile,
  profileId = linking.linked.profileOf(file.owner),
): Promise<{ readonly plan: FilePlan; readonly rendered: Rendered; readonly isDue: boolean }> {
  if (profileId === undefined) throw new WalletError('slot-missing')
  const order = await exportOrder(linking, {
    profileId,
    exporterId: file.exporterId,
    includeRefreshToken: file.withRefreshToken,
  })
  const rendered = renderFile(order)
  const current = await linking.files.read(file.path)
  const { writtenAt = linking.clock.now() } = order.values
  const plan = planFile(file, rendered.text, { at: writtenAt, profileId, current })
  const isAsWritten = file.writing === undefined && saysTheSame(file.written, order)
  return {
    plan,
    rendered,
    isDue: !isAsWritten || file.state.type !== 'ok' || current === undefined,
  }
}

/** A form that counts from the moment of writing says another thing each second: what counts is that moment. */
function saysTheSame(written: WrittenFile | undefined, order: ExportOrder): boolean {
  if (written === undefined) return false
  const values = { ...order.values, writtenAt: written.at }
  return renderFile({ ...order, values }).formDigest === written.formDigest
}
