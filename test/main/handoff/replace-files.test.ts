import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReplaceFiles, type FileWrite } from '../../../main/handoff/replace-files'
import { realFiles, type ReplacingFiles } from '../../../main/handoff/replacement'
import { aVaultClock } from '../../helpers/vault-place'
import { runProgram } from '../../helpers/child-program'
import type { Outcome } from '../../helpers/programs/files-replacer'
import { smallDisk } from '../../helpers/small-disk'
import { dyingFiles, type Dying } from './dying-files'

const replaceFiles = (files: ReplacingFiles = realFiles) =>
  createReplaceFiles({ randomBytes, clock: aVaultClock(), platform: 'linux', files })

let folder: string
let writes: readonly FileWrite[]

/** Two files that are there, in two folders, and one that is new. */
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'token-wallet-replace-'))
  for (const one of ['a', 'b']) fs.mkdirSync(join(folder, one))
  writes = ['a/Sprinklr.conf', 'b/.env', 'b/new.json'].map((name) => ({
    path: join(folder, name),
    content: `new token for ${name}\n`,
  }))
  layOut()
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

function layOut(): void {
  for (const each of fs.readdirSync(folder)) {
    for (const one of fs.readdirSync(join(folder, each))) fs.rmSync(join(folder, each, one))
  }
  for (const { path } of writes.slice(0, 2)) fs.writeFileSync(path, 'old token', { mode: 0o644 })
}

/** Every file below the folder with what is in it. */
function everything(): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => fs.lstatSync(join(folder, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [name, fs.readFileSync(join(folder, name), 'utf8')]),
  )
}

const allOld = { 'a/Sprinklr.conf': 'old token', 'b/.env': 'old token' }
const allNew = {
  'a/Sprinklr.conf': 'new token for a/Sprinklr.conf\n',
  'b/.env': 'new token for b/.env\n',
  'b/new.json': 'new token for b/new.json\n',
}
const paths = () => writes.map(({ path }) => path)

describe('replacing several files', () => {
  it('replaces all of them, private, and leaves nothing beside them', async () => {
    await replaceFiles().replaceAll(writes)
    expect(everything()).toEqual(allNew)
    for (const { path } of writes) expect(fs.statSync(path).mode & 0o777).toBe(0o600)
  })

  it('replaces none where one of them cannot be', async () => {
    const last = writes[2]?.path ?? ''
    const obstacles: readonly (readonly [string, () => unknown])[] = [
      ['export-is-link', () => fs.symlinkSync(writes[0]?.path ?? '', last)],
      ['export-not-a-file', () => execFileSync('mkfifo', [last])],
      ['export-not-a-file', () => fs.mkdirSync(last)],
    ]
    for (const [code, obstruct] of obstacles) {
      obstruct()
      await expect(replaceFiles().replaceAll(writes)).rejects.toMatchObject({ code })
      expect(everything()).toEqual(allOld)
      fs.rmSync(last, { recursive: true })
    }
  })

  it('takes back, as the very same file, what was renamed before a folder stood in the way', async () => {
    const before = fs.statSync(writes[0]?.path ?? '')
    const files: ReplacingFiles = {
      ...realFiles,
      rename: async (from, to) => {
        if (to === writes[2]?.path) fs.mkdirSync(to)
        await realFiles.rename(from, to)
      },
    }
    await expect(replaceFiles(files).replaceAll(writes)).rejects.toMatchObject({
      code: 'export-not-a-file',
    })
    expect(everything()).toEqual(allOld)
    const { ino, mode, nlink } = fs.statSync(writes[0]?.path ?? '')
    expect({ ino, mode, nlink }).toEqual({ ino: before.ino, mode: before.mode, nlink: 1 })
  })

  it('copies what was there before where a disk knows no second names', async () => {
    const copies: ReplacingFiles = {
      ...realFiles,
      link: () => Promise.reject(Object.assign(new Error(), { code: 'EPERM' })),
    }
    await replaceFiles(copies).replaceAll(writes)
    expect(everything()).toEqual(allNew)
    layOut()
    const failing: ReplacingFiles = {
      ...copies,
      rename: (from, to) =>
        to.endsWith('new.json') ? Promise.reject(new Error('EIO')) : realFiles.rename(from, to),
    }
    await expect(replaceFiles(failing).replaceAll(writes)).rejects.toMatchObject({
      code: 'export-failed',
    })
    expect(everything()).toEqual(allOld)
  })

  it('replaces none where somebody has written meanwhile, before or after the rename', async () => {
    const [first, second] = paths()
    if (first === undefined || second === undefined) throw new Error('no files')
    const over = { content: 'old token' }
    const known = writes.slice(0, 2).map((one) => ({ ...one, over }))
    const theirs = 'somebody else’s'
    // In place, as an editor that holds the file open does: under its second name it is the same file.
    const whenRenamed = (path: string, write: () => void): ReplacingFiles => ({
      ...realFiles,
      rename: async (from, to) => {
        if (to === path) write()
        await realFiles.rename(from, to)
      },
    })
    for (const at of [first, second]) {
      layOut()
      const files = whenRenamed(at, () => fs.writeFileSync(at, theirs))
      await expect(replaceFiles(files).replaceAll(known)).rejects.toMatchObject({
        code: 'linked-file-edited',
      })
      const name = at === first ? 'a/Sprinklr.conf' : 'b/.env'
      expect(everything()).toEqual({ ...allOld, [name]: theirs })
    }
    layOut()
    fs.writeFileSync(second, theirs)
    await expect(replaceFiles().replaceAll(known)).rejects.toMatchObject({
      code: 'linked-file-edited',
    })
    expect(everything()).toEqual({ ...allOld, 'b/.env': theirs })
    const fresh = writes.slice(2).map((one) => ({ ...one, over: { content: undefined } }))
    await replaceFiles().replaceAll(fresh)
    await expect(replaceFiles().replaceAll(fresh)).rejects.toMatchObject({
      code: 'linked-file-edited',
    })
  })

  it('knows no two contents for one file', async () => {
    const twice = [...writes, { path: join(folder, 'a', '..', 'b', '.env'), content: 'another' }]
    await expect(replaceFiles().replaceAll(twice)).rejects.toThrow('two contents')
    expect(everything()).toEqual(allOld)
  })

  it('one after another when asked twice at once', async () => {
    const replacing = replaceFiles()
    const others = writes.map(({ path }) => ({ path, content: 'another' }))
    await Promise.all([replacing.replaceAll(writes), replacing.replaceAll(others)])
    expect(new Set(Object.values(everything()))).toEqual(new Set(['another']))
  })
})

/** Goes wrong at every call there is, one after another, and looks at what there is then. */
async function atEveryCall(
  how: Dying,
  look: (files: ReplacingFiles, at: number) => Promise<void>,
): Promise<number> {
  for (let at = 0; ; at++) {
    layOut()
    const files = dyingFiles(at, how)
    await look(files, at)
    if (!files.hasDied()) return at
  }
}

const isWhole = (at: number) => {
  const now = everything()
  expect([allOld, allNew], `at call ${at}`).toContainEqual(now)
  return now
}

describe('on a disk that is really full', () => {
  it('all stay as they were, wherever the space ends, and nothing is left', async () => {
    const program = await runProgram('files-replacer', [folder], smallDisk(folder))
    const outcomes = (await program.lines()).map((line) => JSON.parse(line) as Outcome)
    expect(outcomes.filter(({ end }) => end === 'disk-full').length).toBeGreaterThan(2)
    expect(outcomes.filter(({ end }) => end === 'done').length).toBeGreaterThan(2)
    for (const { end, files } of outcomes) {
      const expected = end === 'done' ? ['new', 'new', 'new'] : ['old', 'old', 'old']
      expect({ end, files }).toEqual({ end, files: expected })
    }
  })
})

describe('when a call fails', () => {
  it.each(['refused', 'done-and-refused'] as const)(
    'all are new or all are old, and nothing is left (%s)',
    async (how) => {
      const calls = await atEveryCall(how, async (files, at) => {
        const isDone = await replaceFiles(files)
          .replaceAll(writes)
          .then(
            () => true,
            () => false,
          )
        expect(isWhole(at)).toEqual(isDone ? allNew : allOld)
      })
      expect(calls).toBeGreaterThan(30)
    },
  )
})

describe('after a crash', () => {
  it('at any call the next start makes all new or all old, and leaves nothing', async () => {
    const seen = new Set<string>()
    await atEveryCall('gone', async (files, at) => {
      await replaceFiles(files)
        .replaceAll(writes)
        .catch(() => undefined)
      await replaceFiles().recover(paths())
      seen.add(JSON.stringify(isWhole(at)))
    })
    expect(seen.size).toBe(2)
  })

  it('and a second one while that is put in order changes nothing about it', async () => {
    for (const first of [20, 30, 40, 42, 44, 46, 48, 50]) {
      await atEveryCall('gone', async (files, at) => {
        await replaceFiles(dyingFiles(first, 'gone'))
          .replaceAll(writes)
          .catch(() => undefined)
        await replaceFiles(files)
          .recover(paths())
          .catch(() => undefined)
        await replaceFiles().recover(paths())
        isWhole(at)
      })
    }
  })

  it('leaves alone what somebody has written there since', async () => {
    await replaceFiles(dyingFiles(45, 'gone'))
      .replaceAll(writes)
      .catch(() => undefined)
    const [first] = paths()
    fs.writeFileSync(first ?? '', 'mine')
    await replaceFiles().recover(paths())
    expect(everything()['a/Sprinklr.conf']).toBe('mine')
  })

  it('does nothing where a folder cannot be looked into', async () => {
    await replaceFiles(dyingFiles(45, 'gone'))
      .replaceAll(writes)
      .catch(() => undefined)
    const before = everything()
    const blind: ReplacingFiles = {
      ...realFiles,
      readdir: (one) =>
        one.endsWith('b') ? Promise.reject(new Error('EACCES')) : realFiles.readdir(one),
    }
    await expect(replaceFiles(blind).recover(paths())).rejects.toMatchObject({
      code: 'export-failed',
    })
    expect(everything()).toEqual(before)
  })
})
