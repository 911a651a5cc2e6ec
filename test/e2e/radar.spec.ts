import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, wear } from './axe'
import { openDetails } from './profile-page'
import { walkPages } from './provider-pages'
import {
  addPracticeProfile,
  chooseEnvironment,
  enterKeys,
  finishWizard,
  openWizard,
  pressSignIn,
  profileItem,
} from './wizard-steps'

const words = text.board.confirm

/** A second profile with the example app's key. */
async function addSharer(running: RunningApp, name: string): Promise<void> {
  const { window } = running
  await openWizard(window)
  await chooseEnvironment(window, {})
  await enterKeys(window, {})
  await walkPages(await pressSignIn(running))
  await finishWizard(window, name)
}

test('before a sign-in and a renewal, the profiles and copies that will probably stop are named', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const first = await addPracticeProfile(running, { name: 'First client' })
  await profileItem(window, first).getByRole('button', { name: text.board.copyToken }).click()
  await expect(window.getByText(/^Copied/)).toBeVisible()

  await openWizard(window)
  await chooseEnvironment(window, {})
  await enterKeys(window, {})
  const note = window.getByRole('note')
  await expect(note).toContainText(words.chances['will-probably-stop'])
  await expect(note.getByRole('list', { name: words.alongWith })).toContainText('Token copied')
  await expect(note).toContainText(words.anybodyElse)
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `sign in with a shared key, ${scheme}`)
  }
  await walkPages(await pressSignIn(running))
  await finishWizard(window, 'Second client')

  await profileItem(window, first).getByRole('button', { name: text.board.renewNow }).click()
  const dialog = window.getByRole('dialog', { name: words.renewTitle(first) })
  await expect(dialog.getByRole('list', { name: words.copiesStop })).toContainText('Token copied')
  const losers = dialog.getByRole('list', { name: words.chances['will-probably-stop'] })
  await expect(losers.getByRole('listitem')).toHaveText('Second client')
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `renewal that others lose by, ${scheme}`)
  }
})

test('a token replaced by another profile is refused with that profile’s name, long before its end', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const first = await addPracticeProfile(running, { name: 'First client' })
  await addSharer(running, 'Second client')
  await openDetails(window, first)
  await window.getByRole('button', { name: text.profile.checkNow }).click()
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('The token should have worked for another 30 d')
  await expect(alert).toContainText('“Second client” in this wallet has')
  await expect(alert.getByRole('button', { name: 'Sign in again' })).toBeVisible()
  const card = window.getByRole('region', { name: text.profile.check.title })
  await expect(card).toContainText(text.profile.check.refused)
})

test('a refresh token used up by a tool on another computer says that somebody else has the key', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const name = await addPracticeProfile(running)
  const { clientId, clientSecret, environment } = provider.example
  const body = new URLSearchParams({
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'client_credentials',
  })
  const address = `${await practice.origin()}/${environment}/oauth/token`
  expect((await fetch(address, { method: 'POST', body })).status).toBe(200)
  await profileItem(window, name).getByRole('button', { name: text.board.renewNow }).click()
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('The provider did not accept the refresh token.')
  await expect(alert).toContainText('a colleague, or a tool on another computer')
})
