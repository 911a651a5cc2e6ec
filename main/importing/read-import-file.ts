import { WalletError } from '#core/errors'
import { sizeLimit } from '#core/importers/decode'
import { readChosenFile } from '../chosen-file'
import type { ImportSource } from './plain-findings'

/**
 * Reads a file the person chose, an ordinary one of at most 50 MB. Rejects with `import-refused` (its `reason` says what
 * else it is) or `import-unreadable`.
 */
export async function readImportFile(
  path: string,
): Promise<Extract<ImportSource, { readonly type: 'file' }>> {
  const read = await readChosenFile(path, sizeLimit)
  switch (read.type) {
    case 'read': {
      const { bytes, name: fileName, writtenAt } = read.file
      return { type: 'file', bytes, fileName, writtenAt }
    }
    case 'refused':
      throw new WalletError('import-refused', '', { reason: read.reason })
    case 'unreadable':
      throw new WalletError('import-unreadable', read.technical)
  }
}
