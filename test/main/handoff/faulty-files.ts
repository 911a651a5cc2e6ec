import { constants } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import type { FileOperations, OpenFile } from '../../../main/handoff/private-file'

/** Every call on the way to a saved file, in order. */
export const fileCalls = [
  'lstat',
  'open',
  'chmod',
  'writeFile',
  'sync',
  'stat',
  'close',
  'rename',
] as const

/** `reopen` is what a file is opened by that was written before. */
type FileCall = (typeof fileCalls)[number] | 'unlink' | 'reopen' | 'truncate'

export interface Fault {
  readonly call: FileCall
  /** The error code, or `ignored`: the call claims success and does nothing. */
  readonly errno: string
  /** So many calls fail, then no more do. */
  readonly times?: number
  /** The call does its work and fails all the same. */
  readonly tooLate?: true
}

export interface FaultyFiles extends FileOperations {
  /** The calls that were made, in order. */
  readonly calls: FileCall[]
}

/** The real file system with calls that fail. A failing write leaves half the bytes behind. */
export function faultyFiles(...faults: readonly Fault[]): FaultyFiles {
  const calls: FileCall[] = []
  const around = async <T>(call: FileCall, act: () => Promise<T>): Promise<T> => {
    calls.push(call)
    const fault = faults.find((one) => one.call === call)
    if (fault === undefined) return act()
    const { errno, times = Infinity, tooLate } = fault
    if (calls.filter((one) => one === call).length > times) return act()
    if (errno === 'ignored') return undefined as T
    if (tooLate) await act()
    throw Object.assign(new Error(errno), { code: errno, syscall: call })
  }
  const wrap = (file: nodeFiles.FileHandle): OpenFile => ({
    chmod: (mode) => around('chmod', () => file.chmod(mode)),
    stat: (() => around('stat', () => file.stat())) as OpenFile['stat'],
    sync: () => around('sync', () => file.sync()),
    writeFile: async (data, options) => {
      if (faults.some(({ call }) => call === 'writeFile')) await file.write('half of it')
      return around('writeFile', () => file.writeFile(data, options))
    },
    truncate: (length) => around('truncate', () => file.truncate(length)),
    close: async () => {
      await file.close()
      return around('close', () => Promise.resolve())
    },
  })
  const isNew = (flags: number): boolean => (flags & constants.O_CREAT) !== 0
  return {
    calls,
    lstat: (path) => around('lstat', () => nodeFiles.lstat(path)),
    open: (path, flags, mode) =>
      around(isNew(flags) ? 'open' : 'reopen', async () =>
        wrap(await nodeFiles.open(path, flags, mode)),
      ),
    rename: (from, to) => around('rename', () => nodeFiles.rename(from, to)),
    unlink: (path) => around('unlink', () => nodeFiles.unlink(path)),
  }
}
