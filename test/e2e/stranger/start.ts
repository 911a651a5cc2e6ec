import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { build } from 'vite'
import { expect, freshFolder } from '../app'
import { aCountingServer, type CountingServer } from '../counting-server'
import type { SignInWindow } from '../provider-pages'
import { launch } from '../launch'
import { appFolder, electronExecutable } from '../run'
import type { Outcome, OpenTokens, StrangerOrder } from './main'
import { aStrangerServer, type StrangerServer } from './stranger-server'

/** Somebody's server and the redirect address registered there. */
interface Place {
  readonly server: StrangerServer
  readonly callback: CountingServer
}

/** A running process with our sign-in rooms, and where it signs in. */
export interface Scene extends Place {
  readonly app: ElectronApplication
  /** A sign-in at the server as it is, with changes. */
  order(changes?: Partial<StrangerOrder>): StrangerOrder
}

let bundled: Promise<string> | undefined

// Playwright wants the first argument of a fixture destructured.
export const test = base.extend<{ scene: Scene }, { place: Place }>({
  place: [
    async ({}, use) => {
      const callback = await aCountingServer()
      const server = await aStrangerServer(`${callback.origin}/callback`)
      await use({ server, callback })
      await server.close()
      await callback.close()
    },
    { scope: 'worker' },
  ],
  scene: async ({ place }, use) => {
    const { server, callback } = place
    const app = await startRooms(await (bundled ??= bundle()))
    const order: StrangerOrder = {
      origin: server.origin,
      issuer: server.origin,
      clientId: server.client.id,
      clientSecret: server.client.secret,
      redirectUri: server.client.redirectUri,
      responseMode: 'query',
    }
    callback.forget()
    await use({ ...place, app, order: (changes) => ({ ...order, ...changes }) })
    await app.close()
    expect(callback.requests()).toEqual([])
    await fetch(server.client.redirectUri)
    expect(callback.requests(), 'a request there is counted').toEqual(['GET /callback'])
  },
})

/** An app of one file, as the build makes ours. */
async function bundle(): Promise<string> {
  const folder = freshFolder('stranger')
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'main.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['electron'], output: { entryFileNames: 'main.js' } },
    },
  })
  const description = { name: 'stranger', type: 'module', main: 'main.js' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(description))
  return folder
}

function startRooms(folder: string): Promise<ElectronApplication> {
  const env = Object.entries({ ...process.env, STRANGER_OUT: join(appFolder, 'out') })
  return launch({
    executablePath: electronExecutable,
    app: folder,
    args: [
      `--user-data-dir=${freshFolder('stranger-data')}`,
      '--password-store=basic',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
    env: Object.fromEntries(env.flatMap(([name, value]) => (value ? [[name, value]] : []))),
  })
}

/** Signs in; `person` sits in front of the sign-in window, where one is to be seen. */
export async function signIn(
  { app }: Scene,
  order: StrangerOrder,
  person?: (window: SignInWindow) => Promise<void>,
): Promise<Outcome<OpenTokens>> {
  const outcome = app.evaluate((_electron, given) => globalThis.stranger.signIn(given), order)
  if (person !== undefined) {
    const [page, bar] = [await pageAt(app, order.origin), await pageAt(app, 'app://bundle/')]
    await person({ page, bar })
  }
  const ended = await outcome
  await expect.poll(() => app.windows().length, { message: 'the sign-in window closes' }).toBe(0)
  return ended
}

/** Playwright sees a page only once it has shown something. */
async function pageAt(app: ElectronApplication, address: string): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((page) => page.url().startsWith(address))
  await expect.poll(() => find()?.url(), { message: `${address} is shown` }).toBeDefined()
  return find() ?? app.waitForEvent('window')
}
