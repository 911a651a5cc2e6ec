import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPlaces } from '../../../main/handoff/place'
import { mountKind } from '../../../main/handoff/shared-folder'

let root: string
let home: string
let tree: string

beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), 'token-wallet-place-'))
  home = join(root, 'home')
  tree = join(home, 'work')
  repository(tree)
})
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true })
})

const places = (env: Readonly<Record<string, string>> = {}) =>
  createPlaces({ home, platform: 'linux', env })
const file = (path: string, content = ''): string => {
  fs.mkdirSync(dirname(path), { recursive: true })
  fs.writeFileSync(path, content)
  return path
}
function repository(folder: string): void {
  file(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n')
}
const isFound = async (path: string) => {
  const { findings } = await places().look(path)
  return findings.map(({ type }) => type).includes('in-repository')
}

describe('a git work tree', () => {
  it('is named, from any folder in it, and its private list offered', async () => {
    fs.mkdirSync(join(tree, 'a', 'b'), { recursive: true })
    const expected = {
      findings: [{ type: 'in-repository', repository: 'work', isTracked: false }],
      mayExclude: true,
    }
    expect(await places().look(join(tree, '.env'))).toEqual(expected)
    expect(await places().look(join(tree, 'a', 'b', '.env'))).toEqual(expected)
    expect(await isFound(join(home, '.env'))).toBe(false)
  })

  it('is found through a link to a folder in it', async () => {
    fs.symlinkSync(tree, join(home, 'short'))
    expect(await isFound(join(home, 'short', '.env'))).toBe(true)
  })

  it.each([
    ['.gitignore', '*.env\n'],
    ['.gitignore', '/a/\n'],
    ['a/.gitignore', 'b/one.env\n'],
    ['a/b/.gitignore', '*\n'],
    ['.git/info/exclude', 'one.env\n'],
  ])('whose %s says %j has nothing to say', async (name, rules) => {
    const path = join(tree, 'a', 'b', 'one.env')
    fs.mkdirSync(dirname(path), { recursive: true })
    file(join(tree, name), rules)
    expect(await isFound(path)).toBe(false)
  })

  it('heeds the stronger rule: a nearer one, and the tree’s before the person’s own', async () => {
    const path = join(tree, 'a', 'one.env')
    file(join(tree, '.gitignore'), '*.env\n')
    file(join(tree, 'a', '.gitignore'), '!one.env\n')
    expect(await isFound(path)).toBe(true)
    expect((await places().look(path)).mayExclude).toBe(false)
  })

  it('knows the rules of the person, where they say they are or git looks for them', async () => {
    const path = join(tree, 'one.env')
    file(join(home, '.config', 'git', 'ignore'), '*.env\n')
    expect(await isFound(path)).toBe(false)
    file(join(home, '.gitconfig'), '[user]\n\tname = x\n[core]\n\texcludesFile = ~/mine\n')
    expect(await isFound(path)).toBe(true)
    file(join(home, 'mine'), '*.env\n')
    expect(await isFound(path)).toBe(false)
  })

  it('says that git has the file already, where it has', async () => {
    const name = Buffer.from('.env\0')
    const flags = Buffer.from([0, 4])
    file(join(tree, '.git', 'index'))
    fs.writeFileSync(
      join(tree, '.git', 'index'),
      Buffer.concat([Buffer.from('DIRC'), Buffer.alloc(68), flags, name, Buffer.alloc(4)]),
    )
    file(join(tree, '.gitignore'), '.env\n')
    expect(await places().look(join(tree, '.env'))).toEqual({
      findings: [{ type: 'in-repository', repository: 'work', isTracked: true }],
      mayExclude: false,
    })
    expect(await isFound(join(tree, 'env'))).toBe(true)
  })

  it('puts a name on the list so that it means this file alone', async () => {
    const path = join(tree, 'a', '*[1]! ')
    fs.mkdirSync(dirname(path))
    await places().exclude(path)
    const list = join(tree, '.git', 'info', 'exclude')
    expect(fs.readFileSync(list, 'utf8')).toBe('/a/\\*\\[1]!\\ \n')
    expect(await isFound(path)).toBe(false)
    expect(await isFound(join(tree, 'a', 'x1! '))).toBe(true)
    file(list, 'no end of line')
    await places().exclude(join(tree, '.env'))
    expect(fs.readFileSync(list, 'utf8')).toBe('no end of line\n/.env\n')
  })

  it('writes to no list that is a link, a second name or a FIFO’s', async () => {
    const [list, theirs] = [join(tree, '.git', 'info', 'exclude'), join(root, 'theirs')]
    fs.mkdirSync(dirname(list))
    file(theirs, 'theirs')
    for (const lay of [
      () => fs.symlinkSync(theirs, list),
      () => fs.linkSync(theirs, list),
      () => fs.mkdirSync(list),
    ]) {
      lay()
      expect((await places().look(join(tree, '.env'))).mayExclude).toBe(false)
      await expect(places().exclude(join(tree, '.env'))).rejects.toMatchObject({
        code: 'exclude-failed',
      })
      fs.rmSync(list, { recursive: true })
    }
    fs.rmdirSync(dirname(list))
    fs.symlinkSync(root, dirname(list))
    await expect(places().exclude(join(tree, '.env'))).rejects.toMatchObject({
      code: 'exclude-failed',
    })
    expect(fs.readFileSync(theirs, 'utf8')).toBe('theirs')
  })

  it('is also one beside the clone, with the clone’s list, and a submodule, with its own', async () => {
    const beside = join(home, 'beside')
    const state = join(tree, '.git', 'worktrees', 'beside')
    file(join(beside, '.git'), `gitdir: ${state}\n`)
    file(join(state, 'HEAD'), 'ref: x\n')
    file(join(state, 'commondir'), '../..\n')
    await places().exclude(join(beside, '.env'))
    expect(fs.readFileSync(join(tree, '.git', 'info', 'exclude'), 'utf8')).toBe('/.env\n')
    expect(await isFound(join(beside, '.env'))).toBe(false)

    const modules = join(tree, '.git', 'modules', 'sub')
    file(join(tree, 'sub', '.git'), 'gitdir: ../.git/modules/sub\n')
    file(join(modules, 'HEAD'), 'ref: x\n')
    expect(await isFound(join(tree, 'sub', '.env'))).toBe(true)
    await places().exclude(join(tree, 'sub', '.env'))
    expect(fs.readFileSync(join(modules, 'info', 'exclude'), 'utf8')).toBe('/.env\n')
  })
})

describe('a folder that is copied elsewhere', () => {
  it.each([
    ['OneDrive', 'one', { OneDrive: 'one' }, []],
    ['OneDrive', 'firm', { OneDriveCommercial: 'firm' }, []],
    ['iCloud Drive', 'Library/Mobile Documents/com~apple~CloudDocs', {}, []],
    ['Google Drive', 'Library/CloudStorage/GoogleDrive-me@firm.example/My Drive', {}, []],
    ['Box', 'Library/CloudStorage/Box-Box', {}, []],
    ['Dropbox', 'drop', {}, ['.dropbox/info.json', '{"personal": {"path": "HOME/drop"}}']],
    [
      'Nextcloud',
      'cloud',
      {},
      ['.config/Nextcloud/nextcloud.cfg', '[Accounts]\n0\\Folders\\1\\localPath=HOME/cloud/\n'],
    ],
    ['ownCloud', 'oc', {}, ['.config/ownCloud/owncloud.cfg', '0\\Folders\\2\\localPath=HOME/oc\n']],
    ['Syncthing', 'sync', {}, ['sync/.stfolder', '']],
  ] as const)('%s', async (service, folder, env, settings) => {
    const [name, content = ''] = settings as readonly string[]
    const within = join(home, folder, 'reports')
    fs.mkdirSync(within, { recursive: true })
    if (name !== undefined) file(join(home, name), content.replaceAll('HOME', home))
    const known = Object.fromEntries(
      Object.entries(env).map(([key, value]: [string, string]) => [key, join(home, value)]),
    )
    const { findings } = await places(known).look(join(within, '.env'))
    expect(findings).toEqual([{ type: 'synced', service }])
    expect((await places(known).look(join(home, '.env'))).findings).toEqual([])
  })
})

describe('a folder others use', () => {
  it('is told of, unless nobody else gets there', async () => {
    fs.chmodSync(root, 0o755)
    const open = join(home, 'open')
    fs.mkdirSync(open)
    const here = [{ type: 'shared', folder: '/tmp' }]
    if (tmpdir() === '/tmp') {
      expect((await places().look(join(open, '.env'))).findings).toEqual(here)
    }
    fs.chmodSync(root, 0o700)
    fs.chmodSync(open, 0o777)
    expect((await places().look(join(open, '.env'))).findings).toEqual([])
  })

  it('is one on the network by its innermost mount, whatever its name', () => {
    const mounts = [
      '22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw',
      '40 22 0:50 / /mnt/team\\040files rw,relatime shared:2 - cifs //server/share rw',
      '41 40 8:2 / /mnt/team\\040files/own rw - ext4 /dev/sdb1 rw',
      '',
    ].join('\n')
    expect(mountKind(mounts, '/mnt/team files/reports')).toBe('cifs')
    expect(mountKind(mounts, '/mnt/team files/own/a')).toBe('ext4')
    expect(mountKind(mounts, '/mnt/team filesystem')).toBe('ext4')
  })

  it('that cannot be looked at has nothing to say', async () => {
    expect(await places().look(join(home, 'none', '.env'))).toEqual({
      findings: [],
      mayExclude: false,
    })
  })
})
