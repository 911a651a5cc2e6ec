import type { Locator, Page } from '@playwright/test'
import type { HistoryEntry, ProfileSummary } from '#core/profile'
import { text } from '#core/text/text'
import { expect } from './app'
import { historyOf, stateOf } from './inside'

/** From the board to the profile's own page. */
export async function openDetails(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: text.board.moreActions(name) }).click()
  await window.getByRole('menuitem', { name: text.board.details }).click()
  await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible()
}

export async function backToBoard(window: Page): Promise<void> {
  await window.getByRole('button', { name: text.profile.back, exact: true }).click()
}

export const keepAliveOf = (window: Page): Locator =>
  window.getByRole('combobox', { name: 'Keep alive' })

export const whoRenewsOf = (window: Page): Locator =>
  window.getByRole('combobox', { name: 'Who renews' })

export const historyOn = (window: Page): Locator =>
  window.getByRole('list', { name: text.profile.history.title })

/** All notices that stand on the page. */
export const noticesOn = (window: Page): Locator =>
  window.getByRole('region', { name: text.notices.title })

/** The one notice with this heading. */
export const noticeOn = (window: Page, heading: string): Locator =>
  noticesOn(window).getByRole('listitem', { name: heading })

export async function summaryOf(window: Page, name: string): Promise<ProfileSummary> {
  const state = await stateOf(window)
  const found = state.ok ? state.value.profiles.find((one) => one.name === name) : undefined
  if (found === undefined) throw new Error(`no profile ${name}`)
  return found
}

/**
 * Waits until so many sign-ins have brought a token. What the board says is no sign of the latest: it said the
 * same before.
 */
export const expectSignIns = (window: Page, name: string, count: number): Promise<void> =>
  expect
    .poll(async () => {
      const types = await historyTypes(window, name)
      return types.filter((type) => type === 'signed-in').length
    })
    .toBe(count)

export async function historyTypes(
  window: Page,
  name: string,
): Promise<readonly HistoryEntry['type'][]> {
  const { id } = await summaryOf(window, name)
  return (await historyOf(window, id)).map(({ type }) => type)
}
