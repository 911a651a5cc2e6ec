import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, type RunningApp } from './app'
import { atRest } from './at-rest'

export type Scheme = 'light' | 'dark'

/** Has every window of the app follow `scheme`. */
export async function wear({ app, window }: RunningApp, scheme: Scheme): Promise<void> {
  // Playwright would otherwise have the page believe in a scheme of its own.
  await window.emulateMedia({ colorScheme: null })
  await app.evaluate(({ nativeTheme }, wanted) => {
    nativeTheme.themeSource = wanted
  }, scheme)
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
}

let screens = 0
let held = 0
let broken = 0

/** What axe has looked at so far, for the counts of a test. */
export const looksOfAxe = (): string =>
  `axe: ${screens} screens looked at, ${held} rules held, ${broken} broken\n`

/** Every rule of axe holds for what is on the screen now. */
export async function expectAccessible(
  page: Page,
  screen: string,
  leftOut: readonly string[] = [],
): Promise<void> {
  await atRest(page)
  const axe = new AxeBuilder({ page }).setLegacyMode(true).disableRules([...leftOut])
  const { violations, passes } = await axe.analyze()
  screens += 1
  held += passes.length
  broken += violations.length
  const found = violations.map(({ id, nodes }) => ({
    screen,
    id,
    where: nodes.map(
      ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  }))
  expect(found).toEqual([])
  expect(passes.length).toBeGreaterThan(5)
}

/** For who asks for more contrast, words stand out by 7 to 1. Nothing else differs from what was looked at before. */
export async function expectColoursTold(page: Page, screen: string): Promise<void> {
  await atRest(page)
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(['cat.color'])
  const { violations, passes } = await axe.analyze()
  held += passes.length
  broken += violations.length
  const found = violations.map(({ id, nodes }) => ({
    screen,
    id,
    where: nodes.map(
      ({ html, failureSummary }) => `${html.slice(0, 120)}: ${failureSummary ?? ''}`,
    ),
  }))
  expect.soft(found).toEqual([])
}

/** The same in both colour schemes, one after the other. */
export async function expectAccessibleInBoth(running: RunningApp, screen: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(running.window, `${screen}, ${scheme}`)
  }
}
