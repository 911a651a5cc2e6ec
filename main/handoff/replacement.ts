import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  ignoreMissing,
  leftBehind,
  succeeds,
  takeAway,
  type FileOperations,
  type Writing,
} from './private-file'

/** The file system, as far as replacing several files needs it. */
export interface ReplacingFiles extends FileOperations {
  lstat(
    path: string,
  ): Promise<{ isSymbolicLink(): boolean; isFile(): boolean; nlink: number; uid: number }>
  /** Gives `from` a second name. */
  link(from: string, to: string): Promise<void>
  readdir(folder: string): Promise<string[]>
  /** The whole of an ordinary file, never through a link. */
  read(path: string): Promise<Buffer>
}

export const realFiles: ReplacingFiles = { ...nodeFiles, read: readOrdinary }

export interface Replacing extends Writing {
  readonly files: ReplacingFiles
}

/** One file of a replacement, and what stands beside it meanwhile. Their names tell all that a later start needs. */
export interface Piece {
  readonly target: string
  /** The new content, until it is renamed to the target. */
  readonly fresh: string
  /** The earlier content; `wasNone` instead where there was none. */
  readonly earlier: string
  readonly wasNone: string
  /** A fingerprint of the new content. */
  readonly print: string
}

const endings = { fresh: 'new', earlier: 'old', wasNone: 'none' } as const
const stemShape =
  /^(\.token-wallet-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{16}))\.(?:new|old|none)$/

export function pieceFor(target: string, id: string, content: Buffer): Piece {
  const print = printOf(content)
  return pieceOf(target, `.token-wallet-${id}-${printOf(basename(target))}-${print}`, print)
}

/** What a replacement that was cut off has left in a folder, by its id. `known` are targets that may be missing now. */
export function piecesIn(
  folder: string,
  names: readonly string[],
  known: readonly string[],
): readonly { readonly id: string; readonly piece: Piece }[] {
  const found = new Map<string, { id: string; piece: Piece }>()
  for (const name of names) {
    const [, stem = '', id = '', namePrint = '', print = ''] = stemShape.exec(name) ?? []
    const target = [...known, ...names].find((one) => printOf(one) === namePrint)
    if (stem === '' || target === undefined) continue
    found.set(stem, { id, piece: pieceOf(join(folder, target), stem, print) })
  }
  return [...found.values()]
}

/**
 * As it was before: no target keeps new content, and nothing is left beside it. New contents that were not renamed go
 * last: while one of them is there, the replacement counts as not done. Only what is `made` is touched.
 */
export async function takeBack(
  replacing: Replacing,
  pieces: readonly Piece[],
  made: ReadonlySet<string>,
): Promise<void> {
  for (const piece of pieces.toReversed()) {
    const restoring = () => restore(replacing, piece, made)
    const isRestored = (await succeeds(restoring())) || (await succeeds(restoring()))
    if (!isRestored) throw leftBehind(undefined, piece.target)
  }
  await tidy(replacing, pieces, made)
  for (const { fresh } of pieces) {
    if (!made.has(fresh)) continue
    if ((await takeAway(replacing, fresh)) === 'left') throw leftBehind(undefined, fresh)
  }
}

/** Away with what was kept of earlier contents. What cannot be removed or emptied waits for the next start. */
export async function tidy(
  replacing: Replacing,
  pieces: readonly Piece[],
  made: ReadonlySet<string>,
): Promise<void> {
  for (const { earlier, wasNone } of pieces) {
    for (const path of [earlier, wasNone]) if (made.has(path)) await takeAway(replacing, path)
  }
}

/** What somebody else has put in place meanwhile stays. */
async function restore(
  { files }: Replacing,
  { target, fresh, earlier, wasNone, print }: Piece,
  made: ReadonlySet<string>,
): Promise<void> {
  // Not renamed: the target was never touched.
  if (made.has(fresh) && (await isThere(files, fresh))) return
  const present = await files.lstat(target).catch(ignoreMissing)
  const isOurs = present?.isFile() === true && printOf(await files.read(target)) === print
  if (made.has(earlier) && (await isThere(files, earlier))) {
    if (isOurs || present === undefined) await files.rename(earlier, target)
  } else if (isOurs && made.has(wasNone) && (await isThere(files, wasNone))) {
    await files.unlink(target)
  }
}

export async function isThere(files: ReplacingFiles, path: string): Promise<boolean> {
  return (await files.lstat(path).catch(ignoreMissing)) !== undefined
}

export function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => dirname(path)))]
}

function pieceOf(target: string, stem: string, print: string): Piece {
  const beside = (end: keyof typeof endings) => join(dirname(target), `${stem}.${endings[end]}`)
  return {
    target,
    fresh: beside('fresh'),
    earlier: beside('earlier'),
    wasNone: beside('wasNone'),
    print,
  }
}

function printOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

async function readOrdinary(path: string): Promise<Buffer> {
  const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
  const file = await nodeFiles.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    if (!(await file.stat()).isFile()) throw new Error('not an ordinary file')
    return await file.readFile()
  } finally {
    await file.close()
  }
}
