import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { walkPages as walkByHand } from '../helpers/practice'
import { expect, test, type RunningApp } from './app'
import { fakeBrowser } from './fake-browser'
import { expectSignIns } from './profile-page'
import { aTally } from './tally'
import { expectStep, finishWizard, profileItem, wizardToSignIn } from './wizard-steps'

const words = text.wizard.signIn
const { surfaces } = text
const name = 'Acme weekly'

const press = (window: Page, button: string): Promise<void> =>
  window.getByRole('button', { name: button, exact: true }).click()

const field = (window: Page) => window.getByRole('textbox', { name: words.address })

/** The link as the person gets it: out of the clipboard. */
async function copiedLink({ app, window }: RunningApp): Promise<string> {
  await press(window, words.copyLink)
  await expect(window.getByText('Copied, clears after 30 s')).toBeVisible()
  return app.evaluate(async ({ clipboard }) => await clipboard.readText())
}

async function paste(window: Page, typed: string): Promise<void> {
  await field(window).fill(typed)
  await press(window, words.continue)
}

const codeIn = (address: string): string => new URL(address).searchParams.get('code') ?? ''

test('the link goes anywhere and the address comes back: no window, no browser of the wallet’s', async ({
  start,
}) => {
  const running = await start()
  const { window, app, practice } = running
  const browser = await fakeBrowser(app)
  await wizardToSignIn(running)
  await press(window, surfaces.paste)
  await expect(window.getByText(words.browser['not-asked'])).toBeVisible()
  await expect(window.getByText(surfaces.anywhere)).toBeVisible()
  await expect(window.getByText(words.addressHint)).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  await paste(window, await walkByHand(await copiedLink(running)))
  await finishWizard(window, name)

  // Where it worked is where the next one begins, with the other ways beside it.
  await profileItem(window, name).getByRole('button', { name, exact: true }).click()
  await press(window, 'Sign in again')
  await expect(field(window)).toBeFocused()
  await expect(window.getByRole('button', { name: words.useBrowser })).toBeVisible()
  await expect(window.getByRole('button', { name: surfaces.useWindow })).toBeVisible()
  await paste(window, await walkByHand(await copiedLink(running)))
  await expect(field(window)).toHaveCount(0)
  await expect(window.getByRole('alert')).toHaveCount(0)
  await expectSignIns(window, name, 2)
  await expect(window.getByRole('alert')).toHaveCount(0)
  expect((await practice.counters())['token']).toBe(2)
  expect(await browser.opened()).toEqual([])
  process.stdout.write('paste: 2 sign-ins by a copied link\n')
})

test('a code alone is enough, in whatever it was wrapped, once the person said that it is theirs', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const running = await start()
  const { window, practice } = running
  const tally = aTally()
  await wizardToSignIn(running)
  const wrappings: readonly (readonly [string, (code: string, state: string) => string])[] = [
    ['as it is', (code) => code],
    ['with what follows it', (code) => ` ${code}&state=null `],
    ['in quotes', (code) => `"${code}"`],
  ]
  for (const [what, wrap] of wrappings) {
    await test.step(what, async () => {
      await press(window, surfaces.paste)
      const address = await walkByHand(await copiedLink(running))
      await paste(window, wrap(codeIn(address), ''))
      const alert = window.getByRole('alert')
      await expect(alert).toContainText(surfaces.codeAlone.title)
      await press(window, surfaces.codeAlone.no)
      await expect(alert).toContainText('The sign-in was stopped, as you chose.')
      tally.add('codes not used after a no')
    })
  }
  expect((await practice.counters())['token'] ?? 0).toBe(0)

  await press(window, surfaces.paste)
  const address = await walkByHand(await copiedLink(running))
  const { searchParams } = new URL(address)
  await paste(window, `${codeIn(address)}&state=another`)
  await expect(window.getByText(words.refused['state-wrong'] ?? '')).toBeVisible()
  tally.add('codes of another sign-in refused')
  // With its mark nothing has to be asked.
  await paste(window, `code=${codeIn(address)}&state=${searchParams.get('state') ?? ''}`)
  await expectStep(window, 'Done')
  await expect(window.getByRole('alert')).toHaveCount(0)
  tally.add('codes with their mark taken')
  await finishWizard(window, name)

  await profileItem(window, name).getByRole('button', { name: 'Sign in again' }).click()
  await paste(window, codeIn(await walkByHand(await copiedLink(running))))
  await press(window, surfaces.codeAlone.yes)
  await expectSignIns(window, name, 2)
  tally.add('codes alone taken after a yes')

  // That word was about this code: the next one is asked about again.
  await profileItem(window, name).getByRole('button', { name: 'Sign in again' }).click()
  await paste(window, codeIn(await walkByHand(await copiedLink(running))))
  await expect(window.getByRole('alert')).toContainText(surfaces.codeAlone.title)
  await press(window, surfaces.codeAlone.no)
  expect((await practice.counters())['token'] ?? 0).toBe(2)
  process.stdout.write(`paste: ${tally.line()}\n`)
})
