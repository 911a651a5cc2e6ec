import type { Page } from '@playwright/test'
import type { SignInWindow } from '../provider-pages'

/** Signs in on the server's own pages and agrees. */
export async function allow({ page }: SignInWindow): Promise<void> {
  await logIn(page)
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Signs in and then does not agree. */
export async function deny({ page }: SignInWindow): Promise<void> {
  await logIn(page)
  await page.getByRole('link', { name: 'Cancel' }).click()
}

async function logIn(page: Page): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill('ada')
  await page.getByPlaceholder('and password').fill('any password of the tests')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('heading', { name: 'Authorize' }).waitFor()
}
