import type { Page } from '@playwright/test'
import { guidePages } from '#core/guide'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible } from './axe'

const guide = 'app://bundle/guide/'

async function helpWindow({ app }: RunningApp): Promise<Page> {
  const isHelp = (page: Page): boolean => page.url().startsWith(guide)
  await expect.poll(() => app.windows().some(isHelp)).toBe(true)
  return app.windows().find(isHelp) as Page
}

/** Where the links of a page lead. */
const linksOn = (page: Page): Promise<readonly string[]> =>
  page
    .locator('a[href]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href.split('#')[0] ?? ''))

test('help opens without a network, in a window of its own that leads nowhere else', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await window.getByRole('button', { name: text.board.empty.before.more }).click()
  const help = await helpWindow(running)
  await expect(help.getByRole('heading', { level: 1 })).toHaveText('Get your first token')

  const found = new Set([help.url()])
  for (const page of found) {
    await help.goto(page)
    await expect(help.getByRole('heading', { level: 1 })).toHaveCount(1)
    const isThere = await help.evaluate(() =>
      [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    )
    expect(isThere, `the pictures of ${page}`).toBe(true)
    for (const link of await linksOn(help)) found.add(link)
  }
  expect([...found].filter((one) => !one.startsWith(guide))).toEqual([])
  expect([...found]).toEqual(
    expect.arrayContaining(guidePages.map((page) => `${guide}docs/guide/${page}.html`)),
  )

  for (const colorScheme of ['light', 'dark'] as const) {
    await help.emulateMedia({ colorScheme })
    await expectAccessible(help, `help, ${colorScheme}`, [])
  }
  const before = help.url()
  await help.evaluate(() => {
    location.assign('https://example.org/')
    open('https://example.org/')
  })
  await expect.poll(() => help.url()).toBe(before)
  expect(await help.evaluate(() => 'wallet' in globalThis)).toBe(false)

  await window.bringToFront()
  await window.keyboard.press('F1')
  await expect(help.getByRole('heading', { level: 1 })).toHaveText('User guide')
  expect(running.app.windows()).toHaveLength(2)
})
