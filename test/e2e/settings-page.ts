import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect } from './app'

type Section = keyof typeof text.settings.sections

/** Opens the settings at one of their parts, from the board. */
export async function openSettings(window: Page, section: Section): Promise<void> {
  await window.getByRole('button', { name: text.security.settings, exact: true }).click()
  const name = text.settings.sections[section]
  await window
    .getByRole('navigation', { name: text.settings.navigation })
    .getByRole('button', { name, exact: true })
    .click()
  await expect(window.getByRole('heading', { level: 2, name, exact: true })).toBeFocused()
}

export async function leaveSettings(window: Page): Promise<void> {
  await window.getByRole('button', { name: text.security.back, exact: true }).click()
}
