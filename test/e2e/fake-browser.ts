import { expect, type ElectronApplication } from '@playwright/test'

/** The person's own browser as a test plays it: the app hands it addresses, and the test goes there. */
export interface FakeBrowser {
  /** Every address it was given, oldest first. */
  opened(): Promise<readonly string[]>
  /** The newest one, once there are so many. */
  address(count?: number): Promise<string>
  /** Goes to `url` as a browser does and gives the address it would end at, unvisited. */
  walkTo(url: string): Promise<string>
  /** A browser that told nothing so far says that it has opened. */
  answer(): Promise<void>
}

/** How the system takes it: opened at once, no browser there, or silent until `answer`. */
export type BrowserMood = 'opens' | 'missing' | 'silent'

interface Kept {
  opened: string[]
  answers: (() => void)[]
}

/** From now on the system's browser is this one; nothing else of the app is touched. */
export async function fakeBrowser(
  app: ElectronApplication,
  mood: BrowserMood = 'opens',
): Promise<FakeBrowser> {
  await app.evaluate(({ shell }, wanted) => {
    const kept = globalThis as unknown as Kept
    kept.opened = []
    kept.answers = []
    Object.assign(shell, {
      openExternal: (url: string): Promise<void> => {
        kept.opened.push(url)
        if (wanted === 'missing') return Promise.reject(new Error('no browser'))
        if (wanted === 'opens') return Promise.resolve()
        return new Promise((resolve) => kept.answers.push(resolve))
      },
    })
  }, mood)
  const opened = () => app.evaluate(() => (globalThis as unknown as Kept).opened)
  return {
    opened,
    address: async (count = 1) => {
      await expect.poll(async () => (await opened()).length).toBe(count)
      return (await opened()).at(-1) ?? ''
    },
    walkTo: async (url) => {
      const answer = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) })
      return new URL(answer.headers.get('location') ?? '', url).href
    },
    answer: () =>
      app.evaluate(() => {
        for (const answer of (globalThis as unknown as Kept).answers) answer()
      }),
  }
}
