import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect } from './app'

const words = text.doctor

/** From the board, by the keyboard alone; resolves when every look has ended. */
export async function openDoctor(window: Page): Promise<void> {
  await expect(window.getByRole('button', { name: text.security.settings })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+K')
  const search = window.getByRole('combobox', { name: text.palette.search })
  await expect(search).toBeFocused()
  await window.keyboard.type('doctor')
  const option = window.getByRole('option').first()
  await expect(option).toContainText(words.command)
  await expect(option).toHaveAttribute('data-combobox-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: words.title })).toBeFocused()
  const status = window.getByRole('status').filter({ hasText: /^Looked at/ })
  await expect(status).toBeVisible({ timeout: 30_000 })
}
