import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileOperations } from '../../../main/handoff/private-file'
import { createSaveExportFile } from '../../../main/handoff/save-file'
import { aVaultClock } from '../../helpers/vault-place'
import { faultyFiles, fileCalls } from './faulty-files'

const content = 'access_token=new\n'
const onLinux = { randomBytes, clock: aVaultClock(), platform: 'linux' } as const
const save = createSaveExportFile(onLinux)

let folder: string
let target: string
let umask: number

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'token-wallet-save-'))
  target = join(folder, 'Sprinklr.conf')
  umask = process.umask(0o022)
})
afterEach(() => {
  process.umask(umask)
  fs.rmSync(folder, { recursive: true, force: true })
})

const read = (path: string) => fs.readFileSync(path, 'utf8')
const modeOf = (path: string) => fs.statSync(path).mode & 0o777
const rejectsWith = (saving: Promise<void>, code: string) =>
  expect(saving).rejects.toMatchObject({ name: 'WalletError', code })

describe('saving an export', () => {
  it.each([0o000, 0o022, 0o077, 0o777])('keeps it private under umask %o', async (mask) => {
    process.umask(mask)
    await save(target, content)
    expect(modeOf(target)).toBe(0o600)
    expect(read(target)).toBe(content)
  })

  it('replaces an earlier file whole and makes it private', async () => {
    fs.writeFileSync(target, 'a much longer earlier file\n'.repeat(100), { mode: 0o644 })
    const earlier = fs.openSync(target, 'r')
    await save(target, content)
    expect(read(target)).toBe(content)
    expect(modeOf(target)).toBe(0o600)
    // Whoever holds the earlier file open sees the earlier file, not the token.
    expect(fs.readFileSync(earlier, 'utf8')).toContain('earlier')
    fs.closeSync(earlier)
    expect(fs.readdirSync(folder)).toEqual(['Sprinklr.conf'])
  })

  it('writes UTF-8 without a byte order mark', async () => {
    await save(target, '# é\n')
    expect(fs.readFileSync(target)).toEqual(Buffer.from([0x23, 0x20, 0xc3, 0xa9, 0x0a]))
  })

  it('saves into folders that others may write to, sticky or not', async () => {
    for (const mode of [0o1777, 0o777]) {
      fs.chmodSync(folder, mode)
      await save(target, content)
      expect(modeOf(target)).toBe(0o600)
    }
  })

  it('survives two saves of one file at once: one of them stands, whole', async () => {
    const contents = ['a\n'.repeat(5000), 'b\n'.repeat(9000)]
    await Promise.all(contents.map((each) => save(target, each)))
    expect(contents).toContain(read(target))
    expect(fs.readdirSync(folder)).toEqual(['Sprinklr.conf'])
  })
})

describe('what stands in the way is refused and left as it was', () => {
  it('a link to a file', async () => {
    const secretPlace = join(folder, 'elsewhere')
    fs.writeFileSync(secretPlace, 'theirs')
    fs.symlinkSync(secretPlace, target)
    await rejectsWith(save(target, content), 'export-is-link')
    expect(read(secretPlace)).toBe('theirs')
    expect(fs.readlinkSync(target)).toBe(secretPlace)
  })

  it('a link that leads nowhere', async () => {
    const nowhere = join(folder, 'nowhere')
    fs.symlinkSync(nowhere, target)
    await rejectsWith(save(target, content), 'export-is-link')
    expect(fs.existsSync(nowhere)).toBe(false)
  })

  it('a link to a folder, also when named with a slash at its end', async () => {
    fs.mkdirSync(join(folder, 'real'))
    fs.symlinkSync(join(folder, 'real'), target)
    await rejectsWith(save(target, content), 'export-is-link')
    await rejectsWith(save(`${target}/`, content), 'export-is-link')
    expect(fs.readdirSync(join(folder, 'real'))).toEqual([])
  })

  it('a link in a circle', async () => {
    fs.symlinkSync(target, target)
    await rejectsWith(save(target, content), 'export-is-link')
  })

  it('a FIFO, without waiting for a reader', async () => {
    execFileSync('mkfifo', [target])
    await rejectsWith(save(target, content), 'export-not-a-file')
    expect(fs.lstatSync(target).isFIFO()).toBe(true)
  })

  it('a folder', async () => {
    fs.mkdirSync(target)
    await rejectsWith(save(target, content), 'export-not-a-file')
  })

  it('a device', async () => {
    await rejectsWith(save('/dev/null', content), 'export-not-a-file')
    expect(fs.lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('a file with a second name', async () => {
    fs.writeFileSync(join(folder, 'first'), 'theirs')
    fs.linkSync(join(folder, 'first'), target)
    await rejectsWith(save(target, content), 'export-not-a-file')
    expect(read(target)).toBe('theirs')
  })

  it('a place below a file, in no folder, or with NUL in its name', async () => {
    fs.writeFileSync(target, 'theirs')
    await rejectsWith(save(join(target, 'below'), content), 'export-failed')
    await rejectsWith(save(join(folder, 'none', 'file'), content), 'export-failed')
    await rejectsWith(save(`${target}\0.txt`, content), 'export-failed')
    expect(read(target)).toBe('theirs')
  })

  it('a temporary file or link that someone put there first', async () => {
    const foreseen = createSaveExportFile({
      ...onLinux,
      randomBytes: (length) => new Uint8Array(length),
    })
    const planted = join(folder, `.token-wallet-${'00'.repeat(16)}.tmp`)
    fs.symlinkSync(join(folder, 'elsewhere'), planted)
    await rejectsWith(foreseen(target, content), 'export-failed')
    expect(fs.readdirSync(folder)).toEqual([planted.slice(folder.length + 1)])
  })

  it('a link put in place while the file is being written is replaced, never followed', async () => {
    const elsewhere = join(folder, 'elsewhere')
    fs.writeFileSync(elsewhere, 'theirs')
    const files: FileOperations = {
      ...nodeFiles,
      rename: async (from, to) => {
        fs.symlinkSync(elsewhere, to)
        await nodeFiles.rename(from, to)
      },
    }
    await createSaveExportFile({ ...onLinux, files })(target, content)
    expect(read(elsewhere)).toBe('theirs')
    expect(fs.lstatSync(target).isFile()).toBe(true)
  })
})

describe('when this computer refuses', () => {
  const faults = fileCalls.flatMap((call) =>
    (
      [
        ['ENOSPC', 'disk-full'],
        ['EDQUOT', 'disk-full'],
        ['EACCES', 'export-failed'],
        ['EIO', 'export-failed'],
        ['EROFS', 'export-failed'],
      ] as const
    ).map(([errno, code]) => ({ call, errno, code })),
  )

  it.each(faults)('$errno in $call: the earlier file stays, nothing else does', async (fault) => {
    fs.writeFileSync(target, 'earlier')
    const files = faultyFiles(fault)
    await rejectsWith(createSaveExportFile({ ...onLinux, files })(target, content), fault.code)
    expect(read(target)).toBe('earlier')
    expect(fs.readdirSync(folder)).toEqual(['Sprinklr.conf'])
  })

  it('never says where: a path may name a client', async () => {
    const files = faultyFiles({ call: 'rename', errno: 'EACCES' })
    const failure = await createSaveExportFile({ ...onLinux, files })(target, content).catch(
      (error: unknown) => error,
    )
    expect(String(failure)).not.toContain(folder)
    expect(failure).toMatchObject({ message: 'EACCES rename' })
  })

  it('does not leave a token where modes are ignored', async () => {
    const files = faultyFiles({ call: 'chmod', errno: 'ignored' })
    process.umask(0)
    fs.chmodSync(folder, 0o777)
    const openToAll: FileOperations = {
      ...files,
      open: (path, flags) => files.open(path, flags, 0o644),
    }
    const saving = createSaveExportFile({ ...onLinux, files: openToAll })(target, content)
    await rejectsWith(saving, 'export-failed')
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('saves all the same where a folder cannot be synced', async () => {
    const files: FileOperations = {
      ...nodeFiles,
      open: (path, flags, mode) =>
        path === folder
          ? Promise.reject(Object.assign(new Error(), { code: 'EACCES' }))
          : nodeFiles.open(path, flags, mode),
    }
    await createSaveExportFile({ ...onLinux, files })(target, content)
    expect(read(target)).toBe(content)
  })
})

describe('when what was written cannot be taken back', () => {
  const refused = { call: 'rename', errno: 'EBUSY' } as const
  const stays = { call: 'unlink', errno: 'EBUSY' } as const
  const saveWith = async (files: FileOperations): Promise<unknown> =>
    createSaveExportFile({ ...onLinux, files })(target, content).catch((error: unknown) => error)
  const left = () => fs.readdirSync(folder).filter((one) => one !== 'Sprinklr.conf')

  it.each([refused, { call: 'writeFile', errno: 'EIO' }, { call: 'close', errno: 'EIO' }] as const)(
    'empties it, so that no token stays ($call refused)',
    async (fault) => {
      fs.writeFileSync(target, 'earlier')
      // Of `close` the first alone fails: the one of the file just written.
      const files = faultyFiles({ ...fault, times: 1 }, stays)
      expect(await saveWith(files)).toMatchObject({ code: 'export-failed' })
      expect(left().map((one) => read(join(folder, one)))).toEqual([''])
      expect(read(target)).toBe('earlier')
    },
  )

  it.each(['reopen', 'truncate', 'sync'] as const)(
    'says so and names the file when emptying fails too, at %s',
    async (call) => {
      fs.writeFileSync(target, 'earlier')
      const whole = call === 'sync' ? [] : [refused]
      const files = faultyFiles(...whole, stays, { call, errno: 'EACCES' })
      const failure = await saveWith(files)
      expect(failure).toMatchObject({ code: 'export-left-behind', facts: { left: left()[0] } })
      expect(left()).toHaveLength(1)
      expect(String(failure)).not.toContain(folder)
      expect(read(target)).toBe('earlier')
    },
  )

  it('empties nothing but what it wrote', async () => {
    const theirs = join(folder, 'theirs')
    fs.writeFileSync(theirs, 'theirs')
    const files = faultyFiles(refused, stays)
    const swapped: FileOperations = {
      ...files,
      unlink: async (path) => {
        if (fs.statSync(path).nlink === 1) {
          fs.rmSync(path)
          fs.linkSync(theirs, path)
        }
        await files.unlink(path)
      },
    }
    expect(await saveWith(swapped)).toMatchObject({ code: 'export-left-behind' })
    expect(read(theirs)).toBe('theirs')
  })

  it('does not deny a file that a network drive put in place without saying so', async () => {
    const files = faultyFiles({ call: 'rename', errno: 'EIO', tooLate: true })
    const failure = await saveWith(files)
    expect(failure).toMatchObject({ code: 'export-left-behind', facts: {} })
    expect(read(target)).toBe(content)
  })
})

describe('on Windows, where a virus scanner may hold a new file', () => {
  const onWindows = () => ({ randomBytes, clock: aVaultClock(), platform: 'win32' }) as const

  it.each(['EBUSY', 'EPERM', 'EACCES'])('waits until it lets go (%s)', async (errno) => {
    const files = faultyFiles({ call: 'rename', errno, times: 5 })
    await createSaveExportFile({ ...onWindows(), files })(target, content)
    expect(read(target)).toBe(content)
    expect(fs.readdirSync(folder)).toEqual(['Sprinklr.conf'])
  })

  it('waits no longer than a person would, and leaves nothing', async () => {
    const ports = onWindows()
    const startedAt = ports.clock.now()
    const files = faultyFiles({ call: 'rename', errno: 'EBUSY' })
    await rejectsWith(createSaveExportFile({ ...ports, files })(target, content), 'export-failed')
    expect(ports.clock.now() - startedAt).toBeGreaterThanOrEqual(3_000)
    expect(ports.clock.now() - startedAt).toBeLessThan(5_000)
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('empties at once what it then waits to remove', async () => {
    const files = faultyFiles(
      { call: 'rename', errno: 'EROFS' },
      { call: 'unlink', errno: 'EBUSY', times: 3 },
    )
    const saving = createSaveExportFile({ ...onWindows(), files })(target, content)
    await rejectsWith(saving, 'export-failed')
    const after = files.calls.slice(files.calls.indexOf('rename') + 1)
    expect(after.filter((call) => call === 'unlink' || call === 'truncate')).toEqual([
      'unlink',
      'truncate',
      'unlink',
      'unlink',
      'unlink',
    ])
    expect(fs.readdirSync(folder)).toEqual([])
  })

  it('does not wait for what will not pass, nor on other systems', async () => {
    for (const [platform, errno] of [
      ['win32', 'EROFS'],
      ['linux', 'EBUSY'],
    ] as const) {
      const ports = { ...onWindows(), platform }
      const startedAt = ports.clock.now()
      const files = faultyFiles({ call: 'rename', errno })
      await rejectsWith(createSaveExportFile({ ...ports, files })(target, content), 'export-failed')
      expect(ports.clock.now()).toBe(startedAt)
    }
  })
})
