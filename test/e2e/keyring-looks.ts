import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { atRest } from './at-rest'

export const schemes = ['light', 'dark'] as const

/** How many of axe's rules hold for what is on the screen, and how many do not. */
export interface Looks {
  readonly held: number
  readonly broken: number
}

/**
 * Axe's count of rules for what is on the screen, in both colour schemes; every broken one fails the test.
 * `picture` says where the pictures go.
 */
export async function expectGoodLooks(
  page: Page,
  picture: (scheme: string) => string,
): Promise<Looks> {
  let [held, broken] = [0, 0]
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    const root = page.locator('html')
    await expect(root).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await atRest(page)
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target)])
    expect(found).toEqual([])
    expect(passes.length).toBeGreaterThan(5)
    held += passes.length
    broken += violations.length
    await page.screenshot({ path: picture(colorScheme) })
  }
  return { held, broken }
}
