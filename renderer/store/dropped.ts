import { assertNever, WalletError } from '#core/errors'
import { sizeLimit } from '#core/importers/decode'
import type { DroppedFile } from '#core/wallet-requests'

/** What was let go over the window. */
export type Dropped =
  | { readonly type: 'file'; readonly file: File }
  | { readonly type: 'folder' }
  | { readonly type: 'several-files' }

/** To be asked while it is being dropped: it is gone afterwards. Undefined when there is no file in it. */
export function droppedIn({ files, items }: DataTransfer): Dropped | undefined {
  const [file, ...more] = files
  if (file === undefined) return undefined
  if (more.length > 0) return { type: 'several-files' }
  const isFolder = Array.from(items).some((item) => item.webkitGetAsEntry()?.isDirectory === true)
  return isFolder ? { type: 'folder' } : { type: 'file', file }
}

/** Reads it for main, which judges it like a chosen file. Rejects with `import-refused` or `import-unreadable`. */
export async function readDropped(dropped: Dropped): Promise<DroppedFile> {
  switch (dropped.type) {
    case 'file':
      return { ...(await contentOf(dropped.file)), fileName: dropped.file.name }
    case 'folder':
      throw new WalletError('import-refused', '', { reason: 'not-a-file' })
    case 'several-files':
      throw new WalletError('import-refused', '', { reason: 'several-files' })
    default:
      return assertNever(dropped)
  }
}

async function contentOf(file: File): Promise<Omit<DroppedFile, 'fileName'>> {
  try {
    // A file of more than the limit is refused there, in words.
    const content = await file.slice(0, sizeLimit + 1).arrayBuffer()
    return { bytes: new Uint8Array(content), writtenAt: file.lastModified }
  } catch {
    throw new WalletError('import-unreadable')
  }
}
