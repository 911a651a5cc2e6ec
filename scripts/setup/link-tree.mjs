// @ts-check
import { chmodSync, copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { readlinkSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const READABLE_BY_ALL = 0o444

/**
 * A second tree with the same files that anybody may read: hard links where the file system
 * allows them and the file is readable already, else copies.
 * @param {string} from
 * @param {string} to
 * @param {(place: string) => boolean} [wanted] asked for every path below `from`, with slashes
 */
export function linkTree(from, to, wanted = () => true) {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const name of readdirSync(from)) {
    if (!wanted(name)) continue
    const source = join(from, name)
    const target = join(to, name)
    const status = lstatSync(source)
    if (status.isDirectory()) linkTree(source, target, (place) => wanted(`${name}/${place}`))
    else if (status.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target, status.mode)
  }
}

/**
 * @param {string} source
 * @param {string} target
 * @param {number} mode
 */
function linkOrCopy(source, target, mode) {
  if ((mode & READABLE_BY_ALL) === READABLE_BY_ALL) {
    try {
      linkSync(source, target)
      return
    } catch {
      // Another file system, or one without hard links: a copy does as well.
    }
  }
  copyFileSync(source, target)
  const executable = mode & 0o100 ? 0o111 : 0
  chmodSync(target, READABLE_BY_ALL | 0o200 | executable)
}
