import type { Locator, Page } from '@playwright/test'
import { expect } from './app'

export async function openPalette(window: Page): Promise<Locator> {
  await window.keyboard.press('Control+k')
  const palette = window.getByRole('dialog', { name: 'Commands' })
  await expect(palette.getByRole('combobox', { name: 'Search commands' })).toBeFocused()
  return palette
}

/** Types `query`, waits for the option it is to find first, and takes it with Enter. */
export async function command(window: Page, query: string, first: string): Promise<void> {
  const palette = await openPalette(window)
  await window.keyboard.type(query)
  const option = palette.getByRole('option').first()
  await expect(option).toContainText(first)
  await expect(option).toHaveAttribute('data-combobox-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(palette).toBeHidden()
}
