import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { enter, expectFocusSeen, goTo } from './keyboard'
import { addPracticeProfile, expectStep, profileItem } from './wizard-steps'

async function expectStepSeen(window: Page, step: string): Promise<void> {
  await expectStep(window, step)
  const heading = window.getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused()
}

test('a dialog keeps the focus, closes with Escape and gives the focus back', async ({ start }) => {
  const running = await start()
  const { window } = running
  const profile = await addPracticeProfile(running)
  const item = profileItem(window, profile)
  const menu = item.getByRole('button', { name: text.board.moreActions(profile) })

  const exporting = item.getByRole('button', { name: 'Export…' })
  await enter(exporting)
  const dialog = window.getByRole('dialog')
  await expect(dialog).toBeVisible()
  for (let pressed = 0; pressed < 12; pressed += 1) {
    await window.keyboard.press('Tab')
    expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
  }
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(exporting).toBeFocused()

  await enter(menu)
  await expect(window.getByRole('menu')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('menu')).toHaveCount(0)
  await expect(menu).toBeFocused()

  await window.keyboard.press('Enter')
  await goTo(window.getByRole('menuitem', { name: 'Rename…' }), 'ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('textbox', { name: 'Profile name' })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(menu).toBeFocused()
})

test('leaving the wizard asks, and Escape stays', async ({ start }) => {
  const { window } = await start()
  await enter(window.getByRole('button', { name: text.board.empty.practice }))
  await enter(window.getByRole('button', { name: 'Continue' }))
  await expectStepSeen(window, 'Keys')
  const close = window.getByRole('button', { name: 'Close' })
  await goTo(close, 'Shift+Tab')
  await window.keyboard.press('Enter')
  const question = window.getByRole('dialog', { name: text.wizard.leave.title })
  await expect(question.getByRole('button', { name: text.wizard.leave.stay })).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(close).toBeFocused()
  await window.keyboard.press('Enter')
  await enter(question.getByRole('button', { name: text.wizard.leave.leave }))
  await expect(window.getByRole('heading', { name: text.board.empty.title })).toBeVisible()
})

test('what follows an action by keyboard still has the focus in sight', async ({ start }) => {
  const running = await start()
  const { window } = running
  const profile = await addPracticeProfile(running)
  const item = profileItem(window, profile)
  await enter(item.getByRole('button', { name: profile, exact: true }))
  await expect(window.getByRole('heading', { level: 1, name: profile })).toBeFocused()
  await enter(window.getByRole('button', { name: 'Show token' }))
  await expect(window.getByRole('textbox', { name: text.profile.token })).toBeVisible()
  await expect(window.getByRole('button', { name: text.profile.hideToken })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Show token' })).toBeFocused()
  await goTo(window.getByRole('button', { name: text.profile.back, exact: true }), 'Shift+Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: text.board.title })).toBeFocused()
  await goTo(item.getByRole('button', { name: 'Renew now' }))
  await window.keyboard.press('Enter')
  await expect.poll(async () => (await running.practice.counters())['token']).toBe(2)
  await goTo(item.getByRole('button', { name: 'Copy token' }))
  await window.keyboard.press('Enter')
  await expect(window.getByText(/^Copied, clears after/)).toBeVisible()
  await expectFocusSeen(window)
})
