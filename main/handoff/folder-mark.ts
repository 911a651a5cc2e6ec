import { lstat, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { WalletError } from '#core/errors'

/** Which folder a path leads into right now, whatever it is called. */
export type FolderMark = `${number}:${number}`

/** Called with where the whole content stands before it gets its name. */
export type BeforeNamed = (written: string) => Promise<void>

/** What a save heeds: the folder that was chosen, or what is to be done before the name is given. */
export type HowSaved = FolderMark | BeforeNamed

/** Undefined where there is none. */
export async function folderMark(path: string): Promise<FolderMark | undefined> {
  const found = await stat(dirname(resolve(path))).catch(() => undefined)
  return found === undefined ? undefined : `${found.dev}:${found.ino}`
}

/** The same file, by a path whose folders are no links. */
export async function withoutLinks(path: string): Promise<string> {
  const target = resolve(path)
  return join(await realpath(dirname(target)), basename(target))
}

/** Throws `export-place-changed` where the path leads into another folder than when it was chosen. */
export async function refuseOtherFolder(path: string, mark: FolderMark | undefined): Promise<void> {
  if (mark !== undefined && (await folderMark(path)) !== mark) {
    throw new WalletError('export-place-changed')
  }
}

/** Throws `export-place-changed` where the name is not that of the open file. */
export async function refuseOtherFile(
  path: string,
  open: { readonly dev: number; readonly ino: number },
): Promise<void> {
  const named = await lstat(path).catch(() => undefined)
  if (named?.ino !== open.ino || named.dev !== open.dev) {
    throw new WalletError('export-place-changed')
  }
}

/** Throws `export-own-folder` for a place in the wallet’s own folder, by whatever name it is reached. */
export async function refuseOwnFolder(path: string, own: string): Promise<void> {
  const home = await stat(own).catch(() => undefined)
  if (home === undefined) return
  const target = await withoutLinks(path)
  for (let one = dirname(target); ; one = dirname(one)) {
    const { dev, ino } = await stat(one)
    if (dev === home.dev && ino === home.ino) throw new WalletError('export-own-folder')
    if (dirname(one) === one) return
  }
}

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const controls = /[\u0000-\u001f\u007f]/

/** Throws `export-name-unfit` for what is no name of a file, or on Windows the name of another one than it looks. */
export function refuseUnfitName(path: string, platform: NodeJS.Platform): void {
  const name = basename(path)
  const isUnfit =
    path.includes('\0') ||
    controls.test(name) ||
    ['', '.', '..'].includes(name) ||
    (platform === 'win32' && (/[. ]$/.test(name) || name.includes(':') || reserved.test(name)))
  if (isUnfit) throw new WalletError('export-name-unfit')
}
