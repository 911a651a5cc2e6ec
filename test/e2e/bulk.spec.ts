import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { confirm, openImport, paste } from './import-steps'
import { choosingFile } from './open-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.bulk

/** Made-up profiles, each with an access token of its own key. */
const table = ['Acme weekly', 'Globex daily', 'Initech/../audit', 'Umbrella']
  .map(
    (name, at) =>
      `${name},key-${at}-of-the-tests,secret-${at},https://a.example/,prod2,token-${at}`,
  )
  .join('\n')
const head = 'name,api key,api secret,callback url,environment,access token'

const box = (window: Page, name: string): Locator =>
  window.getByRole('checkbox', { name: words.selectOne(name) })

test('many profiles are selected by keyboard, tagged, exported, renewed as far as possible, and moved to the trash', async ({
  start,
}) => {
  const running = await start()
  const { app, window } = running
  await addPracticeProfile(running, { name: 'Practice one' })
  await openImport(window)
  await paste(window, `${head}\n${table}`)
  await confirm(window, 4)
  await window.getByRole('combobox', { name: text.board.order }).click()
  await window.getByRole('option', { name: text.board.orders.name }).click()

  await window.getByRole('button', { name: words.select, exact: true }).click()
  await box(window, 'Acme weekly').focus()
  await window.keyboard.press('Space')
  await window.keyboard.press('Shift+ArrowDown')
  await window.keyboard.press('Shift+ArrowDown')
  await expect(box(window, 'Initech/../audit')).toBeFocused()
  const bar = window.getByRole('group', { name: words.bar })
  await expect(bar).toContainText(words.selected(3, 0))
  await expectAccessibleInBoth(running, 'board, selecting')

  await bar.getByRole('button', { name: words.buttons.tag }).click()
  const tagging = window.getByRole('dialog', { name: words.titles.tag(3) })
  await tagging.getByRole('combobox', { name: words.tags.add }).fill('emea')
  await window.keyboard.press('Enter')
  await expectAccessibleInBoth(running, 'tagging many')
  await tagging.getByRole('button', { name: words.acts.tag }).click()
  await expect(tagging.getByText(words.ended.tag(3))).toBeVisible()
  await tagging.getByRole('button', { name: text.app.close }).last().click()
  await expect(profileItem(window, 'Globex daily')).toContainText('emea')
  await expect(bar).toBeHidden()

  const folder = freshFolder('folder')
  await choosingFile(app, folder)
  await window.getByRole('button', { name: words.select, exact: true }).click()
  await box(window, 'Acme weekly').focus()
  await window.keyboard.press('Control+a')
  await expect(bar).toContainText(words.selected(5, 0))
  await window.getByRole('searchbox', { name: text.board.search }).fill('emea')
  await expect(bar).toContainText(words.selected(5, 2))
  await bar.getByRole('button', { name: words.buttons.export }).click()
  const exporting = window.getByRole('dialog', { name: words.titles.export(5) })
  await exporting.getByRole('button', { name: words.export.chooseFolder }).click()
  await expect(exporting.getByText(words.export.folder(folder))).toBeVisible()
  await expectAccessibleInBoth(running, 'exporting many')
  await exporting.getByRole('button', { name: words.acts.export }).click()
  await expect(exporting.getByText(words.ended.export(5))).toBeVisible()
  await exporting.getByRole('button', { name: text.app.close }).last().click()
  const saved = readdirSync(folder).toSorted()
  expect(saved).toEqual([
    'Acme-weekly-Sprinklr.conf',
    // The provider has said whose it is.
    expect.stringMatching(/^Customer-\d+-Practice-one-Sprinklr\.conf$/),
    'Globex-daily-Sprinklr.conf',
    'Initech-audit-Sprinklr.conf',
    'Umbrella-Sprinklr.conf',
  ])
  const file = join(folder, 'Globex-daily-Sprinklr.conf')
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain('token-1')
  await window.getByRole('searchbox', { name: text.board.search }).fill('')

  await window.getByRole('button', { name: words.select, exact: true }).click()
  await bar.getByRole('button', { name: words.all(5) }).click()
  await bar.getByRole('button', { name: words.buttons.renew }).click()
  const renewing = window.getByRole('dialog', { name: words.titles.renew(5) })
  const why = words.leftBecause('Umbrella', words.whys['no-refresh-token'])
  await expect(renewing.getByText(why)).toBeVisible()
  await expectAccessibleInBoth(running, 'renewing many')
  await window.keyboard.press('Escape')
  await expect(renewing).toBeHidden()
  await expect(bar).toContainText(words.selected(5, 0))
  await bar.getByRole('button', { name: words.buttons.renew }).click()
  await renewing.getByRole('button', { name: words.acts.renew }).click()
  await expect(renewing.getByText(words.ended.renew(1))).toBeVisible()
  await renewing.getByRole('button', { name: text.app.close }).last().click()

  await window.getByRole('button', { name: words.select, exact: true }).click()
  await box(window, 'Globex daily').focus()
  await window.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  const select = window.getByRole('button', { name: words.select, exact: true })
  await expect(select).toBeFocused()
  await select.click()
  await box(window, 'Globex daily').click()
  await box(window, 'Umbrella').click({ modifiers: ['Shift'] })
  await expect(bar).toContainText(words.selected(4, 0))
  await bar.getByRole('button', { name: words.buttons.trash }).click()
  const trashing = window.getByRole('dialog', { name: words.titles.trash(4) })
  await trashing.getByRole('button', { name: words.acts.trash }).click()
  await expect(trashing.getByText(words.ended.trash(4))).toBeVisible()
  await trashing.getByRole('button', { name: text.app.close }).last().click()
  await expect(window.getByRole('button', { name: text.trash.open(4) })).toBeVisible()
  await expect(profileItem(window, 'Acme weekly')).toBeVisible()
})
