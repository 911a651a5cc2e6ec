import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { exporterOf } from '#core/exporters/index'
import { folderFileName } from '#core/folder-file-name'
import type { WalletApi } from '#core/wallet-api'
import type { FolderExport } from '#core/wallet-requests'
import { folderMark, type FolderMark } from '../handoff/folder-mark'
import { createQueue } from '../queue'
import { handOver, makeCurrent, placesHere } from './handoff-calls'
import type { WalletParts } from './parts'

interface ChosenFolder {
  readonly id: string
  readonly path: string
  readonly mark: FolderMark | undefined
}

/** Files of several profiles, in one folder that is chosen once. */
export function folderExportCalls(
  parts: WalletParts,
): Pick<WalletApi, 'chooseExportFolder' | 'exportIntoFolder'> {
  const { announced, places = placesHere(), askWhichFolder } = parts
  const queue = createQueue()
  let chosen: ChosenFolder | undefined
  return {
    chooseExportFolder: async () => {
      const path = await askWhichFolder?.()
      if (path === undefined) return undefined
      const inside = join(path, 'token')
      const { findings } = await places.look(inside)
      chosen = { id: parts.newId(), path, mark: await folderMark(inside) }
      return { id: chosen.id, path, findings }
    },
    exportIntoFolder: (request) =>
      announced(() =>
        // One at a time: each sees the names of those before it.
        queue.run(() => {
          if (chosen?.id !== request.folderId) throw new WalletError('export-place-changed')
          return saveInto(parts, chosen, request)
        }),
      ),
  }
}

async function saveInto(
  parts: WalletParts,
  { path: folder, mark }: ChosenFolder,
  { profileId, exporterId }: FolderExport,
): Promise<{ readonly savedTo: string }> {
  await makeCurrent(parts, profileId)
  const names = await readdir(folder).catch(() => {
    throw new WalletError('export-place-changed')
  })
  const present = new Set(names.map((name) => name.normalize('NFC').toLowerCase()))
  const profile = parts.book.profile(profileId)
  const name = folderFileName(profile, exporterOf(exporterId).fileName, (one) => present.has(one))
  const savedTo = join(folder, name)
  const write = parts.exports.saveAt(savedTo, mark)
  await handOver(parts, { profileId, exporterId, includeRefreshToken: false, savedTo }, write)
  await parts.linkedFiles.leave(savedTo)
  return { savedTo }
}
