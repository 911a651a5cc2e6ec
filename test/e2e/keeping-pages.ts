import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type ElectronApplication } from '@playwright/test'
import { html, worker, type HostileProvider, type Site, type SitePage } from './hostile-provider'
import { searchFiles, type Secrets } from './leak-search'
import { leaveFor, type SignInWindow } from './provider-pages'

/** Every place where a page can keep something, and a value for each that is found nowhere else. */
export const places = [
  'httpOnlyCookie',
  'cookie',
  'sessionCookie',
  'local',
  'indexed',
  'cached',
  'session',
  'fetched',
] as const

export type PlaceName = (typeof places)[number]
export type Values = Readonly<Record<PlaceName, string>>

export function freshValues(): Values {
  const entries = places.map((place) => [place, randomBytes(12).toString('hex')])
  return Object.fromEntries(entries) as Values
}

/** Tells the provider what is there already: a page can see everything but its `HttpOnly` cookie. */
const tellFound = `
  const request = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => done() })
  const open = () => {
    const asked = indexedDB.open('kept', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('kept')
    return request(asked)
  }
  const database = await open()
  const cached = await caches.match('/cached')
  const found = {
    cookies: document.cookie,
    local: localStorage.getItem('kept') ?? '',
    session: sessionStorage.getItem('kept') ?? '',
    indexed: (await request(database.transaction('kept').objectStore('kept').get('kept'))) ?? '',
    cached: cached === undefined ? '' : await cached.text(),
    workers: String((await navigator.serviceWorker.getRegistrations()).length),
  }
  await fetch('/found?' + new URLSearchParams(found))`

const keep = (values: Values): string => `
  document.cookie = 'kept=${values.cookie}; max-age=86400'
  document.cookie = 'session=${values.sessionCookie}'
  localStorage.setItem('kept', '${values.local}')
  sessionStorage.setItem('kept', '${values.session}')
  const writing = database.transaction('kept', 'readwrite')
  writing.objectStore('kept').put('${values.indexed}', 'kept')
  await new Promise((done) => { writing.oncomplete = done })
  await (await caches.open('kept')).put('/cached', new Response('${values.cached}'))
  await (await fetch('/fetched')).text()
  // Refused: a worker is nothing a sign-in may keep.
  await navigator.serviceWorker.register('/sw.js').catch(() => undefined)`

const own = (code: string, headers: Readonly<Record<string, string>> = {}): SitePage => {
  const page = html(`<p>a page that keeps things</p><script>(async () => {${code}})()</script>`)
  return { ...page, headers: { ...page.headers, ...headers, 'cache-control': 'no-store' } }
}

/** A page that tells what it finds, keeps `values` wherever it can, and then runs `then`. */
export const keepingPage =
  (values: Values, then: (good: string) => string = leaveToRedirect): Site =>
  ({ good }) => ({
    '/': own(`${tellFound}\n${keep(values)}\nawait fetch('/done')\n${then(good)}`, {
      'set-cookie': `secret=${values.httpOnlyCookie}; Max-Age=86400; HttpOnly`,
    }),
    '/fetched': {
      status: 200,
      headers: { 'content-type': 'text/plain', 'cache-control': 'max-age=86400' },
      body: values.fetched,
    },
    '/sw.js': worker(''),
  })

export const leaveToRedirect = (good: string): string => `location = '${good}'`
export const stay = (): string => ''

/** A page that only tells what it finds, and signs in. */
export const lookingPage: Site = ({ good }) => ({
  '/': own(`${tellFound}\nlocation = '${good}'`),
})

/** What the newest page has found of what was kept before it, the cookies as they were sent. */
export function foundBy(provider: HostileProvider): readonly string[] {
  const [page] = provider.seen('/found')
  const [visit] = provider.seen('/oauth/authorize')
  if (page === undefined || visit === undefined) throw new Error('no page has told anything')
  const told = Array.from(page.query).flatMap(([name, value]) =>
    name === 'cookies' || value === '' || value === '0' ? [] : [value],
  )
  const cookies = visit.cookies.split('; ').flatMap((pair) => pair.split('=').slice(1))
  return [...told, ...cookies]
}

/** What a session holds at this moment, seen from main: no request leaves, and no guard of the app is touched. */
export interface Holding {
  readonly cookies: readonly string[]
  readonly cacheBytes: number
  readonly local: readonly string[]
  readonly databases: readonly string[]
  readonly caches: readonly string[]
  readonly workers: number
}

export const nothingHeld: Holding = {
  cookies: [],
  cacheBytes: 0,
  local: [],
  databases: [],
  caches: [],
  workers: 0,
}

export function holdingOf(
  app: ElectronApplication,
  partition: string,
  origin: string,
): Promise<Holding> {
  return app.evaluate(
    async ({ session, BrowserWindow }, asked) => {
      const looked = session.fromPartition(asked.partition)
      const page = { headers: { 'content-type': 'text/html' } }
      // Answered by the app itself, before any guard of the session: the page of this origin without its server.
      looked.protocol.handle('http', () => new Response('<!doctype html>', page))
      const window = new BrowserWindow({ show: false, webPreferences: { session: looked } })
      try {
        await window.loadURL(asked.origin)
        // eslint-disable-next-line no-restricted-syntax -- a page of the test's own
        const stored = (await window.webContents.executeJavaScript(`(async () => ({
          local: Object.values(localStorage),
          databases: (await indexedDB.databases()).map(({ name }) => name),
          caches: await caches.keys(),
          workers: (await navigator.serviceWorker.getRegistrations()).length,
        }))()`)) as Pick<Holding, 'local' | 'databases' | 'caches' | 'workers'>
        const cookies = await looked.cookies.get({})
        return {
          ...stored,
          cookies: cookies.map(({ value }) => value).sort(),
          cacheBytes: await looked.getCacheSize(),
        }
      } finally {
        window.destroy()
        looked.protocol.unhandle('http')
      }
    },
    { partition, origin },
  )
}

const partitionsOf = (dataFolder: string): string => join(dataFolder, 'Partitions')

/** Which of `values` lie readable somewhere in the app's data, in any form. */
export function readableOnDisk(dataFolder: string, values: Values): readonly PlaceName[] {
  if (!existsSync(dataFolder)) return []
  const { hits } = searchFiles([dataFolder], values satisfies Secrets, () => false)
  return places.filter((place) => hits.some(({ what }) => what.startsWith(`${place}, `)))
}

/** The folders of sessions that are kept. */
export const jars = (dataFolder: string): readonly string[] =>
  existsSync(partitionsOf(dataFolder)) ? readdirSync(partitionsOf(dataFolder)) : []

/** How many things that is. */
export const thingsIn = ({ cookies, local, databases, caches, workers }: Holding): number =>
  cookies.length + local.length + databases.length + caches.length + workers

/** Chromium may be a moment behind with its files. */
export async function expectNoneReadable(
  dataFolder: string,
  all: readonly Values[],
): Promise<void> {
  const readable = () => all.flatMap((values) => readableOnDisk(dataFolder, values))
  await expect.poll(readable).toEqual([])
}

/** The page goes to the redirect address with `answer`. */
export async function leaveWith(
  { page }: SignInWindow,
  provider: HostileProvider,
  answer: string,
): Promise<void> {
  const { callback, state } = provider.place()
  await leaveFor(page, `${callback}?${answer}&state=${state}`)
}
