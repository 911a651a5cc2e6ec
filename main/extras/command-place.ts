import { posix, win32 } from 'node:path'
import type { Reach } from '#core/extras'

/** What of this computer decides where a command goes. */
export interface CommandWorld {
  readonly platform: NodeJS.Platform
  readonly home: string
  /** The variable PATH, as the app was given it. */
  readonly path: string
  /** The person’s shell. */
  readonly shell: string
  /** Windows: %LOCALAPPDATA%. */
  readonly localAppData?: string
}

const name = 'token-wallet'
const shared = '/usr/local/bin'

/** Where the command may stand, the best place first. Empty where we know none. */
export function placesFor(
  world: CommandWorld,
  isWritable: (folder: string) => boolean,
): readonly string[] {
  const { platform, home, localAppData } = world
  if (platform === 'win32') {
    if (localAppData === undefined) return []
    // On everybody’s PATH, and the person’s own.
    return [win32.join(localAppData, 'Microsoft', 'WindowsApps', `${name}.cmd`)]
  }
  const own = posix.join(home, '.local', 'bin')
  const isSharedBetter = !isOnPath(world, own) && isOnPath(world, shared) && isWritable(shared)
  const folders = isSharedBetter ? [shared, own] : [own, shared]
  return folders.map((folder) => posix.join(folder, name))
}

/** What typing the name finds, when the command stands at `place`. */
export function reachOf(
  world: CommandWorld,
  place: string,
  isProgram: (path: string) => boolean,
): Reach {
  const paths = pathsOf(world)
  const folder = paths.dirname(place)
  const folders = foldersOf(world)
  const at = folders.indexOf(folder)
  const before = at === -1 ? folders : folders.slice(0, at)
  const hiding = before.map((one) => paths.join(one, paths.basename(place))).find(isProgram)
  if (at !== -1 && hiding !== undefined) return { type: 'hidden', by: hiding }
  return at === -1 ? missingFrom(world, folder) : { type: 'found' }
}

function missingFrom({ platform, shell, home }: CommandWorld, folder: string): Reach {
  if (platform === 'win32') {
    const line = `[Environment]::SetEnvironmentVariable('Path', '${folder};' + [Environment]::GetEnvironmentVariable('Path', 'User'), 'User')`
    return { type: 'not-on-windows-path', line }
  }
  const short = folder.startsWith(`${home}/`) ? folder.replace(home, '$HOME') : folder
  if (shell.endsWith('/fish')) {
    const file = '~/.config/fish/config.fish'
    return { type: 'not-on-path', line: `fish_add_path "${short}"`, file }
  }
  const file = shell.endsWith('/zsh') ? '~/.zshrc' : '~/.bashrc'
  return { type: 'not-on-path', line: `export PATH="${short}:$PATH"`, file }
}

function isOnPath(world: CommandWorld, folder: string): boolean {
  return foldersOf(world).includes(folder)
}

function foldersOf(world: CommandWorld): readonly string[] {
  const paths = pathsOf(world)
  return world.path
    .split(paths.delimiter)
    .filter((folder) => paths.isAbsolute(folder))
    .map((folder) => paths.join(folder, '.').replace(/(?<=.)[/\\]$/, ''))
}

function pathsOf({ platform }: CommandWorld) {
  return platform === 'win32' ? win32 : posix
}
