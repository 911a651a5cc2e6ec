import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessible, looksOfAxe } from './axe'
import { foundByAxe, openImport, paste } from './import-steps'
import { look, screensSeen } from './look'
import { chooseWorkspace, openingSignIn, pressLast, type SignInWindow } from './provider-pages'
import { saveInto } from './save-dialog'
import { addPracticeProfile, expectStep, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 240_000 })

const name = 'Acme weekly'

const button = ({ window }: RunningApp, words: string) =>
  window.getByRole('button', { name: words, exact: true })

test('axe finds nothing to complain about from the empty board to the first token', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  await look(running, 'empty board', 'nothing')
  await importStates(running)

  await button(running, text.board.addProfile).click()
  await expectStep(window, 'Environment')
  await button(running, text.wizard.environment.howToFind).click()
  await button(running, text.wizard.environment.advanced).click()
  await look(running, 'environment, all unfolded')
  await window.getByRole('radio', { name: 'Practice' }).check()
  await look(running, 'environment, practice')
  await button(running, 'Continue').click()
  await expectStep(window, 'Keys')
  await button(running, 'Continue').click()
  await expect(window.getByText(text.wizard.keys.words.sprinklr.keyMissing)).toBeVisible()
  await look(running, 'keys, with what is missing')
  await button(running, text.wizard.keys.example).click()
  await look(running, 'keys')
  await button(running, 'Close').click()
  await expect(window.getByRole('dialog', { name: text.wizard.leave.title })).toBeVisible()
  await look(running, 'leaving the wizard')
  await button(running, text.wizard.leave.stay).click()
  await button(running, 'Continue').click()

  await expectStep(window, 'Sign in')
  await look(running, 'sign in')
  const press = () => button(running, 'Sign in to Practice').click()
  const first = await openingSignIn(app, press)
  await look(running, 'sign in, waiting')
  // A line above somebody else's page has no title of its own.
  await expectAccessible(first.bar, 'sign-in bar', ['page-has-heading-one'])
  await pressLast(first.bar, 'Cancel')
  await expect(window.getByRole('alert')).toBeVisible()
  await look(running, 'sign in, with a failure')
  await practicePages(await openingSignIn(app, press))
  await expectStep(window, 'Done')
  await look(running, 'done')
})

async function importStates(running: RunningApp): Promise<void> {
  const { window } = running
  await openImport(window)
  await look(running, 'import')
  await paste(window, 'No key and no token.')
  await expect(window.getByText(text.imports.nothing.title)).toBeVisible()
  await look(running, 'import, with nothing found')
  await paste(window, foundByAxe)
  await expect(window.getByRole('list', { name: text.imports.list })).toBeVisible()
  await look(running, 'import, with what was found')
  await button(running, text.imports.startOver).click()
  await paste(window, 'age-encryption.org/v1')
  await expect(window.getByText(text.moving.sealed.title)).toBeVisible()
  await look(running, 'import, of a passphrase file')
  await button(running, text.imports.back).click()
}

/** What a person does on the pages of the practice, each of them looked at. */
async function practicePages({ page }: SignInWindow): Promise<void> {
  const words = text.practice
  const inBoth = async (screen: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `practice: ${screen}, ${colorScheme}`)
    }
  }
  const closed = page.waitForEvent('close')
  await inBoth('consent')
  await page.getByRole('button', { name: words.consent.allow, exact: true }).click()
  await expect(page.getByLabel(words.login.user)).toBeVisible()
  await inBoth('login')
  await page.getByLabel(words.login.user).fill('Ada Analyst')
  await page.getByLabel(words.login.password).fill('any password of the practice')
  await page.getByRole('button', { name: words.login.submit }).click()
  const mailed = await page.locator('#mailed').innerText()
  await inBoth('second factor')
  await page.getByLabel(words.secondFactor.digits, { exact: true }).fill(mailed)
  await page.getByRole('button', { name: words.secondFactor.submit }).click()
  await expect(page.getByRole('checkbox', { name: 'Acme Global' })).toBeVisible()
  await inBoth('workspaces')
  await chooseWorkspace(page)
  await closed
}

test('axe finds nothing to complain about while a token is handed over', async ({ start }) => {
  const running = await start()
  const { window, app } = running
  await addPracticeProfile(running, { name })
  await look(running, 'board')
  const item = profileItem(window, name)
  await item.getByRole('button', { name: text.board.copyToken }).click()
  await expect(button(running, text.extras.clipboard.clear)).toBeVisible()
  await look(running, 'board, copied')

  await item.getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  const inDialog = (label: string) => dialog.getByRole('button', { name: label })
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/=/)
  await look(running, 'export')
  const include = dialog.getByRole('checkbox', { name: text.exports.includeRefreshToken })
  await include.check()
  await inDialog(text.exports.save).click()
  await expect(window.getByText(text.whoRenews.unanswered.missing)).toBeVisible()
  await look(running, 'export, who renews is not said')
  await include.uncheck()
  await dialog.getByRole('combobox', { name: text.exports.otherFormat }).fill('Treasure')
  await window.getByRole('option', { name: 'Treasure Data' }).click()
  await expect(window.getByRole('list', { name: text.forms.rows('Treasure Data') })).toBeVisible()
  await look(running, 'export, a form to fill in')
  await dialog.getByRole('radio', { name: '.env' }).check()
  await inDialog(text.exports.copy).click()
  await expect(inDialog(text.extras.clipboard.clear)).toBeVisible()
  await look(running, 'export, copied')
  await inDialog(text.variableNames.edit).click()
  await expect(inDialog(text.variableNames.save)).toBeVisible()
  await look(running, 'export, names')
  await inDialog(text.variableNames.edit).click()
  await saveInto(app, aWorkTree())
  await inDialog(text.exports.save).click()
  await expect(dialog.getByRole('form', { name: text.places.title })).toBeVisible()
  await look(running, 'export, the place is asked about')

  await inDialog(text.templates.add).click()
  await expect(dialog.getByRole('textbox', { name: text.templates.preview(name) })).toBeVisible()
  await inDialog(text.templates.names).click()
  await look(running, 'template')
  const template = dialog.getByRole('textbox', { name: text.templates.text, exact: true })
  await template.fill('{{acessToken}}')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await look(running, 'template, with what is wrong')
})

/** A folder that git looks after. */
function aWorkTree(): string {
  const folder = freshFolder('work-tree')
  mkdirSync(join(folder, '.git', 'info'), { recursive: true })
  writeFileSync(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  return folder
}

test('axe finds nothing to complain about before the wallet is open', async ({ start }) => {
  const running = await start({ keyring: 'absent' })
  await look(running, 'choice of protection', 'nothing')
})

test.afterAll(() => {
  process.stdout.write(
    `${looksOfAxe()}${screensSeen().length} states: ${screensSeen().join('; ')}\n`,
  )
})
