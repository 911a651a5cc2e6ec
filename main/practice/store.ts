import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { WalletError } from '#core/errors'
import { decodeState, encodeState } from './document'
import { freshState, type PracticeState } from './rules/state'

/** The simulation's memory: one small file that outlives the app. */
export interface PracticeStore {
  current(): PracticeState
  /**
   * Runs `change` alone and saves the state it returns before resolving with its value. A save that fails
   * rejects with `save-failed` and leaves the state as it was; an unchanged state is not written.
   */
  update<T>(change: (state: PracticeState) => Changed<T>): Promise<T>
  /** Resolves when nothing is being written. */
  settled(): Promise<void>
}

export interface Changed<T> {
  readonly state: PracticeState
  readonly value: T
}

/** Opens `practice/state.json` in the data folder. A damaged file is moved aside, never written over. */
export async function openPracticeStore(dataFolder: string, now: number): Promise<PracticeStore> {
  const folder = join(dataFolder, 'practice')
  const file = join(folder, 'state.json')
  let state = await orSaveFailed(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    return load(file, now)
  })
  let queue: Promise<unknown> = Promise.resolve()

  async function apply<T>(change: (state: PracticeState) => Changed<T>): Promise<T> {
    const changed = change(state)
    if (changed.state !== state) {
      await orSaveFailed(() => writeDurably(folder, file, encodeState(changed.state)))
      state = changed.state
    }
    return changed.value
  }

  return {
    current: () => state,
    update: (change) => {
      const done = queue.then(() => apply(change))
      // A failed change is its caller's matter; the next one runs all the same.
      queue = done.catch(() => undefined)
      return done
    },
    settled: async () => {
      await queue
    },
  }
}

async function load(file: string, now: number): Promise<PracticeState> {
  const content = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined
    throw error
  })
  if (content === undefined) return freshState
  const state = decodeState(content)
  if (state !== undefined) return state
  await rename(file, `${file}.damaged-${now}`)
  return freshState
}

async function writeDurably(folder: string, file: string, content: string): Promise<void> {
  const next = `${file}.next`
  const handle = await open(next, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(content, 'utf8')
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(next, file)
  await syncFolder(folder)
}

/** Windows cannot open a folder; there the rename is durable without it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function orSaveFailed<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    throw new WalletError('save-failed', `practice state: ${code}`)
  }
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
