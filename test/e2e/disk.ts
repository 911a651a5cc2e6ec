import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** One entry of a folder, however deep. */
export interface Entry {
  readonly path: string
  readonly stats: Stats
}

/** Every file and folder below `folder`; links are not followed, and what vanishes meanwhile is left out. */
export function entriesBelow(folder: string): readonly Entry[] {
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name)
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (stats === undefined) return []
    return [{ path, stats }, ...(stats.isDirectory() ? entriesBelow(path) : [])]
  })
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Names, contents, modes and times of writing of all files: equal only while nothing was written or deleted. */
export function imprint(folder: string): Readonly<Record<string, string>> {
  const files = entriesBelow(folder).filter(({ stats }) => stats.isFile())
  return Object.fromEntries(
    files.map(({ path, stats }) => {
      const hash = createHash('sha256').update(readFileSync(path)).digest('hex')
      return [path, `${hash} ${stats.mode.toString(8)} ${stats.mtimeMs} ${stats.ino}`]
    }),
  )
}

/** How many files were made, written or deleted between two imprints. */
export function changesBetween(
  before: ReturnType<typeof imprint>,
  after: ReturnType<typeof imprint>,
): number {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...paths].filter((path) => before[path] !== after[path]).length
}

/** Who may read it, as `ls` shows it: 600, 700. */
export function modeOf({ mode }: Stats): string {
  return (mode & 0o777).toString(8)
}
