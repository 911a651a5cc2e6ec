import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, expectAccessibleInBoth } from './axe'
import { longestMotion } from './look'
import { leaveSettings, openSettings } from './settings-page'
import { addPracticeProfile, pressSignIn, wizardToSignIn } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.settings.appearance

const zoomOf = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => {
    const factor = BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0
    return Math.round(factor * 100)
  })

/** Playwright's own keys do not go the way of a person's. */
const press = ({ app }: RunningApp, keyCode: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, key) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents
    for (const type of ['keyDown', 'keyUp'] as const) {
      page?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] })
    }
  }, keyCode)

test('theme and text size are chosen, by keys too, and remembered', async ({ start }) => {
  const first = await start()
  const { window, dataFolder } = first
  await window.emulateMedia({ colorScheme: null })
  await openSettings(window, 'appearance')
  const size = (page: Page) => page.getByRole('combobox', { name: words.size })
  await window.getByRole('radio', { name: words.themes.dark }).check()
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await window.getByRole('radio', { name: words.themes.light }).check()
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light')
  await window.getByRole('radio', { name: words.themes.dark }).check()

  await size(window).selectOption('200')
  await expect.poll(() => zoomOf(first)).toBe(200)
  await expectAccessible(window, 'settings, twice as large')
  await press(first, '0')
  await expect.poll(() => zoomOf(first)).toBe(100)
  await expect(size(window)).toHaveValue('100')
  await press(first, '-')
  await press(first, '-')
  await expect(size(window)).toHaveValue('80')
  await press(first, '-')
  await press(first, '=')
  await press(first, '=')
  await press(first, '=')
  await expect(size(window)).toHaveValue('110')
  await expect.poll(() => zoomOf(first)).toBe(110)
  await first.close()

  const again = await start({ dataFolder })
  await again.window.emulateMedia({ colorScheme: null })
  await expect(again.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect.poll(() => zoomOf(again)).toBe(110)
})

test('who asks the system for less motion, more contrast or colours of their own gets it', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running)
  await openSettings(window, 'appearance')
  expect(await longestMotion(window)).toBeGreaterThan(10)
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await expect.poll(() => longestMotion(window)).toBeLessThanOrEqual(10)
  await window.getByRole('button', { name: text.removal.open }).click()
  await expect(window.getByText(text.removal.dialog.goes)).toBeVisible()
  expect(await longestMotion(window)).toBeLessThanOrEqual(10)
  await window.keyboard.press('Escape')
  await leaveSettings(window)
  await expect(window.getByRole('list', { name: 'Profiles' })).toBeVisible()
  expect(await longestMotion(window)).toBeLessThanOrEqual(10)

  await window.emulateMedia({ contrast: 'more' })
  await expectAccessibleInBoth(running, 'board, more contrast')
  await window.emulateMedia({ contrast: 'no-preference', forcedColors: 'active' })
  const button = window.getByRole('button', { name: text.board.addProfile })
  const lineOf = (what: 'border' | 'outline') =>
    button.evaluate((element, kind) => {
      const style = getComputedStyle(element)
      return kind === 'border'
        ? { style: style.borderTopStyle, width: parseFloat(style.borderTopWidth) }
        : { style: style.outlineStyle, width: parseFloat(style.outlineWidth) }
    }, what)
  expect(await lineOf('border')).toEqual({ style: 'solid', width: 1 })
  await window.keyboard.press('Tab')
  await button.focus()
  await expect.poll(() => lineOf('outline')).toEqual({ style: 'solid', width: 3 })
})

test('axe finds nothing to complain about in the settings and where everything is removed', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running)
  // By the palette: the part that was asked for has the focus.
  await window.keyboard.press('Control+k')
  await expect(window.getByRole('combobox', { name: 'Search commands' })).toBeFocused()
  await window.keyboard.type('settings about')
  await expect(window.getByRole('option').first()).toContainText(text.settings.sections.about)
  await window.keyboard.press('Enter')
  const about = window.getByRole('heading', { level: 2, name: text.settings.sections.about })
  await expect(about).toBeFocused()
  await expect(about).toBeInViewport()
  await window.getByRole('button', { name: /^Show \d+ packages$/ }).click()
  await window.getByText('zustand').click()
  await expectAccessibleInBoth(running, 'settings, all parts')
  await window.getByRole('button', { name: text.removal.open }).click()
  await expect(window.getByText(text.removal.dialog.goes)).toBeVisible()
  await expectAccessibleInBoth(running, 'remove everything')
})

test('the bar above a sign-in page has the room its text size needs, also when that changes meanwhile', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  await openSettings(window, 'appearance')
  await window.getByRole('combobox', { name: words.size }).selectOption('200')
  await leaveSettings(window)
  await wizardToSignIn(running)
  const { bar } = await pressSignIn(running)
  const cutOff = () =>
    bar.evaluate(() =>
      [...document.querySelectorAll('.line > *')]
        .filter((one) => {
          const { bottom, right } = one.getBoundingClientRect()
          return bottom > innerHeight || right > innerWidth
        })
        .map((one) => one.outerHTML),
    )
  const height = () =>
    app.evaluate(
      ({ BaseWindow }) =>
        BaseWindow.getAllWindows()
          .flatMap((one) => one.contentView.children.map((view) => view.getBounds()))
          .filter(({ y, height: high }) => y === 0 && high < 300 && high > 0)
          .map(({ height: high }) => high)[0],
    )
  await expect.poll(height).toBe(200)
  expect(await cutOff()).toEqual([])
  const origin = new URL(await running.practice.origin()).host
  const shown = bar.getByText(origin)
  expect(await shown.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  await press(running, '0')
  await app.evaluate(({ BaseWindow }) =>
    BaseWindow.getAllWindows().forEach((one) => one.emit('focus')),
  )
  await expect.poll(height).toBe(56)
})
