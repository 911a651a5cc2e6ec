import { constants, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'
import { systemCode } from '../system-code'

export interface FileStat {
  readonly type: 'file' | 'folder' | 'other'
  readonly size: number
  /** Permission bits only. */
  readonly mode: number
  /** The file itself, whatever its name: another one put in its place has another. */
  readonly id: string
  /** Of the content, by the file system's clock. */
  readonly changedAt: number
}

/** An open file. `read` and `write` may do less than asked and say how much; failures reject with the system's code. */
export interface OpenFile {
  stat(): Promise<FileStat>
  read(into: Uint8Array, position: number): Promise<number>
  write(bytes: Uint8Array, position: number): Promise<number>
  truncate(length: number): Promise<void>
  chmod(mode: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** How a file is opened. `create` makes a new one, readable by its owner alone, and refuses an existing name. */
export type FileAccess = 'read' | 'change' | 'create'

/** The few file operations the vault is built of: small, so that every fault can be played in tests. */
export interface FileSystem {
  /** Of the name itself, never through a link; undefined when nothing is there. */
  stat(path: string): Promise<FileStat | undefined>
  /** Never follows a link. */
  open(path: string, access: FileAccess): Promise<OpenFile>
  list(folder: string): Promise<readonly string[]>
  /** With its parents, readable by their owner alone. */
  makeFolder(path: string): Promise<void>
  /** Makes creations, renames and removals in the folder durable. */
  syncFolder(path: string): Promise<void>
  /** Of a folder; a file is opened for it, so that no link is followed. */
  chmodFolder(path: string, mode: number): Promise<void>
  link(from: string, to: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Sets the time of the file's last change to now. */
  touch(path: string): Promise<void>
}

const flags: Readonly<Record<FileAccess, number>> = {
  read: constants.O_RDONLY,
  change: constants.O_RDWR,
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
}

/** The real file system. Windows cannot sync a folder: there it is left out. */
export function nodeFileSystem(platform: NodeJS.Platform): FileSystem {
  return {
    stat: statOf,
    open: async (path, access) =>
      openFile(await fs.open(path, flags[access] | constants.O_NOFOLLOW, 0o600)),
    list: (folder) => fs.readdir(folder),
    makeFolder: async (path) => {
      await fs.mkdir(path, { recursive: true, mode: 0o700 })
    },
    syncFolder: async (path) => {
      if (platform !== 'win32') await syncFolder(path)
    },
    chmodFolder: (path, mode) => fs.chmod(path, mode),
    link: (from, to) => fs.link(from, to),
    rename: (from, to) => fs.rename(from, to),
    remove: (path) => fs.unlink(path),
    touch: async (path) => {
      const now = new Date()
      await fs.utimes(path, now, now)
    },
  }
}

async function statOf(path: string): Promise<FileStat | undefined> {
  try {
    return toStat(await fs.lstat(path))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

function toStat(found: Stats): FileStat {
  const type = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  const { dev, ino, size, mode, mtimeMs } = found
  return { type, size, mode: mode & 0o777, id: `${dev}:${ino}`, changedAt: mtimeMs }
}

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    stat: async () => toStat(await handle.stat()),
    read: async (into, position) =>
      (await handle.read(into, 0, into.byteLength, position)).bytesRead,
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.byteLength, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    chmod: (mode) => handle.chmod(mode),
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

async function syncFolder(path: string): Promise<void> {
  const handle = await fs.open(path, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
