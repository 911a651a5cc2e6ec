import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { hitsIn, type Hit, type Secrets } from './leak-search'
import { includeRefreshToken, saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

/** Everything on the page's JavaScript heap, garbage excepted, as the developer tools write it. */
async function heapOf(page: Page): Promise<Buffer> {
  const tools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  tools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await tools.send('HeapProfiler.enable')
  await tools.send('HeapProfiler.collectGarbage')
  await tools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await tools.detach()
  return Buffer.from(chunks.join(''))
}

/** What a page can reach by itself: its document, its storage, what the bridge says of the state. */
async function reachableIn(page: Page): Promise<Buffer> {
  const parts = await page.evaluate(async () => [
    document.documentElement.outerHTML,
    ...Array.from(document.querySelectorAll('input, textarea'), (field) =>
      'value' in field ? String(field.value) : '',
    ),
    JSON.stringify(await window.wallet.state()),
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
    document.cookie,
  ])
  return Buffer.from(parts.join('\n'))
}

async function searchPage(page: Page, secrets: Secrets): Promise<readonly Hit[]> {
  return [
    ...hitsIn('reachable', await reachableIn(page), secrets),
    ...hitsIn('heap', await heapOf(page), secrets),
  ]
}

test('no token is in the window before it is shown, and nothing is left of it on the board', async ({
  start,
}) => {
  const { window: page, app, ...rest } = await start()
  const folder = freshFolder('exports')
  const name = await addPracticeProfile({ window: page, app, ...rest })
  await saveInto(app, folder)
  await profileItem(page, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: `Export ${name}` })
  await dialog.getByRole('radio', { name: '.env' }).check()
  await includeRefreshToken(dialog, 'other-tool')
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(`Saved to ${join(folder, '.env')}`)).toBeVisible()
  const lines = readFileSync(join(folder, '.env'), 'utf8')
  const accessToken = /^SPRINKLR_ACCESS_TOKEN=(.+)$/m.exec(lines)?.[1] ?? ''
  const secrets = {
    'access token': accessToken,
    'refresh token': /^SPRINKLR_REFRESH_TOKEN=(.+)$/m.exec(lines)?.[1] ?? '',
  }
  expect(Math.min(...Object.values(secrets).map(({ length }) => length))).toBeGreaterThan(15)
  expect(await searchPage(page, secrets)).toEqual([])

  await dialog.getByRole('button', { name: 'Close' }).click()
  await profileItem(page, name).getByRole('button', { name: 'Copy token' }).click()
  await expect(page.getByText(/^Copied, clears after/)).toBeVisible()
  await profileItem(page, name).getByRole('button', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Show token' }).click()
  const shown = page.getByRole('textbox', { name: text.profile.token })
  await expect(shown).toHaveValue(accessToken)
  const whileShown = await searchPage(page, secrets)
  expect(whileShown).toContainEqual({ where: 'reachable', what: 'access token, raw' })
  expect(whileShown).toContainEqual({ where: 'heap', what: 'access token, raw' })
  expect(whileShown.filter(({ what }) => what.startsWith('refresh token'))).toEqual([])

  await page.getByRole('button', { name: text.profile.hideToken }).click()
  await expect(shown).toHaveCount(0)
  expect(hitsIn('reachable', await reachableIn(page), secrets)).toEqual([])
  await page.getByRole('button', { name: text.profile.back, exact: true }).click()
  await expect(profileItem(page, name)).toBeVisible()
  expect(await searchPage(page, secrets)).toEqual([])
})

test('a shown token is hidden again by itself', async ({ start }) => {
  const running = await start()
  const { window: page } = running
  const name = await addPracticeProfile(running)
  await profileItem(page, name).getByRole('button', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Show token' }).click()
  const shown = page.getByRole('textbox', { name: text.profile.token })
  const accessToken = await shown.inputValue()
  await expect(shown).toHaveCount(0, { timeout: 25_000 })
  expect(hitsIn('reachable', await reachableIn(page), { accessToken })).toEqual([])
})
