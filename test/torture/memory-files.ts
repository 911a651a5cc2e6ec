import { dirname } from 'node:path'
import type { FileStat, FileSystem, OpenFile } from '../../main/vault/file-system'

/** A file by itself; names lead to it. */
export interface MemoryFile {
  readonly number: number
  content: Buffer
  mode: number
}

/** One change of the disk, as the operating system was told of it. */
export type DiskOperation =
  | { readonly type: 'make-folder'; readonly path: string }
  | { readonly type: 'name'; readonly path: string; readonly file: number }
  | { readonly type: 'rename'; readonly from: string; readonly to: string; readonly file: number }
  | { readonly type: 'remove'; readonly path: string }
  | {
      readonly type: 'write'
      readonly file: number
      readonly at: number
      readonly bytes: Buffer
    }
  | { readonly type: 'truncate'; readonly file: number; readonly length: number }
  | { readonly type: 'sync'; readonly file: number }
  | { readonly type: 'sync-folder'; readonly path: string }

export interface MemoryFiles extends FileSystem {
  readonly names: Map<string, MemoryFile>
  readonly folders: Set<string>
  /** A copy of its own, unlinked from this one. */
  copy(): MemoryFiles
}

/** A file system in memory that does what the port says, and tells what it was told. */
export function memoryFiles(
  start: {
    readonly names?: ReadonlyMap<string, MemoryFile>
    readonly folders?: Iterable<string>
  } = {},
  tell: (operation: DiskOperation) => void = () => undefined,
): MemoryFiles {
  const names = new Map(start.names)
  const folders = new Set(start.folders ?? ['/'])
  let lastNumber = [...names.values()].reduce((most, { number }) => Math.max(most, number), 0)

  const fileAt = (path: string): MemoryFile => names.get(path) ?? refuse('ENOENT')
  const needFolder = (path: string): void => {
    if (!folders.has(path)) refuse('ENOENT')
  }

  return {
    names,
    folders,
    copy: () => memoryFiles({ names: copied(names), folders }),
    stat: async (path) => {
      const file = names.get(path)
      if (file !== undefined) return statOf(file)
      return folders.has(path) ? folderStat : undefined
    },
    open: async (path, access) => {
      needFolder(dirname(path))
      if (access !== 'create') return openFile(fileAt(path), tell)
      if (names.has(path)) refuse('EEXIST')
      const file = { number: (lastNumber += 1), content: Buffer.alloc(0), mode: 0o600 }
      names.set(path, file)
      tell({ type: 'name', path, file: file.number })
      return openFile(file, tell)
    },
    list: async (folder) => {
      needFolder(folder)
      return [...names.keys(), ...folders]
        .filter((path) => path !== folder && dirname(path) === folder)
        .map((path) => path.slice(folder.length + (folder === '/' ? 0 : 1)))
    },
    makeFolder: async (path) => {
      for (const each of pathsTo(path)) {
        if (folders.has(each)) continue
        folders.add(each)
        tell({ type: 'make-folder', path: each })
      }
    },
    syncFolder: async (path) => {
      needFolder(path)
      tell({ type: 'sync-folder', path })
    },
    chmodFolder: async (path) => needFolder(path),
    link: async (from, to) => {
      if (names.has(to)) refuse('EEXIST')
      const file = fileAt(from)
      names.set(to, file)
      tell({ type: 'name', path: to, file: file.number })
    },
    rename: async (from, to) => {
      const file = fileAt(from)
      names.delete(from)
      names.set(to, file)
      tell({ type: 'rename', from, to, file: file.number })
    },
    remove: async (path) => {
      fileAt(path)
      names.delete(path)
      tell({ type: 'remove', path })
    },
    touch: async (path) => void fileAt(path),
  }
}

export function written(content: Buffer, at: number, bytes: Uint8Array): Buffer {
  const length = Math.max(content.length, at + bytes.byteLength)
  const result = Buffer.alloc(length)
  content.copy(result)
  result.set(bytes, at)
  return result
}

export function truncated(content: Buffer, length: number): Buffer {
  return Buffer.concat([
    content.subarray(0, length),
    Buffer.alloc(Math.max(0, length - content.length)),
  ])
}

const folderStat: FileStat = { type: 'folder', size: 0, mode: 0o700, id: 'folder', changedAt: 0 }

function statOf({ number, content, mode }: MemoryFile): FileStat {
  return { type: 'file', size: content.length, mode, id: `memory:${number}`, changedAt: 0 }
}

function openFile(file: MemoryFile, tell: (operation: DiskOperation) => void): OpenFile {
  return {
    stat: async () => statOf(file),
    read: async (into, position) => {
      const found = file.content.subarray(position, position + into.byteLength)
      into.set(found)
      return found.length
    },
    write: async (bytes, position) => {
      const own = Buffer.from(bytes)
      file.content = written(file.content, position, own)
      tell({ type: 'write', file: file.number, at: position, bytes: own })
      return own.length
    },
    truncate: async (length) => {
      file.content = truncated(file.content, length)
      tell({ type: 'truncate', file: file.number, length })
    },
    chmod: async (mode) => {
      file.mode = mode
    },
    sync: async () => tell({ type: 'sync', file: file.number }),
    close: async () => undefined,
  }
}

/** Names of one file stay names of one file. */
function copied(names: ReadonlyMap<string, MemoryFile>): ReadonlyMap<string, MemoryFile> {
  const copies = new Map<MemoryFile, MemoryFile>()
  return new Map(
    [...names].map(([path, file]) => {
      const copy = copies.get(file) ?? { ...file, content: Buffer.from(file.content) }
      copies.set(file, copy)
      return [path, copy]
    }),
  )
}

function pathsTo(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...pathsTo(parent), path]
}

function refuse(code: string): never {
  throw Object.assign(new Error(`${code}: the memory’s file system`), { code })
}
