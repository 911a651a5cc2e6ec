import type { Page } from '@playwright/test'
import type { ProfileId } from '#core/profile'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { summaryOf } from './profile-page'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.board

const names = (window: Page): Promise<string[]> =>
  window
    .getByRole('list', { name: words.title })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''))

async function fromMenu(window: Page, name: string, item: string): Promise<void> {
  await profileItem(window, name)
    .getByRole('button', { name: words.moreActions(name) })
    .click()
  await window.getByRole('menuitem', { name: item }).click()
  await expect(window.getByRole('menu')).toHaveCount(0)
}

test('profiles are found by tag, in spite of a typing mistake, pinned, sorted and grouped', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  for (const name of ['Acme weekly', 'Globex daily', 'Initech audit']) {
    await addPracticeProfile(running, { name })
  }
  await window.getByRole('combobox', { name: words.order }).click()
  await window.getByRole('option', { name: words.orders.name }).click()
  await expect.poll(() => names(window)).toEqual(['Acme weekly', 'Globex daily', 'Initech audit'])

  await fromMenu(window, 'Initech audit', words.pin)
  await expect.poll(() => names(window)).toEqual(['Initech audit', 'Acme weekly', 'Globex daily'])

  await fromMenu(window, 'Globex daily', words.rename)
  const dialog = window.getByRole('dialog', { name: words.renameTitle('Globex daily') })
  await dialog.getByRole('combobox', { name: words.tags }).fill('emea')
  await window.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: text.app.client }).fill('Globex')
  await dialog.getByRole('button', { name: text.app.save }).click()
  await expect(profileItem(window, 'Globex daily')).toContainText('emea')

  const search = window.getByRole('searchbox', { name: words.search })
  await search.fill('emae')
  await expect.poll(() => names(window)).toEqual(['Globex daily'])
  await search.fill('glbex')
  await expect.poll(() => names(window)).toEqual(['Globex daily'])
  await expect(window.getByText(words.count(1, 3))).toBeVisible()
  await search.fill('')

  await window.getByRole('combobox', { name: words.tag, exact: true }).click()
  await window.getByRole('option', { name: 'emea' }).click()
  await expect.poll(() => names(window)).toEqual(['Globex daily'])
  await search.fill('acme')
  await window.getByRole('button', { name: words.clearSearch }).click()
  await expect.poll(() => names(window)).toHaveLength(3)

  await window.getByRole('checkbox', { name: words.byClient }).check()
  await expect(window.getByRole('heading', { name: words.client('Globex', 1) })).toBeVisible()
  await expectAccessibleInBoth(running, 'board, grouped, with tags')
})

/** More profiles than are in view; each alert that is scrolled to leaves a mark. */
async function fillAndWatch(page: Page, first: ProfileId): Promise<void> {
  await page.evaluate(async (id) => {
    for (let count = 0; count < 40; count += 1) await window.wallet.duplicate(id)
    document.body.dataset['shownAlerts'] = ''
    Element.prototype.scrollIntoView = function () {
      if (this.getAttribute('role') !== 'alert') return
      document.body.dataset['shownAlerts'] = `${document.body.dataset['shownAlerts'] ?? ''}I`
    }
  }, first)
}

test('a failure is brought into view when it happens, not whenever its profile is scrolled to', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const name = await addPracticeProfile(running, { name: 'Acme weekly' })
  const { id } = await summaryOf(window, name)
  await fillAndWatch(window, id)
  // By name it comes before its copies.
  await window.getByRole('combobox', { name: words.order }).click()
  await window.getByRole('option', { name: words.orders.name }).click()
  const fault = { type: 'server-error', status: 503 } as const
  const order = { until: 'once', endpoint: 'token', fault } as const
  await practice.send({ type: 'set-fault', order })
  const item = profileItem(window, name)
  await item.getByRole('button', { name: text.board.renewNow }).click()
  await expect(item.getByRole('alert')).toBeVisible()
  const shown = () => window.locator('body').getAttribute('data-shown-alerts')
  await expect.poll(shown).toBe('I')
  // The item that had the focus last would stay.
  await profileItem(window, `${name} copy`)
    .getByRole('button', { name: words.moreActions(`${name} copy`) })
    .focus()
  await item.hover()
  await window.mouse.wheel(0, 20_000)
  await expect(item).toHaveCount(0)
  await window.mouse.wheel(0, -20_000)
  await expect(item.getByRole('alert')).toBeInViewport()
  expect(await shown()).toBe('I')
})
