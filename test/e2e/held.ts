import type { CDPSession, ElectronApplication } from '@playwright/test'
import type { RunningApp } from './app'
import { attemptsOf, historyOf, stateOf } from './inside'
import { jars } from './keeping-pages'

/** How many there are of each. */
export type Counts = Readonly<Record<string, number>>

/** What an app holds on to at one moment, after the garbage is gone. */
export interface Held {
  /** What only the app itself makes: afterwards there is not one more of it. */
  readonly exact: Counts
  /** What code makes too when it runs for the first time, or Chromium for itself: some more mean nothing yet. */
  readonly loose: Counts
}

/** Somebody who watches an app. */
export interface Watcher {
  look(): Promise<Held>
  /** What JavaScript in the main process takes, inside its heap and outside of it. */
  heapBytes(): Promise<number>
}

/** What the app was seen doing. */
interface Watched {
  sessions: number
  readonly warnings: string[]
}

/** From now on the app is watched. `partitions`: its sessions so far, besides that of its own window. */
export async function watchApp(
  running: RunningApp,
  partitions: readonly string[],
): Promise<Watcher> {
  const { app, window, dataFolder } = running
  await app.evaluate(({ app: own }) => {
    const watched: Watched = { sessions: 0, warnings: [] }
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const collectGarbage: unknown = process.getBuiltinModule('node:vm').runInNewContext('gc')
    Object.assign(globalThis, { watched, collectGarbage })
    own.on('session-created', () => (watched.sessions += 1))
    process.on('warning', ({ name, message }) => {
      // Counting objects is what the watcher does.
      if (name !== 'ExperimentalWarning') watched.warnings.push(`${name}: ${message}`)
    })
  })
  const tools = await window.context().newCDPSession(window)
  return {
    look: async () => {
      const told = (await historyLines(running)) + (await timelineObjects(running))
      const exact = await exactInMain(app, partitions)
      const { objects = 0, ...loose } = await looseInMain(app)
      return {
        exact: { ...exact, 'partition folders': jars(dataFolder).length },
        // Kept on purpose: a profile's newest 200 lines of history, and the latest sixty attempts with their steps.
        loose: { ...loose, objects: objects - told, ...(await inWindow(tools)) },
      }
    },
    heapBytes: () => heapBytes(app),
  }
}

async function historyLines({ window }: RunningApp): Promise<number> {
  const state = await stateOf(window)
  if (!state.ok) throw new Error(state.failure.code)
  const all = state.value.profiles.map(({ id }) => historyOf(window, id))
  return (await Promise.all(all)).flat().length
}

async function timelineObjects({ window }: RunningApp): Promise<number> {
  const all = await attemptsOf(window)
  // An attempt is an object with one for its outcome and one for each step.
  return all.reduce((sum, { steps }) => sum + 2 + steps.length, 0)
}

/** In the page of the wallet's own window. */
async function inWindow(tools: CDPSession): Promise<Counts> {
  await tools.send('HeapProfiler.collectGarbage')
  const { documents, nodes, jsEventListeners } = await tools.send('Memory.getDOMCounters')
  return {
    'documents in the window': documents,
    'nodes in the window': nodes,
    'listeners in the window': jsEventListeners,
  }
}

function exactInMain(app: ElectronApplication, partitions: readonly string[]): Promise<Counts> {
  return app.evaluate((electron, names) => {
    const { app: own, BaseWindow, BrowserWindow, session, webContents } = electron
    const { watched } = globalThis as unknown as { readonly watched: Watched }
    const [main] = BrowserWindow.getAllWindows()
    if (main === undefined) throw new Error('no window')
    // Electron's own types of emitters do not fit Node's.
    const listeners = (...emitters: readonly unknown[]): number =>
      (emitters as readonly NodeJS.EventEmitter[])
        .flatMap((one) => one.eventNames().map((name) => one.listenerCount(name)))
        .reduce((sum, count) => sum + count, 0)
    const each = (before: string, all: readonly string[]): Record<string, number> => {
      const counts: Record<string, number> = {}
      for (const one of all) counts[before + one] = (counts[before + one] ?? 0) + 1
      return counts
    }
    const sessions = [session.defaultSession, ...names.map((name) => session.fromPartition(name))]
    const { ipcMain } = electron
    // Handlers of messages are no listeners, and there is no other way to count them.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      readonly _invokeHandlers: ReadonlyMap<string, unknown>
    }
    return {
      windows: BaseWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
      ...each(
        'processes: ',
        own.getAppMetrics().map(({ type }) => type),
      ),
      'sessions made': watched.sessions,
      'listeners of app': listeners(own),
      'listeners of process': listeners(process),
      'listeners of messages': listeners(ipcMain) + handlers.size,
      'listeners of the window': listeners(main, main.webContents, main.webContents.ipc),
      'listeners of sessions': listeners(
        ...sessions.flatMap((one) => [one, one.cookies, one.serviceWorkers]),
      ),
      'listeners of the system': listeners(
        electron.nativeTheme,
        electron.screen,
        electron.powerMonitor,
      ),
      ...each('handles: ', process.getActiveResourcesInfo()),
      warnings: watched.warnings.length,
    }
  }, partitions)
}

/** Objects that nothing reaches any more are gone before each count. */
function looseInMain(app: ElectronApplication): Promise<Counts> {
  return app.evaluate(({ BrowserWindow }) => {
    const { queryObjects } = process.getBuiltinModule('node:v8')
    const { readdirSync: list } = process.getBuiltinModule('node:fs')
    const [main] = BrowserWindow.getAllWindows()
    const alive = (kind: unknown): number =>
      queryObjects(kind as new () => object, { format: 'count' })
    return {
      'page objects': alive(main?.webContents.constructor),
      'session objects': alive(main?.webContents.session.constructor),
      signals: alive(EventTarget),
      functions: alive(Function),
      objects: alive(Object),
      'open files': list('/proc/self/fd').length,
    }
  })
}

function heapBytes(app: ElectronApplication): Promise<number> {
  return app.evaluate(async () => {
    const { collectGarbage } = globalThis as unknown as { readonly collectGarbage: () => void }
    // What a finalizer lets go of is garbage of the next round.
    for (let round = 0; round < 3; round += 1) {
      collectGarbage()
      await new Promise((resolve) => setImmediate(resolve))
    }
    const heap = process.getBuiltinModule('node:v8').getHeapStatistics()
    return heap.used_heap_size + heap.external_memory
  })
}
