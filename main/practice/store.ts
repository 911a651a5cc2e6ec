import { chmod, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { WalletError } from '#core/errors'
import type { ProcessLocks } from '../ports'
import { decodeState, encodeState } from './document'
import { freshState, type PracticeState } from './rules/state'

/** The simulation's memory: one small file that outlives the app, the same for all processes that simulate at once. */
export interface PracticeStore {
  /** As this process has seen it last. */
  current(): PracticeState
  /** Takes over what another process saved. What cannot be read changes nothing. */
  refresh(): Promise<void>
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

export interface PracticePlace {
  readonly dataFolder: string
  /** Of the folder `practice`. Without them no other process may use it. */
  readonly locks?: ProcessLocks
}

/** Opens `practice/state.json` in the data folder. A damaged file is moved aside, never written over. */
export async function openPracticeStore(
  { dataFolder, locks = alone }: PracticePlace,
  now: number,
): Promise<PracticeStore> {
  const folder = join(dataFolder, 'practice')
  const file = join(folder, 'state.json')
  let state = await orSaveFailed(async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    return load(file, now)
  })
  let seen = await sightOf(file)
  let queue: Promise<unknown> = Promise.resolve()

  async function takeOver(): Promise<void> {
    const sight = await sightOf(file)
    if (sight === seen || sight === '') return
    state = await load(file, now)
    seen = sight
  }

  async function apply<T>(change: (state: PracticeState) => Changed<T>): Promise<T> {
    await orSaveFailed(takeOver)
    const changed = change(state)
    if (changed.state !== state) {
      await orSaveFailed(() => writeDurably(folder, file, encodeState(changed.state)))
      state = changed.state
      seen = await sightOf(file)
    }
    return changed.value
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work)
    // A failed change is its caller's matter; the next one runs all the same.
    queue = done.catch(() => undefined)
    return done
  }

  return {
    current: () => state,
    refresh: () => inTurn(takeOver).catch(() => undefined),
    update: (change) => inTurn(() => locks.hold(memoryLock, () => apply(change))),
    settled: async () => {
      await queue
    },
  }
}

const memoryLock = 'practice'
const alone: ProcessLocks = { hold: (_name, work) => work() }

/** Every save puts another file in the place of the last. */
async function sightOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  return found === undefined ? '' : `${found.ino} ${found.mtimeNs} ${found.size}`
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
