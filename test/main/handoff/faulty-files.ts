import * as nodeFiles from 'node:fs/promises'
import type { FileOperations, OpenFile } from '../../../main/handoff/save-file'

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

export interface Fault {
  readonly call: (typeof fileCalls)[number]
  /** The error code, or `ignored`: the call claims success and does nothing. */
  readonly errno: string
}

/** The real file system with one call that fails. A failing write leaves half the bytes behind. */
export function faultyFiles(fault: Fault): FileOperations {
  const around = <T>(call: Fault['call'], act: () => Promise<T>): Promise<T> => {
    if (call !== fault.call) return act()
    if (fault.errno === 'ignored') return Promise.resolve(undefined as T)
    return Promise.reject(
      Object.assign(new Error(fault.errno), { code: fault.errno, syscall: call }),
    )
  }
  const wrap = (file: nodeFiles.FileHandle): OpenFile => ({
    chmod: (mode) => around('chmod', () => file.chmod(mode)),
    stat: (() => around('stat', () => file.stat())) as OpenFile['stat'],
    sync: () => around('sync', () => file.sync()),
    writeFile: async (data, options) => {
      if (fault.call === 'writeFile') await file.write('half of it')
      return around('writeFile', () => file.writeFile(data, options))
    },
    close: async () => {
      await file.close()
      return around('close', () => Promise.resolve())
    },
  })
  return {
    lstat: (path) => around('lstat', () => nodeFiles.lstat(path)),
    open: (path, flags, mode) =>
      around('open', async () => wrap(await nodeFiles.open(path, flags, mode))),
    rename: (from, to) => around('rename', () => nodeFiles.rename(from, to)),
    unlink: (path) => nodeFiles.unlink(path),
  }
}
