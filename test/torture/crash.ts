import { dirname } from 'node:path'
import {
  memoryFiles,
  truncated,
  written,
  type DiskOperation,
  type MemoryFile,
  type MemoryFiles,
} from './memory-files'
import type { Chance } from './random'

/** What a power cut makes of an operation nobody had waited for. */
export type Fate =
  | 'done'
  | 'missing'
  /** So many of a write's bytes came through; the file has its new length or not. */
  | { readonly kept: number; readonly rest: 'missing' | 'zeros' }

/** There before the wallet is: the system makes the app's data folder. */
export const durableFolders: readonly string[] = ['/', '/data']

type Write = Extract<DiskOperation, { type: 'write' }>

/** Of each pending operation, by its index. */
export type Fates = ReadonlyMap<number, Fate>

/** Subsets of so few operations are all tried. */
const allOf = 6
const randomSubsets = 24

/** Operations of the first `count` that no sync had made durable. */
export function pendingAt(operations: readonly DiskOperation[], count: number): readonly number[] {
  const syncedFiles = new Set<number>()
  const syncedFolders = new Set<string>()
  const pending: number[] = []
  for (let index = count - 1; index >= 0; index -= 1) {
    const operation = operations[index]
    if (operation === undefined) continue
    if (operation.type === 'sync') syncedFiles.add(operation.file)
    else if (operation.type === 'sync-folder') syncedFolders.add(operation.path)
    else if (!isDurable(operation, syncedFiles, syncedFolders)) pending.push(index)
  }
  return pending.reverse()
}

function isDurable(
  operation: Exclude<DiskOperation, { type: 'sync' | 'sync-folder' }>,
  files: ReadonlySet<number>,
  folders: ReadonlySet<string>,
): boolean {
  if ('path' in operation) return folders.has(dirname(operation.path))
  if (operation.type === 'rename') return folders.has(dirname(operation.to))
  return files.has(operation.file)
}

/** All subsets of few operations; of many, those that are likely to hurt and some at random. Then writes in part. */
export function* fatesOf(
  operations: readonly DiskOperation[],
  pending: readonly number[],
  chance: Chance,
): Generator<Fates> {
  for (const subset of subsetsOf(pending, chance)) {
    yield new Map(pending.map((index) => [index, subset.has(index) ? 'done' : 'missing']))
  }
  for (const index of pending) {
    const operation = operations[index]
    if (operation?.type !== 'write') continue
    for (const fate of partsOf(operation, chance)) {
      yield new Map(pending.map((each) => [each, each === index ? fate : 'done']))
      const isLuckless = chance.isIn(0.5)
      if (isLuckless)
        yield new Map(pending.map((each) => [each, each === index ? fate : 'missing']))
    }
  }
}

function* subsetsOf(pending: readonly number[], chance: Chance): Generator<ReadonlySet<number>> {
  if (pending.length <= allOf) {
    for (let bits = 0; bits < 2 ** pending.length; bits += 1) {
      yield new Set(pending.filter((_, place) => (bits & (1 << place)) !== 0))
    }
    return
  }
  yield new Set()
  yield new Set(pending)
  for (const index of pending) {
    yield new Set([index])
    yield new Set(pending.filter((each) => each !== index))
    yield new Set(pending.filter((each) => each <= index))
  }
  for (let round = 0; round < randomSubsets; round += 1) {
    yield new Set(pending.filter(() => chance.isIn(0.5)))
  }
}

function* partsOf({ bytes }: Write, chance: Chance): Generator<Fate> {
  if (bytes.length === 0) return
  for (const kept of [0, 1 + chance.below(bytes.length), bytes.length - 1]) {
    if (kept > 0) yield { kept, rest: 'missing' }
    yield { kept, rest: 'zeros' }
  }
}

/** A file's content and what it was made of. */
interface Made {
  readonly key: string
  readonly content: Buffer
}

const empty: Made = { key: '', content: Buffer.alloc(0) }

export interface Aftermath {
  readonly disk: MemoryFiles
  /** Equal for disks that are made of the same. */
  readonly key: string
}

/** Builds the disks that the next start may find. What many of them have in common is made once. */
export function createAftermaths(operations: readonly DiskOperation[]) {
  const made = new Map<string, Made>()
  const change = (before: Made, index: number, fate: Exclude<Fate, 'missing'>): Made => {
    const operation = operations[index]
    const key = `${before.key} ${index}${fate === 'done' ? '' : JSON.stringify(fate)}`
    const known = made.get(key)
    if (known !== undefined) return known
    const content =
      operation?.type === 'write'
        ? written(before.content, operation.at, cameThrough(operation, fate))
        : truncated(before.content, operation?.type === 'truncate' ? operation.length : 0)
    const result = { key, content }
    if (fate === 'done') made.set(key, result)
    return result
  }
  return {
    /** Forgets what was made. */
    forget: () => made.clear(),
    after: (count: number, fates: Fates) => replay(operations.slice(0, count), fates, change),
  }
}

function replay(
  operations: readonly DiskOperation[],
  fates: Fates,
  change: (before: Made, index: number, fate: Exclude<Fate, 'missing'>) => Made,
): Aftermath {
  const names = new Map<string, number>()
  const folders = new Set(durableFolders)
  const files = new Map<number, Made>()
  for (const [index, operation] of operations.entries()) {
    const fate = fates.get(index) ?? 'done'
    if (fate === 'missing') continue
    if (operation.type === 'make-folder') folders.add(operation.path)
    else if (operation.type === 'name') names.set(operation.path, operation.file)
    else if (operation.type === 'remove') names.delete(operation.path)
    else if (operation.type === 'rename') {
      names.delete(operation.from)
      names.set(operation.to, operation.file)
    } else if (operation.type === 'truncate' || operation.type === 'write') {
      files.set(operation.file, change(files.get(operation.file) ?? empty, index, fate))
    }
  }
  return aftermath(names, folders, files)
}

/** What lay in a folder that did not come to be is gone with it. */
function aftermath(
  names: ReadonlyMap<string, number>,
  folders: ReadonlySet<string>,
  files: ReadonlyMap<number, Made>,
): Aftermath {
  const isThere = (path: string) => folders.has(dirname(path))
  const there = [...names].filter(([path]) => isThere(path))
  const opened = new Map<number, MemoryFile>()
  const keys: string[] = []
  const found = new Map<string, MemoryFile>()
  for (const [path, number] of there) {
    const { content, key } = files.get(number) ?? empty
    const file = opened.get(number) ?? { number, content, mode: 0o600 }
    opened.set(number, file)
    found.set(path, file)
    keys.push(`${path}=${number}:${key}`)
  }
  const kept = [...folders].filter((path) => path === '/' || isThere(path))
  return {
    disk: memoryFiles({ names: found, folders: kept }),
    key: [...keys.sort(), ...kept.sort()].join('\n'),
  }
}

function cameThrough({ bytes }: Write, fate: Exclude<Fate, 'missing'>): Buffer {
  if (fate === 'done') return bytes
  const kept = bytes.subarray(0, fate.kept)
  if (fate.rest === 'missing') return kept
  return Buffer.concat([kept, Buffer.alloc(bytes.length - fate.kept)])
}
