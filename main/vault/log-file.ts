import { dirname } from 'node:path'
import { WalletError } from '#core/errors'
import { readRange, saveFailure, withFile, writeAll, type Disk } from './durable-file'
import type { OpenFile } from './file-system'

/** The log as it was seen last. */
export interface LogSight {
  readonly id: string
  readonly length: number
  /** Its last bytes: no two lines are alike, so these tell whether what follows them was added. */
  readonly tail: Buffer
}

/** What other processes made of the log meanwhile. */
export type LogLook =
  | { readonly type: 'same' | 'other' }
  | { readonly type: 'longer'; readonly added: Buffer; readonly sight: LogSight }

/** A file that only grows, and whose length is known. To be used under the folder's lock. */
export interface LogFile {
  /** Undefined while there is none. */
  sight(): LogSight | undefined
  /** Is it, at a glance, as it was seen last? */
  isSame(): Promise<boolean>
  /** Takes back what a failed append of our own left behind, and says what others did. */
  look(): Promise<LogLook>
  /** From now on this is what was seen. */
  see(sight: LogSight | undefined): void
  /** Durable and compared when it resolves. On failure the file is cut back to what it was, now or before the next append. */
  append(payload: Buffer): Promise<void>
  /** Another file was put in its place: it counts once its folder is synced. */
  replaced(content: Buffer): Promise<void>
}

const tailBytes = 64

export const sightOf = (id: string, content: Buffer): LogSight => ({
  id,
  length: content.length,
  tail: Buffer.from(content.subarray(-tailBytes)),
})

interface LogFileState {
  readonly disk: Disk
  readonly path: string
  sight: LogSight | undefined
  /** What a failed append may have left behind that could not be taken back yet. */
  leftBehind: Buffer
  /** Until the folder is synced a power cut could bring the file before it back, and lose what was appended since. */
  needsFolderSync: boolean
}

const nothing: Buffer = Buffer.alloc(0)

export function createLogFile(disk: Disk, path: string, first: LogSight | undefined): LogFile {
  const log: LogFileState = {
    disk,
    path,
    sight: first,
    leftBehind: nothing,
    needsFolderSync: false,
  }
  return {
    sight: () => log.sight,
    isSame: () => isSame(log),
    look: async () => ((await isSame(log)) ? { type: 'same' } : look(log)),
    see: (seen) => {
      log.sight = seen
      log.leftBehind = nothing
    },
    append: async (payload) => {
      try {
        await syncFolder(log)
        await write(log, payload)
      } catch (error) {
        // Should this fail as well, the next look begins with it.
        if (log.leftBehind.length > 0) await takeBack(log).catch(() => undefined)
        throw saveFailure(error)
      }
      log.leftBehind = nothing
      const { id, length, tail } = sightIn(log)
      const seen = sightOf(id, Buffer.concat([tail, payload]))
      log.sight = { ...seen, length: length + payload.length }
    },
    replaced: async (content) => {
      log.needsFolderSync = true
      // Unknown until it was looked at: then the next look loads it afresh.
      log.sight = undefined
      const found = await disk.fs.stat(path)
      if (found !== undefined) log.sight = sightOf(found.id, content)
      await syncFolder(log)
    },
  }
}

function sightIn({ sight }: LogFileState): LogSight {
  if (sight === undefined) throw changed()
  return sight
}

async function isSame({ disk, path, sight }: LogFileState): Promise<boolean> {
  const found = await disk.fs.stat(path)
  return found?.id === sight?.id && found?.size === sight?.length
}

async function look(log: LogFileState): Promise<LogLook> {
  const { disk, path, sight } = log
  if (sight === undefined || (await disk.fs.stat(path)) === undefined) return { type: 'other' }
  const access = log.leftBehind.length > 0 ? 'change' : 'read'
  return withFile(disk.fs.open(path, access), async (file) => {
    const { id, size } = await file.stat()
    const from = sight.length - sight.tail.length
    if (id !== sight.id || size < sight.length) return { type: 'other' }
    const bytes = await readRange(file, from, size - from)
    const added = bytes.subarray(sight.tail.length)
    if (!bytes.subarray(0, sight.tail.length).equals(sight.tail)) return { type: 'other' }
    const isOurs = log.leftBehind.subarray(0, added.length).equals(added)
    if (isOurs) await cutTo(file, sight.length)
    log.leftBehind = nothing
    if (isOurs) return { type: 'same' }
    return { type: 'longer', added, sight: { ...sightOf(id, bytes), length: from + bytes.length } }
  })
}

async function syncFolder(log: LogFileState): Promise<void> {
  if (log.needsFolderSync) await log.disk.fs.syncFolder(dirname(log.path))
  log.needsFolderSync = false
}

async function write(log: LogFileState, payload: Buffer): Promise<void> {
  const { fs } = log.disk
  const sight = sightIn(log)
  const { id, length, tail } = sight
  await withFile(fs.open(log.path, 'change'), async (file) => {
    const tailFrom = length - tail.length
    const [found, end] = await Promise.all([file.stat(), readRange(file, tailFrom, tail.length)])
    if (found.id !== id || found.size !== length || !end.equals(tail)) {
      // At a glance it may look the same: the next look is to load it afresh.
      log.sight = { ...sight, id: '' }
      throw changed()
    }
    log.leftBehind = payload
    await writeAll(file, payload, length)
    await file.sync()
    const back = await readRange(file, length, payload.length)
    if (!back.equals(payload)) throw new WalletError('save-failed', 'read back differently')
  })
}

/** Only while the lock is held since the append began: nobody else can have written there. */
async function takeBack(log: LogFileState): Promise<void> {
  const { length } = sightIn(log)
  await withFile(log.disk.fs.open(log.path, 'change'), async (file) => {
    const { size } = await file.stat()
    if (size > length && size <= length + log.leftBehind.length) await cutTo(file, length)
    log.leftBehind = nothing
  })
}

async function cutTo(file: OpenFile, length: number): Promise<void> {
  await file.truncate(length)
  await file.sync()
}

const changedByAnother = 'records.log was changed by another program'

/** Not ours to judge: the file is not as it was a moment ago, though the lock is held. */
export function changed(): WalletError {
  return new WalletError('save-failed', changedByAnother)
}

/** Nothing was written then, and the next look says what is there now. */
export function isChanged(error: unknown): boolean {
  return error instanceof WalletError && error.message === changedByAnother
}
