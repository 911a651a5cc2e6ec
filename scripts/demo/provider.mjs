// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('./person.mjs').Person} Person
 */

const OPENS_WITHIN_MS = 20_000

/**
 * The provider's page in the sign-in window: the one that is not of the app itself.
 * @param {import('@playwright/test').ElectronApplication} app
 * @returns {Promise<Page>}
 */
export async function waitForSignInWindow(app) {
  const givesUpAt = Date.now() + OPENS_WITHIN_MS
  while (Date.now() < givesUpAt) {
    const page = app.windows().find((window) => /^https?:/.test(window.url()))
    if (page) return page
    await sleep(50)
  }
  throw new Error('no sign-in window opened')
}

/**
 * Consent, login, second factor, workspaces. Not counted: these steps are the provider's.
 * @param {Page} page
 * @param {Person} person
 */
export async function passProviderPages(page, person) {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true })
  await button('Allow').waitFor()
  await person.look(page, 'provider-consent')
  await button('Allow').click()
  await page.getByLabel('User name').fill('Ada Analyst')
  await page.getByLabel('Password').fill('any will do')
  await person.look(page, 'provider-login')
  await button('Sign in').click()
  const code = page.getByRole('textbox', { name: 'Code' })
  await code.fill(await page.locator('#mailed').innerText())
  await person.look(page, 'provider-second-factor')
  await button('Confirm').click()
  await page.getByRole('checkbox').first().check()
  await person.look(page, 'provider-workspaces')
  await button('Give access').click()
}
