import { constants } from 'node:fs'
import { open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ChosenFile } from './ports'

export type ReadFile =
  | { readonly type: 'read'; readonly file: ChosenFile & { readonly writtenAt: number } }
  | { readonly type: 'refused'; readonly reason: 'not-a-file' | 'too-large' }
  /** `technical` names the failed call, not the path: client names stand in paths. */
  | { readonly type: 'unreadable'; readonly technical: string }

/** Reads a file that a person chose: an ordinary one of at most `mostBytes`. Never rejects. */
export async function readChosenFile(path: string, mostBytes: number): Promise<ReadFile> {
  try {
    // Looked at before it is opened: opening alone makes some devices do something.
    const refused = refusal(await stat(path), mostBytes)
    return refused ?? (await readOpened(path, mostBytes))
  } catch (error) {
    const { code = 'unknown', syscall = '' } = error as NodeJS.ErrnoException
    return { type: 'unreadable', technical: `${code} ${syscall}`.trim() }
  }
}

async function readOpened(path: string, mostBytes: number): Promise<ReadFile> {
  // A pipe put in its place meanwhile does not make us wait.
  const opened = await open(path, constants.O_RDONLY | nonBlocking)
  try {
    const state = await opened.stat()
    const refused = refusal(state, mostBytes)
    if (refused !== undefined) return refused
    const bytes = await readAtMost(opened, mostBytes, state.size)
    if (bytes === undefined) return { type: 'refused', reason: 'too-large' }
    const file = { name: basename(path), bytes, writtenAt: Math.floor(state.mtimeMs) }
    return { type: 'read', file }
  } finally {
    await opened.close()
  }
}

/** Windows has no such flag, and no such pipes. */
const nonBlocking = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

function refusal(
  state: { isFile(): boolean; readonly size: number },
  mostBytes: number,
): Extract<ReadFile, { readonly type: 'refused' }> | undefined {
  if (!state.isFile()) return { type: 'refused', reason: 'not-a-file' }
  return state.size > mostBytes ? { type: 'refused', reason: 'too-large' } : undefined
}

/** A file may grow while it is read, and some say no size at all. Undefined when it is too large. */
async function readAtMost(
  file: FileHandle,
  mostBytes: number,
  size: number,
): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for (;;) {
    const chunk = Buffer.alloc(Math.max(size - length, 0) + 65_536)
    const { bytesRead } = await file.read(chunk, 0, chunk.length, null)
    if (bytesRead === 0) return Buffer.concat(chunks)
    length += bytesRead
    if (length > mostBytes) return undefined
    chunks.push(chunk.subarray(0, bytesRead))
  }
}
