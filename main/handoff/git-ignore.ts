import { constants } from 'node:fs'
import { lstat, mkdir, open } from 'node:fs/promises'
import { join, posix } from 'node:path'
import ignore from 'ignore'
import { WalletError } from '#core/errors'
import { nameInTree, type GitTree } from './git-tree'
import { readSmallText } from './small-file'

/** Where a person’s own settings of git lie. */
export interface GitHome {
  readonly home: string
  /** `XDG_CONFIG_HOME`. */
  readonly configHome?: string
}

/** Rules as git reads them, the strongest first, and below which folder of the tree each counts. */
interface Rules {
  readonly below: string
  readonly text: string
}

/** Whether git leaves the file out of commits; `added` stands on the private exclude list beside what is there. */
export async function isIgnored(
  tree: GitTree,
  {
    path,
    git,
    added = '',
  }: { readonly path: string; readonly git: GitHome; readonly added?: string },
): Promise<boolean> {
  const name = nameInTree(tree, path)
  const rules = await rulesFor(tree, { name, git, added })
  const parts = name.split('/')
  // What lies in an ignored folder is ignored, whatever is said of it.
  return parts.some((_, at) => {
    const prefix = parts.slice(0, at + 1).join('/')
    return isPrefixIgnored(rules, at + 1 === parts.length ? prefix : `${prefix}/`)
  })
}

function isPrefixIgnored(rules: readonly Rules[], prefix: string): boolean {
  for (const { below, text } of rules) {
    if (!prefix.startsWith(below) || prefix === below) continue
    const { ignored, unignored } = ignore().add(text).test(prefix.slice(below.length))
    if (ignored || unignored) return ignored
  }
  return false
}

async function rulesFor(
  tree: GitTree,
  { name, git, added }: { readonly name: string; readonly git: GitHome; readonly added: string },
): Promise<readonly Rules[]> {
  const folders = name.split('/').slice(0, -1)
  const belows = [...folders.keys(), folders.length].map((depth) =>
    folders
      .slice(0, depth)
      .map((folder) => `${folder}/`)
      .join(''),
  )
  const own = await Promise.all(
    belows.toReversed().map(async (below) => ({
      below,
      text: await readSmallText(join(tree.root, below, '.gitignore')),
    })),
  )
  const exclude = await readSmallText(excludePath(tree), { follows: true })
  return [
    ...own,
    { below: '', text: `${exclude}\n${added}` },
    { below: '', text: await globalRules(tree, git) },
  ]
}

const excludePath = ({ commonFolder }: GitTree): string => join(commonFolder, 'info', 'exclude')

/** `core.excludesFile` of the repository or the person, or where git looks without it. */
async function globalRules(
  { commonFolder }: GitTree,
  { home, configHome }: GitHome,
): Promise<string> {
  const settings = configHome ?? join(home, '.config')
  const configs = [
    join(commonFolder, 'config'),
    join(home, '.gitconfig'),
    join(settings, 'git', 'config'),
  ]
  for (const config of configs) {
    const file = excludesFileIn(await readSmallText(config, { follows: true }))
    if (file !== undefined) return readSmallText(file.replace(/^~(?=\/)/, home), { follows: true })
  }
  return readSmallText(join(settings, 'git', 'ignore'), { follows: true })
}

function excludesFileIn(config: string): string | undefined {
  const [, core = ''] = /^\s*\[core\]([^[]*)/im.exec(config) ?? []
  const [, file] = /^\s*excludesfile\s*=\s*"?(.*?)"?\s*$/im.exec(core) ?? []
  return file
}

/** The line that names this one file from the root of the tree; undefined for a name no line can hold. */
export function excludeLine(tree: GitTree, path: string): string | undefined {
  const name = nameInTree(tree, path)
  if (/[\r\n\0]/.test(name) || posix.normalize(name).startsWith('..')) return undefined
  const escaped = name.replace(/[\\*?[]/g, '\\$&')
  return `/${escaped.replace(/ +$/, (spaces) => '\\ '.repeat(spaces.length))}`
}

/** Whether the private exclude list can be written to without following a link, and the line would count there. */
export async function mayExclude(
  tree: GitTree,
  { path, git }: { readonly path: string; readonly git: GitHome },
): Promise<boolean> {
  const line = excludeLine(tree, path)
  if (line === undefined || tree.isLink) return false
  const [folder, list] = await Promise.all(
    [join(tree.commonFolder, 'info'), excludePath(tree)].map((one) =>
      lstat(one).catch(() => undefined),
    ),
  )
  const isFit =
    folder?.isDirectory() !== false && list?.isFile() !== false && !(list && list.nlink > 1)
  return isFit && (await isIgnored(tree, { path, git, added: line }))
}

/** Appends the line for the file. Rejects with `exclude-failed`. */
export async function addToExclude(tree: GitTree, path: string): Promise<void> {
  const line = excludeLine(tree, path)
  if (line === undefined) throw new WalletError('exclude-failed', 'name')
  try {
    const folder = join(tree.commonFolder, 'info')
    await mkdir(folder, { recursive: true })
    if (!(await lstat(folder)).isDirectory()) throw new WalletError('exclude-failed', 'link')
    await append(excludePath(tree), line)
  } catch (error) {
    if (error instanceof WalletError) throw error
    const { code = 'unknown', syscall = '' } = error as NodeJS.ErrnoException
    throw new WalletError('exclude-failed', `${code} ${syscall}`.trim())
  }
}

async function append(path: string, line: string): Promise<void> {
  const { O_RDWR, O_CREAT, O_APPEND, O_NOFOLLOW, O_NONBLOCK } = constants
  const file = await open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK, 0o644)
  try {
    const { size, nlink } = await file.stat()
    if (!(await file.stat()).isFile() || nlink > 1) throw new WalletError('exclude-failed', 'file')
    const last = Buffer.alloc(1)
    if (size > 0) await file.read(last, 0, 1, size - 1)
    const isOpenLine = size > 0 && last.toString() !== '\n'
    await file.appendFile(`${isOpenLine ? '\n' : ''}${line}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}
