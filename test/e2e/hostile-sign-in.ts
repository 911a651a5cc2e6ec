import { expect, type Page } from '@playwright/test'
import type { RunningApp } from './app'
import { to, type HostileProvider, type Place, type Site } from './hostile-provider'
import { expectWindowGone } from './provider-pages'
import { finishWizard, profileItem, wizardToSignIn, type Typed } from './wizard-steps'

/** What is typed into the wizard to sign in at `provider`. */
export function typedFor(provider: HostileProvider, changes: Typed = {}): Typed {
  return {
    provider: 'Sprinklr',
    environment: 'prod2',
    apiAddress: provider.origin,
    apiKey: 'k'.repeat(24),
    apiSecret: 's'.repeat(64),
    callbackUrl: provider.callbackUrl,
    ...changes,
  }
}

/** A key of the usual length, another one for each name: profiles that share one are asked about it. */
export const keyFor = (name: string): string => name.replaceAll(/\W/g, '').padEnd(24, '0')

/** The provider answers at once, without a page of its own. */
export const answering =
  (address: (place: Place) => string): Site =>
  (place) => ({ '/': to(302, address(place)) })

export const answeringWell: Site = answering(({ good }) => good)

export const pressSprinklr = ({ window }: RunningApp): Promise<void> =>
  window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()

export const pressSignInAgain = (window: Page, name: string): Promise<void> =>
  profileItem(window, name).getByRole('button', { name: 'Sign in again' }).click()

/** A profile whose first sign-in went well. */
export async function addProfileAt(
  running: RunningApp,
  provider: HostileProvider,
  { name, ...typed }: Typed & { readonly name: string },
): Promise<void> {
  provider.play(answeringWell, `first code of ${name}`)
  await wizardToSignIn(running, typedFor(provider, { apiKey: keyFor(name), ...typed }))
  await pressSprinklr(running)
  await finishWizard(running.window, name)
  expect(provider.codes()).toEqual([`first code of ${name}`])
}

/** The sign-in with `code` has ended well, and nothing is left to see of it. */
export async function expectTaken(
  { app, window }: RunningApp,
  provider: HostileProvider,
  { code, name }: { readonly code: string; readonly name: string },
): Promise<void> {
  await expect.poll(() => provider.codes()).toEqual([code])
  await expectWindowGone(app)
  const item = profileItem(window, name)
  await expect(item.getByText(/^Works until /)).toBeVisible()
  // The window closes on the answer; what it is worth is fetched and saved after that.
  await expect(item.getByRole('button', { name: 'Sign in again' })).toBeEnabled()
  await expect(window.getByRole('alert')).toHaveCount(0)
}
