import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, expectAccessibleInBoth } from './axe'
import { leaveSettings, openSettings } from './settings-page'
import { addPracticeProfile } from './wizard-steps'

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

/** The longest that anything on the page takes to move (ms). */
const longestMotion = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const ms = (times: string): readonly number[] =>
      times.split(',').map((time) => parseFloat(time) * (/\dms$/.test(time.trim()) ? 1 : 1000))
    const all = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part)
        return [...ms(style.transitionDuration), ...ms(style.animationDuration)]
      }),
    )
    return Math.max(...all)
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
  expect(await lineOf('outline')).toEqual({ style: 'solid', width: 3 })
})

test('axe finds nothing to complain about in the settings and where everything is removed', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running)
  await openSettings(window, 'about')
  await window.getByRole('button', { name: /^Show \d+ packages$/ }).click()
  await window.getByText('zustand').click()
  await expectAccessibleInBoth(running, 'settings, all parts')
  await window.getByRole('button', { name: text.removal.open }).click()
  await expect(window.getByText(text.removal.dialog.goes)).toBeVisible()
  await expectAccessibleInBoth(running, 'remove everything')
})
