import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { atRest } from './at-rest'
import { backToBoard, openDetails } from './profile-page'
import { widened } from './widths'
import { addPracticeProfile, profileItem } from './wizard-steps'

/** As wide as the smallest window is when everything in it is shown twice as large. */
const width = 320

/** Buttons, fields and headings that reach over the edge, and buttons whose words are cut off. */
async function expectNothingCut(page: Page, screen: string): Promise<void> {
  await atRest(page)
  const found = await page.evaluate(() => {
    const kinds = 'button, button span, input, textarea, select, h1, h2, h3'
    const shown = [...document.querySelectorAll<HTMLElement>(kinds)]
    const isSeen = (one: HTMLElement) => one.checkVisibility() && one.clientWidth > 2
    const isCut = (one: HTMLElement) =>
      one.getBoundingClientRect().right > innerWidth ||
      (one.closest('button') !== null && one.scrollWidth > one.clientWidth + 1)
    return shown
      .filter((one) => isSeen(one) && isCut(one))
      .map((one) => one.outerHTML.slice(0, 200))
  })
  expect(found, screen).toEqual([])
}

/** Where there is no room for it at the side, the way to another page is behind a button. */
async function goByMenu(window: Page, place: string): Promise<void> {
  const menu = window.getByRole('button', { name: text.navigation.menu, exact: true })
  await menu.click()
  const places = window.getByRole('navigation', { name: text.navigation.label })
  await expectNothingCut(window, 'menu')
  await window.keyboard.press('Escape')
  await expect(places).toBeHidden()
  await expect(menu).toBeFocused()
  await window.keyboard.press('Enter')
  await places.getByRole('button', { name: place, exact: true }).click()
  await expect(places).toBeHidden()
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
}

test('in a narrow or much enlarged window no button and no field is cut off', async ({ start }) => {
  const running = await start()
  const { window } = running
  const name = await addPracticeProfile(running)
  await widened(running, width)
  await expectNothingCut(window, 'board')
  await goByMenu(window, text.due.open)
  await expect(window.getByText(text.due.nothing)).toBeVisible()
  await expectNothingCut(window, 'what is due')
  await goByMenu(window, text.timeline.open)
  await expect(window.getByRole('list', { name: text.timeline.picture })).toBeVisible()
  await expectNothingCut(window, 'timeline')
  await window.getByRole('button', { name: text.timeline.asTable }).click()
  await expectNothingCut(window, 'timeline as a table')
  await window.getByRole('button', { name: text.reminders.add }).click()
  await expectNothingCut(window, 'reminder')
  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: text.timeline.back, exact: true }).click()

  await openDetails(window, name)
  await expectNothingCut(window, 'profile page')
  await backToBoard(window)
  await goByMenu(window, text.security.settings)
  await expect(window.getByRole('region', { name: text.extras.command.title })).toBeVisible()
  await expectNothingCut(window, 'settings')
  await window.getByRole('button', { name: text.doctor.open }).click()
  await expect(window.getByRole('list', { name: text.doctor.healths.ok })).toBeVisible()
  // All looks have ended: no button turns its wheel any more.
  await expect(window.getByRole('button', { name: text.doctor.again })).toBeEnabled()
  await expect(window.locator('.mantine-Button-loader')).toHaveCount(0)
  await expectNothingCut(window, 'doctor')
  await window.getByRole('button', { name: text.doctor.support.open }).click()
  const preview = window.getByRole('textbox', { name: text.doctor.support.preview })
  await expect(preview).toHaveValue(/"log": \[/, { timeout: 30_000 })
  await expectNothingCut(window, 'support file')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await window.getByRole('button', { name: text.ledger.back, exact: true }).click()

  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: '.env' }).check()
  await dialog.getByRole('button', { name: text.variableNames.edit }).click()
  await expectNothingCut(window, 'export, names')
  await dialog.getByRole('combobox', { name: text.exports.otherFormat }).fill('Qualtrics')
  await window.getByRole('option', { name: 'Qualtrics XM Discover' }).click()
  await expectNothingCut(window, 'export, a form to fill in')
  await dialog.getByRole('button', { name: text.templates.add }).click()
  await dialog.getByRole('button', { name: text.templates.names }).click()
  await expectNothingCut(window, 'template')
})
