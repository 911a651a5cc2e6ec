import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test, type RunningApp } from './app'
import { command } from './command-line'
import { openDetails } from './profile-page'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const other = 'Globex weekly'

/** A file of this profile that is kept up to date; gives its path. */
async function keepFile(
  { window, app }: RunningApp,
  folder: string,
  how: { readonly slot?: string; readonly form?: string } = {},
): Promise<string> {
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  const form = how.form ?? 'Sprinklr.conf'
  await dialog.getByRole('radio', { name: form, exact: false }).check()
  await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check()
  if (how.slot !== undefined) {
    await dialog.getByRole('combobox', { name: 'Slot (optional)' }).fill(how.slot)
    await window.keyboard.press('Tab')
  }
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  return join(folder, form)
}

const tokenIn = (path: string): string =>
  /^(?:access_token|SPRINKLR_ACCESS_TOKEN)=(.*)$/m.exec(readFileSync(path, 'latin1'))?.[1] ?? ''

const renew = (window: Page, profile = name) =>
  profileItem(window, profile).getByRole('button', { name: 'Renew now' }).click()

test('a kept file follows each renewal, by a click and by the command line, and keeps what is mine', async ({
  start,
}) => {
  const running = await start()
  const { window, dataFolder, practice } = running
  await addPracticeProfile(running, { name })
  const path = await keepFile(running, freshFolder('kept'))
  const first = tokenIn(path)
  writeFileSync(path, `${readFileSync(path, 'latin1')}# mine\nregion=emea\n`)
  await renew(window)
  await expect.poll(() => tokenIn(path)).not.toBe(first)
  const second = tokenIn(path)
  expect(readFileSync(path, 'latin1')).toMatch(/\n# mine\nregion=emea\n$/)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const env = {
    TOKEN_WALLET_PRACTICE_CONTROL: randomBytes(16).toString('hex'),
    TOKEN_WALLET_PRACTICE_AT: await practice.origin(),
  }
  const at = { dataFolder, env }
  expect(await command(['renew', name], at)).toMatchObject({ code: 0 })
  expect(tokenIn(path)).not.toBe(second)
  expect(`${tokenIn(path)}\n`).toBe((await command(['token', name], at)).out)
})

test('a kept file follows a renewal by the clock', async ({ start }) => {
  test.setTimeout(240_000)
  const running = await start()
  const { practice } = running
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 45 } })
  await addPracticeProfile(running, { name })
  const path = await keepFile(running, freshFolder('by-the-clock'))
  const first = tokenIn(path)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_591_999 } })
  await expect.poll(() => tokenIn(path), { timeout: 150_000 }).not.toBe(first)
  expect((await practice.counters())['token']).toBe(2)
})

test('values changed by hand are asked about, with the difference', async ({ start }) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  const path = await keepFile(running, freshFolder('by-hand'))
  const mine = readFileSync(path, 'latin1').replace(
    /^access_token=.*$/m,
    'access_token=typed-by-hand',
  )
  writeFileSync(path, mine)
  await renew(window)
  const trouble = profileItem(window, name).getByRole('group', { name: /is not up to date/ })
  await expect(trouble).toContainText('“Sprinklr.conf” was changed by somebody else')
  expect(readFileSync(path, 'latin1')).toBe(mine)
  await trouble.getByRole('button', { name: 'Look at the files' }).click()
  const card = window.getByRole('region', { name: 'Files kept up to date' })
  await card.getByRole('button', { name: 'Show difference' }).click()
  const difference = card.getByRole('region', { name: 'Difference' })
  await expect(difference).toContainText('access_token=••••••••hand')
  expect(await difference.innerText()).not.toContain('typed-by')
  await expectAccessibleInBoth(running, 'a file changed by hand')
  await card.getByRole('button', { name: 'Write the wallet’s values' }).click()
  await expect(card.getByText('Up to date', { exact: true })).toBeVisible()
  expect(readFileSync(path, 'latin1')).not.toContain('typed-by-hand')
  await card.getByRole('button', { name: 'Stop keeping it up to date' }).click()
  await expect(card).toBeHidden()
})

test('a file that could not be written is shown, and tried again', async ({ start }) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  const folder = freshFolder('gone')
  const path = await keepFile(running, folder)
  const first = tokenIn(path)
  renameSync(folder, `${folder}-away`)
  await renew(window)
  const trouble = profileItem(window, name).getByRole('group', { name: /is not up to date/ })
  await expect(trouble).toContainText('its drive is not connected')
  await openDetails(window, name)
  const card = window.getByRole('region', { name: 'Files kept up to date' })
  await expect(card.getByRole('alert')).toContainText('its folder is not there')
  await expectAccessibleInBoth(running, 'a file that could not be written')
  renameSync(`${folder}-away`, folder)
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card.getByText('Up to date', { exact: true })).toBeVisible()
  expect(tokenIn(path)).not.toBe(first)
})

test('all files of a slot get another profile’s token, from the board and from the command line', async ({
  start,
}) => {
  const running = await start()
  const { window, dataFolder } = running
  await addPracticeProfile(running, { name })
  await addPracticeProfile(running, { name: other })
  const conf = await keepFile(running, freshFolder('slot'), { slot: 'weekly' })
  const env = await keepFile(running, freshFolder('slot'), { slot: 'weekly', form: '.env' })
  const first = tokenIn(conf)
  expect(tokenIn(env)).toBe(first)
  await expect(profileItem(window, name)).toContainText('Its token is in the files of weekly')
  await profileItem(window, other)
    .getByRole('button', { name: `More actions for ${other}` })
    .click()
  await window.getByRole('menuitem', { name: 'Use for weekly' }).click()
  await expect(profileItem(window, other)).toContainText('Its token is in the files of weekly')
  expect(tokenIn(conf)).not.toBe(first)
  expect(tokenIn(env)).toBe(tokenIn(conf))
  const used = await command(['use', 'Weekly', name], { dataFolder })
  expect(used).toMatchObject({
    code: 0,
    messages: 'weekly: now used for Acme weekly. 2 files written.\n',
  })
  expect(tokenIn(conf)).toBe(first)
  expect(await command(['use', 'monthly', name], { dataFolder })).toMatchObject({ code: 2 })
})
