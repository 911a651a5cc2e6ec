import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessible, wear } from './axe'
import { openDetails } from './profile-page'
import { addPracticeProfile, expectStep, wizardToSignIn } from './wizard-steps'

const words = text.callbackDiff

test('a Callback URL the provider does not know is compared with the registered one, to the letter', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await wizardToSignIn(running, { callbackUrl: 'https://practice.example/Callback/' })
  await window.getByRole('button', { name: /^Sign in to / }).click()
  await expect(window.getByRole('alert')).toContainText('not the registered one')
  const registered = window.getByRole('textbox', { name: words.registered })
  await registered.fill('https://practice.example/callback')
  const differences = window.getByRole('list', { name: words.title })
  await expect(differences).toContainText('At character 26, “C” should be “c”.')
  await expect(differences).toContainText('At character 34, “/” should not be there.')
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `Callback URLs compared, ${scheme}`)
  }
  await registered.fill('http://practice.example/Callback/')
  await expect(differences).toContainText('https instead of http.')
  await registered.fill('https://practice.example/Callback/')
  await expect(window.getByText(words.same)).toBeVisible()
  await window.getByRole('button', { name: 'Edit keys…' }).click()
  await expectStep(window, 'Keys')
  await window.getByRole('button', { name: words.compare }).click()
  await window
    .getByRole('textbox', { name: words.registered })
    .fill('https://practice.example/Callback')
  await expect(differences).toContainText('There is a slash at the end that should not be there.')
})

test('while keys are edited, the Callback URL is compared as it is typed', async ({ start }) => {
  const running = await start()
  const { window } = running
  await openDetails(window, await addPracticeProfile(running))
  await window.getByRole('button', { name: text.profile.editKeys }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('button', { name: words.compare }).click()
  await dialog.getByRole('textbox', { name: words.registered }).fill('https://practice.example/cb')
  await expect(dialog.getByRole('list', { name: words.title })).toContainText('differ')
  await dialog
    .getByRole('textbox', { name: 'Callback URL', exact: true })
    .fill('https://practice.example/cb')
  await expect(dialog.getByText(words.same)).toBeVisible()
})
