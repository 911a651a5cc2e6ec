import type { Page } from '@playwright/test'
import { expect, freshFolder, test } from './app'
import { openingSignIn, walkPages } from './provider-pages'
import {
  addPracticeProfile,
  chooseEnvironment,
  expectStep,
  openWizard,
  pressSignIn,
  profileItem,
} from './wizard-steps'

async function openMenu(window: Page, name: string, item: string): Promise<void> {
  await window.getByRole('button', { name: `More actions for ${name}` }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

async function tokenShown(window: Page): Promise<string> {
  await window.getByRole('button', { name: 'Show token' }).click()
  return window.getByRole('textbox', { name: 'Access token' }).inputValue()
}

test('renewing rotates the token, which survives a restart', async ({ start }) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const { window, practice } = first
  const name = await addPracticeProfile(first)
  await openMenu(window, name, 'Details')
  await expect(window.getByRole('heading', { name })).toBeVisible()
  const before = await tokenShown(window)
  await window.getByRole('button', { name: 'Back', exact: true }).click()

  for (const expiresInForm of ['text', 'number'] as const) {
    const switches = { expiresInForm, expiresInSeconds: 28_799 }
    await practice.send({ type: 'set-switches', switches })
    await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
    await expect(profileItem(window, name)).toContainText(/8:00|7:59/)
    await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_591_999 } })
    await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
    await expect(profileItem(window, name)).toContainText(/30 d 0 h|29 d 23 h/)
  }
  const tokenRequests = (await practice.counters())['token']
  expect(tokenRequests).toBe(5)
  await first.close()

  const second = await start({ dataFolder })
  await openMenu(second.window, name, 'Details')
  const after = await tokenShown(second.window)
  expect(after).not.toBe(before)
  await second.window.getByRole('button', { name: 'Check now' }).click()
  await expect(second.window.getByText('It works. The token belongs to Ada Analyst.')).toBeVisible()
})

test('a refused renewal says so, keeps the token and offers the sign-in that helps', async ({
  start,
}) => {
  const running = await start()
  const { window, practice, app } = running
  const name = await addPracticeProfile(running)
  const item = profileItem(window, name)
  // The answer is lost after the provider has rotated: the token here is used up, as the wallet finds out by itself.
  await practice.send({
    type: 'set-fault',
    order: { until: 'once', endpoint: 'token', fault: { type: 'cut-after-reading' } },
  })
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect(window.getByRole('alert')).toContainText('The answer to a renewal was lost')
  await expect(item.getByText('Needs sign-in')).toBeVisible()
  await expect(item.getByRole('button', { name: 'Copy token' })).toBeVisible()

  const signIn = await openingSignIn(app, () =>
    window.getByRole('button', { name: 'Sign in again' }).click(),
  )
  await walkPages(signIn)
  await expect(item.getByText(/^Works until /)).toBeVisible()
  await expect(window.getByRole('alert')).toHaveCount(0)
})

test('a second profile with the same key warns first and names who may be affected', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const first = await addPracticeProfile(running, { name: 'First client' })
  await openWizard(window)
  await chooseEnvironment(window, {})
  await window.getByRole('radio', { name: 'Use keys already in the wallet' }).check()
  await window.getByRole('radio', { name: /^Key · / }).check()
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Sign in')
  const note = window.getByRole('note')
  await expect(note).toContainText('they will probably stop working')
  await expect(note.getByRole('listitem')).toHaveText('First client')
  await walkPages(await pressSignIn(running))
  await window.getByRole('textbox', { name: 'Profile name' }).fill('Second client')
  await window.getByRole('button', { name: 'Finish' }).click()

  await profileItem(window, first).getByRole('button', { name: 'Renew now' }).click()
  const dialog = window.getByRole('dialog', { name: 'Renew First client' })
  await expect(dialog).toContainText('Second client')
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await profileItem(window, first).getByRole('button', { name: 'Sign in again' }).click()
  await expect(window.getByRole('dialog')).toContainText('Second client')
  const signIn = await openingSignIn(app, () =>
    window.getByRole('button', { name: 'Sign in anyway' }).click(),
  )
  await walkPages(signIn)
  await expect(profileItem(window, first).getByText(/^Works until /)).toBeVisible()
})

test('a profile is renamed, found, duplicated without its token, deleted and brought back', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name: 'Acme weekly' })
  await openMenu(window, 'Acme weekly', 'Rename…')
  const dialog = window.getByRole('dialog', { name: 'Rename Acme weekly' })
  await dialog.getByRole('textbox', { name: 'Profile name' }).fill('Globex monthly')
  await dialog.getByRole('radio', { name: 'Sandbox' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  const renamed = profileItem(window, 'Globex monthly')
  await expect(renamed.getByText('Sandbox', { exact: true })).toBeVisible()

  await openMenu(window, 'Globex monthly', 'Duplicate')
  const copy = profileItem(window, 'Globex monthly copy')
  await expect(copy.getByText('Needs sign-in')).toBeVisible()
  await expect(copy.getByRole('button', { name: 'Copy token' })).toHaveCount(0)

  const search = window.getByRole('searchbox', { name: 'Search profiles' })
  await search.fill('copy')
  const list = window.getByRole('list', { name: 'Profiles' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await search.fill('nothing like this')
  await expect(window.getByText('No profile matches “nothing like this”.')).toBeVisible()
  await search.fill('')

  await openMenu(window, 'Globex monthly copy', 'Delete')
  await expect(copy).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(copy).toBeVisible()
})

test('keys are edited without being shown, and a token is shown for a moment only', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const name = await addPracticeProfile(running)
  await openMenu(window, name, 'Details')
  await window.getByRole('button', { name: 'Edit keys…' }).click()
  const dialog = window.getByRole('dialog', { name: `Edit keys of ${name}` })
  await expect(dialog.getByRole('textbox', { name: 'API key' })).toHaveValue(/^kept/)
  await expect(dialog.getByRole('textbox', { name: 'API secret' })).toHaveValue(/^kept/)
  await dialog.getByRole('textbox', { name: 'Callback URL' }).fill('https://practice.example/moved')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(window.getByText('https://practice.example/moved')).toBeVisible()

  const token = await tokenShown(window)
  expect(token).toMatch(/^[A-Za-z0-9+/]+=+$/)
  await window.evaluate(() => globalThis.dispatchEvent(new Event('blur')))
  await expect(window.getByRole('textbox', { name: 'Access token' })).toHaveCount(0)
  expect(await window.content()).not.toContain(token)
  const history = window.getByRole('list', { name: 'History' })
  await expect(history).toContainText('Token shown')
  await expect(history).toContainText('Keys edited')
  await expect(history).toContainText('Signed in')
})
