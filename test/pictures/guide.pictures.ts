import type { Locator } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test, type RunningApp } from '../e2e/app'
import { wear, type Scheme } from '../e2e/axe'
import { chooseWorkspace, openingSignIn, walkPages } from '../e2e/provider-pages'
import {
  expectStep,
  finishWizard,
  openWizard,
  profileItem,
  wizardToSignIn,
} from '../e2e/wizard-steps'
import { picture, sized } from './camera'

const schemes: readonly Scheme[] = ['light', 'dark']

/** The same moment in both schemes. */
async function inBoth(
  running: RunningApp,
  file: string,
  shown: () => readonly Locator[] = () => [],
) {
  for (const scheme of schemes) {
    await wear(running, scheme)
    const all = shown()
    await picture(
      `assets/guide/${file}-${scheme}.png`,
      ...(all.length > 0 ? all : [running.window]),
    )
  }
}

const press = ({ window }: RunningApp, name: string) =>
  window.getByRole('button', { name, exact: true }).click()

test('the steps of the wizard, the sign-in window, the board and the export', async ({ start }) => {
  const running = await start()
  const { window, app } = running
  await sized(running, 1100, 760)
  await openWizard(window)
  await window.getByRole('radio', { name: 'Sprinklr' }).check()
  await window.getByRole('combobox', { name: 'Environment' }).fill('prod2')
  await window.getByRole('combobox', { name: 'Environment' }).press('Tab')
  await inBoth(running, 'step-1-environment')
  await window.getByRole('radio', { name: 'Practice' }).check()
  await press(running, 'Continue')
  await window.getByRole('button', { name: text.wizard.keys.example }).click()
  await inBoth(running, 'step-2-keys')
  await press(running, 'Continue')
  await expectStep(window, 'Sign in')
  await inBoth(running, 'step-3-sign-in')

  const signIn = await openingSignIn(app, () => press(running, 'Sign in to Practice'))
  const words = text.practice
  await signIn.page.getByRole('button', { name: words.consent.allow, exact: true }).click()
  await signIn.page.getByLabel(words.login.user).fill('Ada Analyst')
  await signIn.page.getByLabel(words.login.password).fill('any password')
  await signIn.bar.emulateMedia({ colorScheme: null })
  await signIn.page.emulateMedia({ colorScheme: null })
  await inBoth(running, 'sign-in-window', () => [
    signIn.bar.locator('body'),
    signIn.page.locator('body'),
  ])
  const closed = signIn.page.waitForEvent('close')
  await signIn.page.getByRole('button', { name: words.login.submit }).click()
  const mailed = await signIn.page.locator('#mailed').innerText()
  await signIn.page.getByLabel(words.secondFactor.digits, { exact: true }).fill(mailed)
  await signIn.page.getByRole('button', { name: words.secondFactor.submit }).click()
  await chooseWorkspace(signIn.page)
  await closed
  await expectStep(window, 'Done')
  await window.getByRole('textbox', { name: 'Profile name' }).fill('Acme weekly report')
  await window.getByRole('textbox', { name: 'Client' }).fill('Acme')
  await inBoth(running, 'step-4-done')
  await finishWizard(window, 'Acme weekly report')
  await addTheOthers(running)
  await profileItem(window, 'Globex daily numbers')
    .getByRole('button', { name: text.board.moreActions('Globex daily numbers') })
    .click()
  await window.getByRole('menuitem', { name: text.board.duplicate }).click()
  await expect(window.getByText(text.board.states['needs-sign-in'])).toBeVisible()
  await expect(window.getByText(text.board.states.expired, { exact: true })).toBeVisible()
  await sized(running, 1280, 600)
  await inBoth(running, 'board')

  await sized(running, 1100, 1000)
  await profileItem(window, 'Acme weekly report').getByRole('button', { name: 'Export…' }).click()
  await expect(window.getByRole('textbox', { name: text.exports.preview })).toHaveValue(/=/)
  await window.getByRole('dialog').focus()
  await inBoth(running, 'export', () => [window.getByRole('dialog')])
})

/** One of each kind that a board has after some weeks, each with a key of its own. */
async function addTheOthers(running: RunningApp): Promise<void> {
  const { window, app, practice } = running
  const others = [
    { name: 'Globex daily numbers', client: 'Globex', expiresInSeconds: 28_799 },
    { name: 'Initech test data', client: 'Initech', expiresInSeconds: 1 },
  ]
  for (const { name, client, expiresInSeconds } of others) {
    const keys = {
      apiKey: `picture0key0of0${client.toLowerCase()}`,
      apiSecret: 'PictureSecretOfNoWorth0123456789',
      callbackUrl: 'https://practice.example/callback',
    }
    await practice.send({
      type: 'register-app',
      app: {
        clientId: keys.apiKey,
        clientSecret: keys.apiSecret,
        redirectUri: keys.callbackUrl,
        environment: 'prod2',
        description: client,
      },
    })
    await practice.send({ type: 'set-switches', switches: { expiresInSeconds } })
    await wizardToSignIn(running, keys)
    await walkPages(await openingSignIn(app, () => press(running, 'Sign in to Practice')))
    await expectStep(window, 'Done')
    await window.getByRole('textbox', { name: 'Client' }).fill(client)
    await finishWizard(window, name)
  }
}
