import { WalletError } from '#core/errors'
import type { Clock } from '../ports'
import { endsWithin } from '../wait-at-most'
import type { LinkedFileStore } from './file-store'

/** A drive that is silent for longer is taken for gone. Shorter than what a renewal waits for. */
const silentAfterMs = 4_000

/** Files of which none can keep the others waiting: a drive may hang for ever, without any failure. */
export interface FilesInTime extends LinkedFileStore {
  /** Has this file written by other means, in the same time. */
  writing(path: string, work: () => Promise<void>): Promise<void>
  /** Something that was begun on this file has not ended yet: until then it is left alone. */
  isStuck(path: string): boolean
}

/** Rejects with `linked-folder-missing` where a drive is silent, and at once as long as it is. */
export function filesInTime(files: LinkedFileStore, clock: Clock): FilesInTime {
  const stuck = new Map<string, Promise<unknown>>()
  const isStuck = (path: string): boolean => stuck.has(path)

  const leaveAlone = (paths: readonly string[], hanging: Promise<unknown>): void => {
    for (const path of paths) stuck.set(path, hanging)
    const free = (): void => {
      for (const path of paths) if (stuck.get(path) === hanging) stuck.delete(path)
    }
    void hanging.then(free, free)
  }

  const inTime = async <T>(paths: readonly string[], work: () => Promise<T>): Promise<T> => {
    if (paths.some(isStuck)) throw silentDrive()
    const working = work()
    if (await endsWithin(clock, silentAfterMs, working)) return working
    leaveAlone(paths, working)
    throw silentDrive()
  }

  return {
    isStuck,
    read: (path) => inTime([path], () => files.read(path)),
    writtenAt: (path) => inTime([path], () => files.writtenAt(path)).catch(() => undefined),
    recover: (paths) => inTime(paths, () => files.recover(paths)),
    writing: (path, work) => inTime([path], work),
    replaceAll: async (writes) => {
      let isGivenUp = false
      const mayGoOn = (): void => {
        if (isGivenUp) throw silentDrive()
      }
      const paths = writes.map(({ path }) => path)
      try {
        await inTime(paths, () => files.replaceAll(writes, mayGoOn))
      } catch (error) {
        // What comes to life again later must not change a file that nobody watches any more.
        isGivenUp = true
        throw error
      }
    },
  }
}

export function silentDrive(): WalletError {
  return new WalletError('linked-folder-missing', 'no answer')
}
