import { constants } from 'node:fs'
import { open } from 'node:fs/promises'

const mostBytes = 4 * 1024 * 1024

/**
 * An ordinary file of a size that settings have, as bytes; undefined for anything else. A FIFO does not make it wait, and
 * a link is followed only where `follows`.
 */
export async function readSmall(
  path: string,
  { follows = false, most = mostBytes } = {},
): Promise<Buffer | undefined> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  try {
    const file = await open(path, O_RDONLY | O_NONBLOCK | (follows ? 0 : O_NOFOLLOW))
    try {
      const found = await file.stat()
      return found.isFile() && found.size <= most ? await file.readFile() : undefined
    } finally {
      await file.close()
    }
  } catch {
    return undefined
  }
}

export async function readSmallText(
  path: string,
  how: { readonly follows?: boolean } = {},
): Promise<string> {
  return (await readSmall(path, how))?.toString('utf8') ?? ''
}
