import { join } from 'node:path'
import type { Disk } from './durable-file'

export const headerPath = (folder: string): string => join(folder, 'wallet.json')
export const logPath = (folder: string): string => join(folder, 'records.log')
export const backupsPath = (folder: string): string => join(folder, 'backups')
/** The header's copy: without it no backup of the log could be opened. */
export const spareHeaderPath = (folder: string): string => join(backupsPath(folder), 'wallet.json')

/** The first line of every log: a wallet’s log is never empty, so an empty one is a lost one. */
export const firstLineId = 'wallet'

/** Larger than any wallet comes. */
export const logMaxBytes = 512 * 1024 * 1024

/** A name of the day for what is kept aside: `name`, `name-2`, … */
export async function nameAside(
  { fs, clock }: Disk,
  path: string,
  why: 'damaged' | 'before-restore' = 'damaged',
): Promise<string> {
  const name = `${path}.${why}-${dayOf(clock.now())}`
  let free = name
  for (let n = 2; (await fs.stat(free)) !== undefined; n += 1) free = `${name}-${n}`
  return free
}

/** `YYYY-MM-DD`, UTC. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
