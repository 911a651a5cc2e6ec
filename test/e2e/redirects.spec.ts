import type { ElectronApplication } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { aCountingServer } from './counting-server'
import { base, script, to, type HostileProvider, type Site } from './hostile-provider'
import { aScene, finish, name, opening, showing, signInAgain, type Scene } from './hostile-scene'
import { answeringWell, expectTaken } from './hostile-sign-in'
import { expectWindowGone } from './provider-pages'
import { answering, besides, visits, type Way } from './redirect-ways'

const expectCodeTaken = (scene: Scene, code: string): Promise<void> =>
  expectTaken(scene, scene.provider, { code, name })

/** How many requests the same pages send to the redirect address in a window that nobody guards. */
async function unguarded(app: ElectronApplication, provider: HostileProvider): Promise<number> {
  provider.callback.forget()
  await app.evaluate(({ BrowserWindow }, url) => {
    const webPreferences = { partition: 'unguarded', sandbox: true }
    void new BrowserWindow({ show: false, webPreferences }).loadURL(url).catch(() => undefined)
  }, `${provider.origin}${base}/oauth/authorize?state=unguarded`)
  await expect.poll(() => provider.callback.requests().length).toBeGreaterThan(0)
  await app.evaluate(({ BrowserWindow }) => {
    const [, ...others] = BrowserWindow.getAllWindows().toSorted((one, two) => one.id - two.id)
    for (const other of others) other.destroy()
  })
  await expect.poll(() => app.windows().length).toBe(1)
  const count = provider.callback.requests().length
  provider.callback.forget()
  return count
}

/** One way, with the requests the redirect address has seen from the wallet and from an unguarded window. */
interface Row {
  readonly what: string
  readonly sent: number
  readonly unguarded: number
}

/** Counted as soon as the wallet is through with the way, before anything is expected of the count. */
async function rowOf({ app, provider }: Scene, { what }: Way): Promise<Row> {
  const sent = provider.callback.requests().length
  expect(provider.callback.requests()).toEqual([])
  return { what, sent, unguarded: await unguarded(app, provider) }
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function report(outcome: string, rows: readonly Row[]): void {
  const lines = rows.map(
    ({ what, sent, unguarded: without }) =>
      `  ${what.padEnd(52)} ${outcome.padEnd(18)} ${sent} sent, unguarded ${without}`,
  )
  const [sent, without] = [
    sumOf(rows.map((row) => row.sent)),
    sumOf(rows.map((row) => row.unguarded)),
  ]
  process.stdout.write(
    [
      ...lines,
      `requests at the redirect address, ${rows.length} ways ${outcome}: ${sent} from the wallet, ${without} from an unguarded window`,
      '',
    ].join('\n'),
  )
}

test('the ways to the redirect address are 53, no two alike', () => {
  const all = [...answering, ...besides, ...visits].map(({ what }) => what)
  expect(new Set(all).size).toBe(53)
  expect(all).toHaveLength(53)
})

test('every way the page itself takes to the redirect address is caught before it leaves', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  const { provider } = scene
  const rows: Row[] = []
  for (const [at, way] of answering.entries()) {
    await test.step(way.what, async () => {
      provider.play(way.site, `code-${at}`)
      await signInAgain(scene)
      await expectCodeTaken(scene, `code-${at}`)
      rows.push(await rowOf(scene, way))
    })
  }
  report('taken', rows)
  await provider.close()
})

test('nothing but the page itself reaches the redirect address, and nothing else counts', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const scene = await aScene(await start())
  const { provider } = scene
  const rows: Row[] = []
  for (const [at, way] of besides.entries()) {
    await test.step(way.what, async () => {
      const shown = await showing(scene, way.site, `code-${at}`)
      await expect.poll(() => provider.isDone()).toBe(true)
      await finish(shown, `code-${at}`)
      rows.push(await rowOf(scene, way))
    })
  }
  report('stopped', rows)
  await provider.close()
})

test('a visit without an answer leaves the sign-in open, and the bar says so', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { provider } = scene
  const rows: Row[] = []
  for (const way of visits) {
    await test.step(way.what, async () => {
      const shown = await showing(scene, way.site, 'code-after-visit')
      const note = shown.bar.getByText(text.signIn.notes['visited-without-answer'])
      await expect(note).toBeVisible()
      // Whoever goes there by mistake finds the page as it was.
      expect(shown.page.url()).toContain(provider.origin)
      await finish(shown, 'code-after-visit')
      rows.push(await rowOf(scene, way))
    })
  }
  report('visited, still open', rows)

  const bar = await opening(scene, ({ callback }) => ({ '/': to(302, callback) }))
  await expect(bar.getByText(text.signIn.beforeAnyPage['visited-without-answer'])).toBeVisible()
  expect(provider.callback.requests()).toEqual([])
  provider.play(answeringWell, 'code-after-reload')
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expectCodeTaken(scene, 'code-after-reload')
  expect(provider.callback.requests()).toEqual([])
  await provider.close()
})

test('an error counts at the redirect address only', async ({ start }) => {
  const scene = await aScene(await start())
  const { provider } = scene
  const shown = await showing(
    scene,
    ({ state }) => ({
      '/': script(`location = '/elsewhere?error=access_denied&state=${state}'`),
      '/elsewhere': script(`fetch('/done')`),
    }),
    'code-after-error',
  )
  await expect.poll(() => provider.isDone()).toBe(true)
  await finish(shown, 'code-after-error')

  provider.play(
    ({ callback, state }) => ({
      '/': to(302, `${callback}?error=access_denied&state=${state}`),
    }),
    'never',
  )
  await signInAgain(scene)
  await expect(scene.window.getByRole('alert')).toContainText('Access was not granted.')
  expect(provider.codes()).toEqual([])
  expect(provider.callback.requests()).toEqual([])
  await provider.close()
})

const spoilt: readonly (readonly [string, (state: string) => string, string])[] = [
  ['a wrong state', () => 'code=c&state=another', 'its answer did not belong to it'],
  ['two states', (state) => `code=c&state=${state}&state=x`, 'its answer did not belong to it'],
  [
    'another issuer',
    (state) => `code=c&state=${state}&iss=https%3A%2F%2Fa.example`,
    'its answer came from another service',
  ],
  ['two codes', (state) => `code=c&code=d&state=${state}`, 'could not be read'],
  ['code and error', (state) => `code=c&error=access_denied&state=${state}`, 'could not be read'],
]

test('a spoilt answer ends the sign-in in words, and its code is used nowhere', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { provider } = scene
  for (const [what, query, says] of spoilt) {
    await test.step(what, async () => {
      provider.play(
        ({ callback, state }) => ({ '/': to(302, `${callback}?${query(state)}`) }),
        'never',
      )
      await signInAgain(scene)
      await expect(scene.window.getByRole('alert')).toContainText(says)
      await expectWindowGone(scene.app)
      expect(provider.codes()).toEqual([])
      expect(provider.callback.requests()).toEqual([])
      // A later sign-in starts afresh.
      provider.play(answeringWell, `code-after ${what}`)
      await signInAgain(scene)
      await expect.poll(() => provider.codes()).toHaveLength(1)
      await expect(scene.window.getByRole('alert')).toHaveCount(0)
    })
  }
  await provider.close()
})

test('an address that only resembles the redirect address is an ordinary page', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { provider } = scene
  const otherPort = await aCountingServer()
  const near: readonly (readonly [string, (good: string) => string])[] = [
    ['a slash at the end', (good) => good.replace('/callback?', '/callback/?')],
    ['another letter case', (good) => good.replace('/callback?', '/Callback?')],
    ['an encoded letter', (good) => good.replace('/callback?', '/call%62ack?')],
    ['a longer path', (good) => good.replace('/callback?', '/callback/more?')],
    ['the path as a query', (good) => good.replace('/callback?', '/?/callback&')],
    ['another name of this computer', (good) => good.replace('127.0.0.1', 'localhost')],
    ['another port', (good) => good.replace(provider.callback.origin, otherPort.origin)],
  ]
  for (const [what, resembling] of near) {
    await test.step(what, async () => {
      otherPort.forget()
      const site: Site = ({ good }) => ({ '/': to(302, resembling(good)) })
      const shown = await showing(scene, site, 'code-after-near-miss')
      await expect(shown.page.getByText('caught')).toBeVisible()
      expect([...provider.callback.requests(), ...otherPort.requests()].length).toBeGreaterThan(0)
      provider.callback.forget()
      await finish(shown, 'code-after-near-miss')
      expect(provider.callback.requests()).toEqual([])
    })
  }
  await otherPort.close()
  await provider.close()
})
