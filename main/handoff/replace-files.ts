import { basename, dirname, resolve } from 'node:path'
import { WalletError } from '#core/errors'
import type { Clock, RandomBytes } from '../ports'
import { createNamedQueue } from '../queue'
import { systemCode } from '../system-code'
import {
  hex,
  isMissing,
  openNew,
  refuseAnythingButAFile,
  renamePatiently,
  saveFailure,
  syncFolderOf,
  takeAway,
  writePrivately,
} from './private-file'
import {
  foldersOf,
  isThere,
  pieceFor,
  piecesIn,
  realFiles,
  takeBack,
  tidy,
  type Piece,
  type Replacing,
  type ReplacingFiles,
} from './replacement'

/** One file and what shall stand in it. */
export interface FileWrite {
  readonly path: string
  readonly content: string
  /** What has to stand there until then, undefined for no file at all; absent: whatever does. */
  readonly over?: { readonly content: string | undefined }
}

/**
 * Replaces several files, all of them or none, each readable by its owner alone and never through a link.
 *
 * What is guaranteed: every new content is written, synced and measured beside its target, and every earlier one has a
 * second name, before the first target changes. Then the targets are renamed one after another: each holds its old or
 * its new content whole at every moment, and whoever reads between sees some of both. A failure on the way takes back
 * what was renamed. It resolves when all are new; it rejects as saving one file does (`export-is-link`,
 * `export-not-a-file`, `disk-full`, `export-failed`) when all are as they were and nothing of the values is left.
 *
 * What is to be written `over` a known content is compared with it right before the rename, and once more after it, under
 * the name that the earlier file has kept: whoever wrote in place meanwhile gets the file back, and it rejects with
 * `linked-file-edited`. Not seen is somebody who renames a file of their own to the target in the instant between the
 * first comparison and our rename, or who opened the earlier file before and writes into it after the second.
 *
 * Where a disk refuses that as well, it rejects with `export-left-behind`, and after a crash or a power failure the
 * files may be mixed too: `recover` then makes them all old or, where the last of them had been renamed, all new.
 *
 * One caller at a time in all processes: hold a lock of the wallet around both. What `mayGoOn` throws, right before a
 * target changes, leaves all as it was.
 */
export interface ReplaceFiles {
  replaceAll(writes: readonly FileWrite[], mayGoOn?: () => void): Promise<void>
  /**
   * Ends what was cut off; at start, and before the same files are replaced again. `paths` are all files that may have
   * been replaced together: a folder that cannot be looked into makes it reject with nothing changed.
   */
  recover(paths: readonly string[]): Promise<void>
}

export function createReplaceFiles(ports: {
  readonly randomBytes: RandomBytes
  readonly clock: Clock
  readonly platform: NodeJS.Platform
  readonly files?: ReplacingFiles
}): ReplaceFiles {
  const { randomBytes, clock, platform, files = realFiles } = ports
  const replacing = { files, clock, platform }
  const queue = createNamedQueue()
  const failing = async (work: () => Promise<void>): Promise<void> => {
    await work().catch((error: unknown) => {
      throw saveFailure(error)
    })
  }
  return {
    replaceAll: (writes, mayGoOn = () => undefined) =>
      queue.run(resolved(writes.map(({ path }) => path)), () =>
        failing(() => {
          const id = hex(randomBytes(16))
          const contents = toContents(writes)
          return replaceAll(replacing, { contents, over: toOver(writes), id, mayGoOn })
        }),
      ),
    recover: (paths) =>
      queue.run(resolved(paths), () => failing(() => recover(replacing, resolved(paths)))),
  }
}

const resolved = (paths: readonly string[]) => paths.map((path) => resolve(path))

type Contents = ReadonlyMap<string, Buffer>
/** By path: what has to stand there. As text, as it was read: not every tool writes UTF-8. */
type Expected = ReadonlyMap<string, string | undefined>

function toContents(writes: readonly FileWrite[]): Contents {
  const contents = new Map(
    writes.map(({ path, content }) => [resolve(path), Buffer.from(content, 'utf8')]),
  )
  if (contents.size < writes.length) throw new Error('two contents for one file')
  return contents
}

function toOver(writes: readonly FileWrite[]): Expected {
  return new Map(
    writes.flatMap(({ path, over }) =>
      over === undefined ? [] : [[resolve(path), over.content] as const],
    ),
  )
}

interface Wanted {
  readonly contents: Contents
  readonly over: Expected
  readonly id: string
  readonly mayGoOn: () => void
}

async function replaceAll(
  replacing: Replacing,
  { contents, over, id, mayGoOn }: Wanted,
): Promise<void> {
  const { files } = replacing
  const made = new Set<string>()
  const pieces = [...contents].map(([target, bytes]) => pieceFor(target, id, bytes))
  const existing = new Set<string>()
  for (const { target } of pieces) {
    if (await refuseAnythingButAFile(files, target)) existing.add(target)
  }
  try {
    for (const { target, fresh } of pieces) {
      await write(replacing, { path: fresh, bytes: contents.get(target) ?? Buffer.alloc(0) }, made)
    }
    for (const piece of pieces) await keepEarlier(replacing, piece, { existing, made })
    await syncFolders(replacing, pieces)
    for (const { fresh, target } of pieces) {
      if (over.has(target)) await refuseOther(replacing, target, over.get(target))
      mayGoOn()
      await put(replacing, fresh, target)
    }
    for (const { target, earlier } of pieces) {
      const before = over.get(target)
      if (before !== undefined) await refuseOther(replacing, earlier, before)
    }
  } catch (error) {
    await takeBack(replacing, pieces, made)
    throw error
  }
  await syncFolders(replacing, pieces)
  await tidy(replacing, pieces, made)
}

async function write(
  replacing: Replacing,
  { path, bytes }: { readonly path: string; readonly bytes: Buffer },
  made: Set<string>,
): Promise<void> {
  const file = await openNew(replacing.files, path).catch((error: unknown) => {
    // A network drive may have made it and lost the answer.
    if (systemCode(error) !== 'EEXIST') made.add(path)
    throw error
  })
  made.add(path)
  await writePrivately(replacing, file, bytes)
}

async function refuseOther(
  { files }: Replacing,
  path: string,
  expected: string | undefined,
): Promise<void> {
  const present = (await isThere(files, path)) ? await files.read(path) : undefined
  if (present?.toString('utf8') !== expected) throw new WalletError('linked-file-edited')
}

/** A second name, so that taking back brings the very same file. Where a disk knows none, a copy. */
async function keepEarlier(
  replacing: Replacing,
  { target, earlier, wasNone }: Piece,
  { existing, made }: { readonly existing: ReadonlySet<string>; readonly made: Set<string> },
): Promise<void> {
  const { files } = replacing
  if (!existing.has(target))
    return write(replacing, { path: wasNone, bytes: Buffer.alloc(0) }, made)
  try {
    await files.link(target, earlier)
    made.add(earlier)
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error
    await takeAway(replacing, earlier)
    await write(replacing, { path: earlier, bytes: await files.read(target) }, made)
  }
}

async function put(replacing: Replacing, fresh: string, target: string): Promise<void> {
  try {
    await renamePatiently(replacing, fresh, target)
  } catch (error) {
    // A network drive may have renamed it and lost the answer.
    if (await isThere(replacing.files, fresh)) throw error
  }
}

async function syncFolders({ files }: Replacing, pieces: readonly Piece[]): Promise<void> {
  const one = new Map(pieces.map(({ target }) => [dirname(target), target]))
  for (const target of one.values()) await syncFolderOf(files, target)
}

async function recover(replacing: Replacing, paths: readonly string[]): Promise<void> {
  const { files } = replacing
  const begun = new Map<string, Piece[]>()
  for (const folder of foldersOf(paths)) {
    const known = paths.filter((path) => dirname(path) === folder).map((path) => basename(path))
    const names = await files.readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return []
      throw error
    })
    for (const { id, piece } of piecesIn(folder, names, known)) {
      // Of another replacement, whose other folders were not looked into.
      if (!paths.includes(piece.target)) continue
      begun.set(id, [...(begun.get(id) ?? []), piece])
    }
  }
  for (const pieces of begun.values()) await endOne(replacing, pieces)
}

/** Once the last target was renamed, no new content waits any more: then it was done. */
async function endOne(replacing: Replacing, pieces: readonly Piece[]): Promise<void> {
  const all = pieces.flatMap(({ fresh, earlier, wasNone }) => [fresh, earlier, wasNone])
  const made = new Set<string>()
  for (const path of all) if (await isOwn(replacing, path)) made.add(path)
  if (pieces.some(({ fresh }) => made.has(fresh))) await takeBack(replacing, pieces, made)
  else await tidy(replacing, pieces, made)
}

/** In a shared folder somebody else might lay out a file of such a name. */
async function isOwn({ files }: Replacing, path: string): Promise<boolean> {
  const present = await files.lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (present === undefined || !present.isFile()) return false
  return process.getuid === undefined || present.uid === process.getuid()
}
