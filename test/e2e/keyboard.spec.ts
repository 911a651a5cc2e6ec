import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { practice } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { enter, expectFocusSeen, goTo, typeInto } from './keyboard'
import { openingSignIn, type SignInWindow } from './provider-pages'
import { saveInto } from './save-dialog'
import { addPracticeProfile, expectStep, profileItem } from './wizard-steps'

const name = 'Acme by keyboard'

async function signInByKeyboard(signIn: SignInWindow): Promise<void> {
  const { page } = signIn
  const words = text.practice
  const closed = page.waitForEvent('close')
  await enter(page.getByRole('button', { name: words.consent.allow, exact: true }))
  await typeInto(page.getByLabel(words.login.user), 'Ada Analyst')
  await typeInto(page.getByLabel(words.login.password), 'any password of the practice')
  await page.keyboard.press('Enter')
  const mailed = await page.locator('#mailed').innerText()
  await typeInto(page.getByLabel(words.secondFactor.digits, { exact: true }), mailed)
  await page.keyboard.press('Enter')
  await goTo(page.getByRole('checkbox', { name: 'Acme Global' }))
  await page.keyboard.press('Space')
  await goTo(page.getByRole('button', { name: words.workspaces.submit }))
  // The page is gone before the key is up again.
  await page.keyboard.press('Enter').catch(() => undefined)
  await closed
}

async function expectStepSeen(window: Page, step: string): Promise<void> {
  await expectStep(window, step)
  const heading = window.getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused()
}

async function wizardByKeyboard(running: RunningApp): Promise<void> {
  const { window, app } = running
  await enter(window.getByRole('button', { name: text.board.addProfile }))
  await expectStepSeen(window, 'Environment')
  await goTo(window.getByRole('radio', { name: 'Sprinklr' }))
  await goTo(window.getByRole('radio', { name: 'Practice' }), 'ArrowDown')
  await expect(window.getByRole('radio', { name: 'Practice' })).toBeChecked()
  await typeInto(window.getByRole('combobox', { name: 'Environment' }), 'prod2')
  await window.keyboard.press('Escape')
  await enter(window.getByRole('button', { name: 'Continue' }))

  await expectStepSeen(window, 'Keys')
  await typeInto(window.getByRole('textbox', { name: 'API key' }), practice.example.clientId)
  await typeInto(window.getByLabel('API secret', { exact: true }), practice.example.clientSecret)
  await goTo(window.getByRole('button', { name: 'Show API secret' }))
  await window.keyboard.press('Enter')
  await expectFocusSeen(window)
  await enter(window.getByRole('button', { name: 'Continue' }))

  await expectStepSeen(window, 'Sign in')
  const signIn = await openingSignIn(app, () =>
    enter(window.getByRole('button', { name: 'Sign in to Practice' })),
  )
  await signInByKeyboard(signIn)
  await expectStepSeen(window, 'Done')
  await typeInto(window.getByRole('textbox', { name: 'Profile name' }), name)
  await enter(window.getByRole('button', { name: 'Finish' }))
  await expect(window.getByRole('heading', { level: 1, name: text.board.title })).toBeFocused()
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
}

test('the whole main job is done without a mouse, from the empty board to the saved file', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  await saveInto(app, folder)
  await wizardByKeyboard(running)

  const opener = profileItem(window, name).getByRole('button', { name: 'Export…' })
  await enter(opener)
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  await goTo(dialog.getByRole('radio', { name: 'Sprinklr.conf' }))
  await goTo(dialog.getByRole('radio', { name: '.env' }), 'ArrowDown')
  const include = dialog.getByRole('checkbox', { name: 'Include refresh token' })
  await goTo(include)
  await window.keyboard.press('Space')
  await expect(include).toBeChecked()
  await window.keyboard.press('Space')
  await goTo(dialog.getByRole('textbox', { name: 'Preview' }))
  await enter(dialog.getByRole('button', { name: 'Save file…' }))
  await expect(dialog.getByText(`Saved to ${join(folder, '.env')}`)).toBeVisible()
  expect(readFileSync(join(folder, '.env'), 'utf8')).toContain('SPRINKLR_ACCESS_TOKEN=')
  await expectFocusSeen(window)
  await enter(dialog.getByRole('button', { name: 'Close' }))
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
})

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
