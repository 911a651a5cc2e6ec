import { WalletError } from '#core/errors'
import { templateLimits } from '#core/templates/template'
import type { TemplateFile } from '#core/wallet-requests'
import { readChosenFile } from '../chosen-file'

/** A character has four bytes at most. */
const mostBytes = 4 * templateLimits.text

/** The text of a file that is to become a template. Rejects with `template-file-unfit`. */
export async function readTemplateFile(path: string): Promise<TemplateFile> {
  const read = await readChosenFile(path, mostBytes)
  switch (read.type) {
    case 'refused':
      throw new WalletError('template-file-unfit', '', { reason: read.reason })
    case 'unreadable':
      throw new WalletError('template-file-unfit', read.technical, { reason: 'unreadable' })
    case 'read':
      return { fileName: read.file.name, text: textOf(read.file.bytes) }
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Said below.
  }
  throw new WalletError('template-file-unfit', '', { reason: 'no-text' })
}
