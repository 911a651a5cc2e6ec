import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { html, script, to, type Site, type SitePage } from './hostile-provider'
import {
  aScene,
  counted,
  crashPage,
  expectNothingLeft,
  expectTrueHost,
  finish,
  finishByReload,
  listenTo,
  opening,
  popupOf,
  press,
  showing,
  signInAgain,
  status,
  type Scene,
  type Shown,
} from './hostile-scene'
import { pressLast } from './provider-pages'
import { aTally } from './tally'

const { notes, popupNotes, beforeAnyPage, failedPages } = text.signIn
const failures = text.errors.failures
const tally = aTally()

const silent: SitePage = { ...html(''), stays: 'silent' }
const endless: SitePage = { ...html('<div id="root"></div>'), stays: 'open' }
const fine = html('<p>all is well</p>')
const leadingOn: Site = () => ({
  '/': html(`<p>first</p><script>setTimeout(() => { location = '/b' })</script>`),
})
const thenTo =
  (next: SitePage): Site =>
  (place) => ({ ...leadingOn(place), '/b': next })

const alert = (bar: Page) => bar.getByRole('alert')

test('a server that never answers is spoken of, and Reload goes on', async ({ start }) => {
  const scene = await aScene(await start())
  const kind = 'at a server that never answers'
  await counted({ scene, tally }, kind, async () => {
    const first = await opening(scene, () => ({ '/': silent }))
    await expect(status(first)).toContainText(beforeAnyPage.slow)
    await expect(status(first)).toContainText(text.signIn.reloadAdvice)
    await finishByReload(scene, first)
  })
  await counted({ scene, tally }, kind, async () => {
    const later = await opening(scene, thenTo(silent))
    await expect(status(later)).toHaveText(notes.slow)
    await expectTrueHost({ scene, bar: later }, scene.provider.origin)
    await finishByReload(scene, later)
  })
  await scene.provider.close()
})

const empties: readonly (readonly [what: string, site: Site, words: string])[] = [
  ['an empty page', () => ({ '/': html('') }), notes.blank],
  [
    'a page without anything to see',
    () => ({ '/': html('<div><p> </p></div><input type="hidden">') }),
    notes.blank,
  ],
  [
    'an answer without a body',
    () => ({ '/': { status: 200, headers: {}, body: '' } }),
    notes.blank,
  ],
  ['a page that is empty and whose end never comes', () => ({ '/': endless }), notes.blank],
  ['the same as a second page', thenTo(endless), notes.blank],
  [
    'a document for a reader (PDF)',
    () => ({
      '/': { status: 200, headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' },
    }),
    notes.blank,
  ],
  [
    'a page that left itself for an empty one',
    () => ({ '/': script(`location = 'about:blank'`) }),
    notes.blank,
  ],
  [
    'and for one of the browser’s',
    () => ({ '/': script(`location = 'about:version'`) }),
    notes.blank,
  ],
  [
    'an answer without a page (204)',
    () => ({ '/': { status: 204, headers: {}, body: '' } }),
    beforeAnyPage.blank,
  ],
  [
    'a download in place of a page',
    () => ({
      '/': {
        status: 200,
        headers: { 'content-disposition': 'attachment; filename="x"' },
        body: 'x',
      },
    }),
    beforeAnyPage.blank,
  ],
  [
    'another program in place of a page',
    () => ({ '/': to(302, 'msauth://sign-in') }),
    beforeAnyPage['other-program-blocked'],
  ],
  [
    'a mail in place of a page',
    () => ({ '/': to(302, 'mailto:a@b.example') }),
    beforeAnyPage['other-program-blocked'],
  ],
  [
    'a page without encryption in place of one',
    () => ({ '/': to(302, 'http://insecure.example/') }),
    beforeAnyPage['insecure-page-blocked'],
  ],
]

test('where there is nothing to see the bar says so, and Reload goes on', async ({ start }) => {
  test.setTimeout(240_000)
  const scene = await aScene(await start())
  for (const [what, site, words] of empties) {
    const reload = async (): Promise<void> => {
      const bar = await opening(scene, site)
      await expect(status(bar)).toContainText(words)
      await expect(alert(bar)).toHaveCount(0)
      await finishByReload(scene, bar)
    }
    await test.step(what, () => counted({ scene, tally }, 'with nothing to see', reload))
  }
  await scene.provider.close()
})

const stopped: readonly (readonly [what: string, code: string, words: string])[] = [
  ['another program', `location = 'msauth://sign-in'`, notes['other-program-blocked']],
  [
    'a mail',
    `document.body.append(Object.assign(document.createElement('a'), { href: 'mailto:a@b.example' })); document.links[0].click()`,
    notes['other-program-blocked'],
  ],
  ['another program in a window', `window.open('slack://open')`, notes['other-program-blocked']],
  [
    'a page without encryption',
    `location = 'http://insecure.example/'`,
    notes['insecure-page-blocked'],
  ],
  [
    'a page without encryption in a window',
    `window.open('http://insecure.example/')`,
    notes['insecure-page-blocked'],
  ],
]

test('a way that was stopped is told, and the page stays', async ({ start }) => {
  const scene = await aScene(await start())
  for (const [what, code, words] of stopped) {
    const tell = async (): Promise<void> => {
      const shown = await showing(scene, () => ({
        '/': html(`<p>all is well</p><script>${code}</script>`),
      }))
      await expect(status(shown.bar)).toHaveText(words)
      expect(await shown.page.evaluate(() => document.body.innerText)).toContain('all is well')
      await finish(shown)
      await expectNothingLeft(scene)
    }
    await test.step(what, () => counted({ scene, tally }, 'with a way that was stopped', tell))
  }
  await scene.provider.close()
})

const hangs = failures['page-hangs']()

test('a page that hangs gives way to words; it comes back by itself or by Reload', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const scene = await aScene(await start())
  const hanging = (what: string, attempt: () => Promise<void>): Promise<void> =>
    test.step(what, () => counted({ scene, tally }, 'at a page that hangs', attempt))
  await hanging('from the first moment', async () => {
    const bar = await opening(scene, () => ({ '/': script('for (;;);') }))
    await expect(alert(bar)).toContainText(hangs.what)
    await expectTrueHost({ scene, bar }, scene.provider.origin)
    await finishByReload(scene, bar)
  })
  await hanging('after a click, as a second page', async () => {
    const shown = await showing(
      scene,
      thenTo(html(`<button onclick="setTimeout(() => { for (;;); })">go on</button>`)),
    )
    await expect(shown.page.getByRole('button', { name: 'go on' })).toBeVisible()
    // Playwright's own click would wait for the page to answer.
    await shown.page.evaluate(() => document.querySelector('button')?.click())
    await expect(alert(shown.bar)).toContainText(hangs.what)
    await finishByReload(scene, shown.bar)
  })
  await hanging('for some seconds only, and what was said of it before still holds', async () => {
    const shown = await showing(scene, () => ({
      '/': html(`<p>back again</p><button>hang</button><script>
        onload = () => window.open('slack://open')
        onclick = () => setTimeout(() => { const end = performance.now() + 9000; while (performance.now() < end); })</script>`),
    }))
    const note = shown.bar.getByText(text.signIn.notes['other-program-blocked'])
    await expect(note).toBeVisible()
    await shown.page.evaluate(() => document.querySelector('button')?.click())
    await expect(alert(shown.bar)).toContainText(hangs.what)
    await expect(note).toHaveCount(0)
    await expect(alert(shown.bar)).toHaveCount(0)
    await expect(note).toBeVisible()
    await expectTrueHost(shown, scene.provider.origin)
    await expect(shown.page.getByText('back again')).toBeVisible()
    await finish(shown)
    await expectNothingLeft(scene)
  })
  await hanging('and Cancel leaves it', async () => {
    const bar = await opening(scene, () => ({ '/': script('for (;;);') }))
    await expect(alert(bar)).toContainText(hangs.what)
    await pressLast(bar, text.signIn.cancel)
    await expectNothingLeft(scene)
    await expect(scene.window.getByRole('alert')).toContainText(
      failures['sign-in-cancelled']().what,
    )
  })
  await scene.provider.close()
})

async function crash(scene: Scene, begins: string): Promise<void> {
  await crashPage(scene, begins)
  tally.add('crashes of a page', 1)
}

test('a page that crashes gives way to words, and Reload goes on', async ({ start }) => {
  const scene = await aScene(await start())
  const { provider } = scene
  await counted({ scene, tally }, 'at a page that crashes', async () => {
    const { bar } = await showing(scene, () => ({ '/': fine }))
    for (let again = 0; again < 3; again += 1) {
      await crash(scene, provider.origin)
      await expect(alert(bar)).toContainText(failures['page-crashed']().what)
      await expectTrueHost({ scene, bar }, provider.origin)
      await press(bar, text.signIn.reload)
      await expect(alert(bar)).toHaveCount(0)
    }
    await crash(scene, provider.origin)
    await expect(alert(bar)).toContainText(failures['page-crashed']().what)
    await finishByReload(scene, bar)
  })
  await provider.close()
})

test('a window of a page has words of its own; the first one goes on', async ({ start }) => {
  const scene = await aScene(await start())
  const { app, provider } = scene
  const inWindow = async (site: Site): Promise<Shown & { readonly popup: Page }> => {
    const shown = await showing(scene, site)
    await expect.poll(() => popupOf(scene, shown.bar) !== undefined).toBe(true)
    const popup = popupOf(scene, shown.bar) ?? (await app.waitForEvent('window'))
    return { ...shown, popup }
  }
  const opens = `<p>all is well</p><script>window.open('/b', '', 'noopener')</script>`

  const kind = 'beside a window of the page'
  await counted({ scene, tally }, kind, async () => {
    const crashed = await inWindow(() => ({ '/': html(opens), '/b': fine }))
    await expectTrueHost({ scene, bar: crashed.popup }, provider.origin)
    await crash(scene, `${provider.origin}/b`)
    await expect(alert(crashed.popup)).toContainText(failures['page-crashed']().what)
    await expect(alert(crashed.popup)).toContainText(text.signIn.popupAdvice)
    await expect(alert(crashed.bar)).toHaveCount(0)
    await press(crashed.popup, text.signIn.reload)
    await expect(alert(crashed.popup)).toHaveCount(0)
    await finish(crashed)
    await expectNothingLeft(scene)
  })

  // Beside a page that is fine, for as long as the one that is not takes to be spoken of.
  await counted({ scene, tally }, kind, async () => {
    const quiet = await inWindow(() => ({ '/': html(opens), '/b': html('') }))
    const said = await listenTo(quiet.bar)
    await expect(status(quiet.popup)).toHaveText(popupNotes.blank ?? '')
    const words = await said()
    tally.add('words over the page that is fine', words.length)
    expect(words).toEqual([])
    await finish(quiet)
    await expectNothingLeft(scene)
  })
  await provider.close()
})

test('a bar that crashes comes back with the true host, again and again', async ({ start }) => {
  const scene = await aScene(await start())
  const { app, provider } = scene
  /** What the bar says after its process was ended and it has loaded again. */
  const crashBar = (): Promise<string> =>
    app.evaluate(async ({ webContents }) => {
      const all = webContents.getAllWebContents()
      const bar = all.find((one) => one.getURL().includes('/sign-in-bar/'))
      if (bar === undefined) return 'no bar'
      const loaded = new Promise<void>((resolve) => {
        bar.once('did-finish-load', () => resolve())
      })
      bar.forcefullyCrashRenderer()
      await loaded
      // eslint-disable-next-line no-restricted-syntax -- a page of ours
      return (await bar.executeJavaScript(`new Promise((resolve) => {
        const look = () => document.querySelector('[data-lock]') === null
          ? requestAnimationFrame(look)
          : resolve(document.body.innerText)
        look()
      })`)) as string
    })
  await counted({ scene, tally }, 'under a bar that crashes', async () => {
    const shown = await showing(scene, () => ({ '/': fine }))
    for (let again = 0; again < 4; again += 1) {
      expect(await crashBar()).toContain(provider.origin)
      tally.add('crashes of a bar', 1)
    }
    await finish(shown)
    await expectNothingLeft(scene)
  })
  await provider.close()
})

test('a page that cannot be shown on the way has words in its place, and Reload goes on', async ({
  start,
}) => {
  const scene = await aScene(await start())
  const { provider } = scene
  const kind = 'at redirects without end'
  await counted({ scene, tally }, kind, async () => {
    const later = await opening(scene, thenTo(to(302, '/b')))
    await expect(alert(later)).toContainText(failedPages['page-failed']?.what ?? '')
    await finishByReload(scene, later)
  })
  await counted({ scene, tally }, kind, async () => {
    provider.play(() => ({ '/': to(302, '/b'), '/b': to(302, '/b') }), 'never')
    await signInAgain(scene)
    await expect(scene.window.getByRole('alert')).toContainText(failures['page-failed']().what)
    await expectNothingLeft(scene)
  })
  await provider.close()
})

test.afterAll(() => {
  process.stdout.write(`page health, attempts that ended as they should: ${tally.line()}\n`)
})
