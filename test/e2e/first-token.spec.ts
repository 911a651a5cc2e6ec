import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { practice } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { countedByPage, keyboardHands, mouseHands, type Hands } from './hands'
import { goTo, signInByKeyboard } from './keyboard'
import { openingSignIn, walkPages, type SignInWindow } from './provider-pages'
import { saveInto } from './save-dialog'
import { expectStep, profileItem } from './wizard-steps'

const most = 12
const name = 'Acme weekly'

interface Newcomer {
  readonly hands: Hands
  /** What is done on the provider’s own pages, which are not ours to shorten. */
  readonly signIn: (signIn: SignInWindow) => Promise<void>
}

/** The wizard’s third step, with the sign-in window; ends at the fourth. */
async function signIn({ window, app }: RunningApp, newcomer: Newcomer): Promise<void> {
  await expectStep(window, 'Sign in')
  const opened = await openingSignIn(app, () =>
    newcomer.hands.press(window.getByRole('button', { name: 'Sign in to Practice' })),
  )
  await newcomer.signIn(opened)
  await expectStep(window, 'Done')
  await expect(window.getByRole('heading', { level: 2 })).toBeFocused()
}

/** From the empty board, with what practice offers, to the dialog that says where the file is. */
async function learnsInPractice(running: RunningApp, newcomer: Newcomer): Promise<void> {
  const { window } = running
  const { press, type } = newcomer.hands
  const button = (words: string) => window.getByRole('button', { name: words, exact: true })
  await press(button(text.board.empty.practice))
  await expectStep(window, 'Environment')
  await press(button('Continue'))
  await expectStep(window, 'Keys')
  await press(button(text.wizard.keys.example))
  await press(button('Continue'))
  await signIn(running, newcomer)
  await type(window.getByRole('textbox', { name: 'Profile name' }), name)
  await press(button('Finish'))
  const item = profileItem(window, name)
  await expect(item.getByText(/^Works until /)).toBeVisible()
  await press(item.getByRole('button', { name: 'Export…' }))
  await savesConf(running, newcomer.hands)
}

/** The way of a real client, with keys that are typed, to the same dialog. */
async function typesKeys(running: RunningApp, newcomer: Newcomer): Promise<void> {
  const { window } = running
  const { press, choose, type } = newcomer.hands
  const { clientId, clientSecret, redirectUri } = practice.example
  const button = (words: string) => window.getByRole('button', { name: words, exact: true })
  const field = (words: string) => window.getByRole('textbox', { name: words, exact: true })
  await press(button(text.board.addProfile))
  await expectStep(window, 'Environment')
  await choose(window.getByRole('radio', { name: 'Practice' }))
  await press(button('Continue'))
  await expectStep(window, 'Keys')
  await type(field('API key'), clientId)
  await type(window.getByLabel('API secret', { exact: true }), clientSecret)
  await type(field('Callback URL'), redirectUri)
  await press(button('Continue'))
  await signIn(running, newcomer)
  await type(field('Profile name'), name)
  await press(button('Export…'))
  await savesConf(running, newcomer.hands)
}

async function savesConf({ window }: RunningApp, { press }: Hands): Promise<void> {
  const dialog = window.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: 'Sprinklr.conf' })).toBeChecked()
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/access_token=/)
  await press(dialog.getByRole('button', { name: 'Save file…' }))
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
}

const expectConf = (folder: string) =>
  expect(readFileSync(join(folder, 'Sprinklr.conf'), 'utf8')).toMatch(/^access_token=.+$/m)

const walks = { 'what practice offers': learnsInPractice, 'keys that are typed': typesKeys }

for (const [way, walk] of Object.entries(walks)) {
  test(`a newcomer has a saved Sprinklr.conf within ${most} clicks and fields, with ${way}`, async ({
    start,
  }) => {
    const running = await start()
    const folder = freshFolder('exports')
    await saveInto(running.app, folder)
    const counted = await countedByPage(running.window)
    const hands = mouseHands()
    await walk(running, { hands, signIn: walkPages })
    expectConf(folder)
    // The system's own dialog, whose name and place are taken as offered, is confirmed by one more.
    const acts = [...hands.acts, 'press Save in the system’s dialog']
    process.stdout.write(`${acts.length} clicks and fields: ${acts.join(', ')}\n`)
    expect(await counted()).toBe(hands.acts.length)
    expect(acts.length).toBeLessThanOrEqual(most)
  })
}

test('the whole main job is done without a mouse, from the empty board to the saved file', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const folder = freshFolder('exports')
  await saveInto(running.app, folder)
  await typesKeys(running, { hands: keyboardHands, signIn: signInByKeyboard })
  expectConf(folder)

  const dialog = window.getByRole('dialog')
  await keyboardHands.choose(dialog.getByRole('radio', { name: '.env' }))
  const include = dialog.getByRole('checkbox', { name: 'Include refresh token' })
  await goTo(include)
  await window.keyboard.press('Space')
  await expect(include).toBeChecked()
  await window.keyboard.press('Space')
  await expect(include).not.toBeChecked()
  await goTo(dialog.getByRole('textbox', { name: 'Preview' }))
  await keyboardHands.press(dialog.getByRole('button', { name: 'Save file…' }))
  await expect(dialog.getByText(`Saved to ${join(folder, '.env')}`)).toBeVisible()
  expect(readFileSync(join(folder, '.env'), 'utf8')).toContain('SPRINKLR_ACCESS_TOKEN=')
  await keyboardHands.press(dialog.getByRole('button', { name: 'Close' }))
  await expect(dialog).toHaveCount(0)
  await expect(window.getByRole('button', { name: 'Export…' })).toBeFocused()
  await keyboardHands.press(window.getByRole('button', { name: 'Finish' }))
  await expect(window.getByRole('heading', { level: 1, name: text.board.title })).toBeFocused()
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
})
