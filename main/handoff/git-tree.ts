import { lstat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { readSmall, readSmallText } from './small-file'

/** The work tree of a git repository: of a clone, of one more tree beside it, or of a submodule. */
export interface GitTree {
  readonly root: string
  /** Its own state: HEAD and index. */
  readonly gitFolder: string
  /** What all its trees have together. */
  readonly commonFolder: string
  /** `.git` is a symbolic link: nothing is written through it. */
  readonly isLink: boolean
}

/** The innermost one that `folder` (without links in it) lies in. */
export async function gitTreeOf(folder: string): Promise<GitTree | undefined> {
  for (let root = folder; ; root = dirname(root)) {
    const tree = await treeAt(root)
    if (tree !== undefined || dirname(root) === root) return tree
  }
}

async function treeAt(root: string): Promise<GitTree | undefined> {
  const entry = join(root, '.git')
  const found = await lstat(entry).catch(() => undefined)
  if (found === undefined) return undefined
  const gitFolder = found.isFile() ? await pointedAt(entry) : entry
  if (gitFolder === undefined || (await readSmall(join(gitFolder, 'HEAD'))) === undefined) {
    return undefined
  }
  const common = (await readSmallText(join(gitFolder, 'commondir'))).trim()
  const commonFolder = common === '' ? gitFolder : resolve(gitFolder, common)
  return { root, gitFolder, commonFolder, isLink: found.isSymbolicLink() }
}

/** A tree beside the clone, or a submodule: one line says where its state lies. */
async function pointedAt(file: string): Promise<string | undefined> {
  const [, to] = /^gitdir: (.+?)\s*$/.exec(await readSmallText(file)) ?? []
  if (to === undefined) return undefined
  return isAbsolute(to) ? to : resolve(dirname(file), to)
}

/** As git names it: below the root, with slashes. */
export function nameInTree({ root }: GitTree, path: string): string {
  return relative(root, path).split(sep).join('/')
}

export function repositoryName({ root }: GitTree): string {
  return basename(root)
}

const indexMostBytes = 64 * 1024 * 1024

/** Whether git has the file already. An index whose names are shortened (version 4) is not understood: then no. */
export async function isTracked(tree: GitTree, path: string): Promise<boolean> {
  const index = await readSmall(join(tree.gitFolder, 'index'), { most: indexMostBytes })
  if (index === undefined) return false
  const name = Buffer.from(nameInTree(tree, path))
  const wanted = Buffer.concat([name, Buffer.from([0])])
  const length = Math.min(name.length, 0xfff)
  for (let at = index.indexOf(wanted); at !== -1; at = index.indexOf(wanted, at + 1)) {
    // Before the name stand its length and flags, and more flags in version 3.
    if ([2, 4].some((back) => at > back && (index.readUInt16BE(at - back) & 0xfff) === length)) {
      return true
    }
  }
  return false
}
