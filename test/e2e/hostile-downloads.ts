import { readdirSync } from 'node:fs'
import type { ElectronApplication } from '@playwright/test'
import { freshFolder } from './app'

/** What pages wanted to save since `letSave`. */
export interface Downloads {
  readonly asked: number
  /** Those that nobody stopped. */
  readonly letThrough: number
  /** Names of the files that are there now. */
  readonly saved: readonly string[]
}

interface Kept {
  downloads: { asked: number; letThrough: number }
}

/**
 * From now on whatever the app lets a page save is saved at once: by itself Electron would open a dialog and wait.
 * Comes before the first sign-in: later sessions are watched as they are made. Gives a way to look at what has come of it.
 */
export async function letSave(app: ElectronApplication): Promise<() => Promise<Downloads>> {
  const folder = freshFolder('downloads')
  await app.evaluate(({ app: own, session: sessions }, into) => {
    const kept = globalThis as unknown as Kept
    kept.downloads = { asked: 0, letThrough: 0 }
    const watched = new Set<Electron.Session>()
    const watch = (session: Electron.Session): void => {
      if (watched.has(session)) return
      watched.add(session)
      session.on('will-download', (event, item) => {
        kept.downloads.asked += 1
        item.setSavePath(`${into}/${kept.downloads.asked}`)
        // The app's own listeners may come after this one.
        process.nextTick(() => {
          if (!event.defaultPrevented) kept.downloads.letThrough += 1
        })
      })
    }
    // The one that sign-ins begin with is there from the start.
    for (const one of [sessions.defaultSession, sessions.fromPartition('sign-in')]) watch(one)
    own.on('session-created', watch)
  }, folder)
  return async () => {
    const counts = await app.evaluate(() => (globalThis as unknown as Kept).downloads)
    return { ...counts, saved: readdirSync(folder) }
  }
}
