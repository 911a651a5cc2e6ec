import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { WalletError } from '#core/errors'
import { systemCode } from '../system-code'
import { ours } from './launcher'

/** What stands at a place where we put files. */
export type Standing =
  | { readonly type: 'nothing' }
  | { readonly type: 'ours'; readonly content: string }
  | { readonly type: 'foreign' }

/** More than any of ours. */
const mostBytes = 64 * 1024

/** Never through a link: one is somebody else’s. */
export async function standingAt(path: string, encoding: Encoding = 'utf8'): Promise<Standing> {
  try {
    const about = await lstat(path)
    if (!about.isFile() || about.size > mostBytes) return { type: 'foreign' }
    const content = await readFile(path, encoding)
    return content.includes(ours) ? { type: 'ours', content } : { type: 'foreign' }
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')
    return { type: isAbsent ? 'nothing' : 'foreign' }
  }
}

export type Encoding = 'utf8' | 'utf16le'

export interface OwnFile {
  readonly path: string
  readonly content: string
  readonly mode: number
  readonly encoding?: Encoding
}

/** Whole or not at all. Rejects with `place-taken` where something else stands, `place-closed` where nothing can be put. */
export async function putOwnFile({ path, content, mode, encoding }: OwnFile): Promise<void> {
  const { type } = await standingAt(path, encoding)
  if (type === 'foreign') throw taken(path)
  const temporary = join(dirname(path), `.token-wallet-${randomUUID()}.tmp`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(temporary, content, { mode, flag: 'wx', encoding: encoding ?? 'utf8' })
    // What appeared meanwhile is somebody else’s, and stays.
    if (type === 'nothing') await placeAnew(temporary, path)
    else await rename(temporary, path)
  } catch (error) {
    if (error instanceof WalletError) throw error
    throw new WalletError('place-closed', String(error), { path: dirname(path) })
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function placeAnew(temporary: string, path: string): Promise<void> {
  try {
    // Some file systems know no second name.
    await link(temporary, path).catch((error: unknown) => {
      if (systemCode(error) === 'EEXIST') throw error
      return copyFile(temporary, path, constants.COPYFILE_EXCL)
    })
  } catch (error) {
    throw systemCode(error) === 'EEXIST' ? taken(path) : error
  }
}

/** Rejects with `place-taken` where it is not ours. */
export async function removeOwnFile(path: string, encoding?: Encoding): Promise<void> {
  const { type } = await standingAt(path, encoding)
  if (type === 'foreign') throw taken(path)
  try {
    await rm(path, { force: true })
  } catch (error) {
    throw new WalletError('place-closed', String(error), { path: dirname(path) })
  }
}

function taken(path: string): WalletError {
  return new WalletError('place-taken', '', { path })
}
