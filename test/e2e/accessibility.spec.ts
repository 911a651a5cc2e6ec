import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { expectAccessible, looksOfAxe, wear } from './axe'
import { foundByAxe, openImport, paste } from './import-steps'
import { openingSignIn, pressLast, walkPages } from './provider-pages'
import { saveInto } from './save-dialog'
import { addPracticeProfile, expectStep, profileItem } from './wizard-steps'

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to complain about on any screen, ${scheme}`, async ({ start }) => {
    test.setTimeout(180_000)
    const running = await start()
    const { window, app } = running
    await wear(running, scheme)
    await expectAccessible(window, 'empty board')

    await openImport(window)
    await expectAccessible(window, 'import')
    await paste(window, 'No key and no token.')
    await expect(window.getByText(text.imports.nothing.title)).toBeVisible()
    await expectAccessible(window, 'import, with nothing found')
    await paste(window, foundByAxe)
    await expect(window.getByRole('list', { name: text.imports.list })).toBeVisible()
    await expectAccessible(window, 'import, with what was found')
    await window.getByRole('button', { name: text.imports.startOver }).click()
    await paste(window, 'age-encryption.org/v1')
    await expect(window.getByText(text.moving.sealed.title)).toBeVisible()
    await expectAccessible(window, 'import, of a passphrase file')
    await window.getByRole('button', { name: text.imports.back }).click()

    await window.getByRole('button', { name: text.board.addProfile }).click()
    await expectStep(window, 'Environment')
    await window.getByRole('button', { name: text.wizard.environment.howToFind }).click()
    await window.getByRole('button', { name: text.wizard.environment.advanced }).click()
    await expectAccessible(window, 'environment, all unfolded')
    await window.getByRole('radio', { name: 'Practice' }).check()
    await expectAccessible(window, 'environment, practice')
    await window.getByRole('button', { name: 'Continue' }).click()

    await expectStep(window, 'Keys')
    await window.getByRole('button', { name: 'Continue' }).click()
    await expect(window.getByText(text.wizard.keys.words.sprinklr.keyMissing)).toBeVisible()
    await expectAccessible(window, 'keys, with what is missing')
    await window.getByRole('button', { name: text.wizard.keys.example }).click()
    await expectAccessible(window, 'keys')
    await window.getByRole('button', { name: 'Continue' }).click()

    await expectStep(window, 'Sign in')
    await expectAccessible(window, 'sign in')
    const signIn = await openingSignIn(app, () =>
      window.getByRole('button', { name: 'Sign in to Practice' }).click(),
    )
    await expectAccessible(window, 'sign in, waiting')
    // A line above somebody else's page has no title of its own.
    await expectAccessible(signIn.bar, 'sign-in bar', ['page-has-heading-one'])
    await expectAccessible(signIn.page, 'consent page')
    await pressLast(signIn.bar, 'Cancel')
    await expect(window.getByRole('alert')).toBeVisible()
    await expectAccessible(window, 'sign in, with a failure')

    await walkPages(
      await openingSignIn(app, () =>
        window.getByRole('button', { name: 'Sign in to Practice' }).click(),
      ),
    )
    await expectStep(window, 'Done')
    await expectAccessible(window, 'done')
    await window.getByRole('textbox', { name: 'Profile name' }).fill('Acme weekly')
    await window.getByRole('button', { name: 'Finish' }).click()
    const item = profileItem(window, 'Acme weekly')
    await expect(item).toBeVisible()
    await expectAccessible(window, 'board')
    await window.getByRole('button', { name: text.ledger.open, exact: true }).click()
    await expect(window.getByText(text.ledger.none)).toBeVisible()
    await expectAccessible(window, 'ledger, empty')
    await window.getByRole('button', { name: text.ledger.back, exact: true }).click()

    await item.getByRole('button', { name: 'Export…' }).click()
    await expect(window.getByRole('textbox', { name: 'Preview' })).toHaveValue(/=/)
    await expectAccessible(window, 'export')
    await window.getByRole('checkbox', { name: text.exports.includeRefreshToken }).check()
    await window.getByRole('button', { name: text.exports.save }).click()
    await expect(window.getByText(text.whoRenews.unanswered.missing)).toBeVisible()
    await expectAccessible(window, 'export, who renews is not said')
    await window.getByRole('checkbox', { name: text.exports.includeRefreshToken }).uncheck()
    await window.getByRole('combobox', { name: text.exports.otherFormat }).fill('Treasure')
    await window.getByRole('option', { name: 'Treasure Data' }).click()
    await expect(window.getByRole('list', { name: text.forms.rows('Treasure Data') })).toBeVisible()
    await expectAccessible(window, 'export, a form to fill in')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await item.getByRole('button', { name: text.board.moreActions('Acme weekly') }).click()
    await expect(window.getByRole('menuitem', { name: 'Details' })).toBeVisible()
    await expectAccessible(window, 'menu')
    await window.getByRole('menuitem', { name: text.moving.openOne }).click()
    const move = window.getByRole('dialog', { name: text.moving.title })
    await move.getByRole('button', { name: text.moving.save }).click()
    await expect(move.getByText(text.vault.passphraseShort)).toBeVisible()
    await expectAccessible(window, 'move profiles, with what is missing')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await item.getByRole('button', { name: text.board.moreActions('Acme weekly') }).click()
    await window.getByRole('menuitem', { name: 'Details' }).click()
    await window.getByRole('button', { name: 'Show token' }).click()
    await expect(window.getByRole('textbox', { name: text.profile.token })).toBeVisible()
    await expectAccessible(window, 'profile page')
  })
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to complain about while a token is handed over, ${scheme}`, async ({
    start,
  }) => {
    test.setTimeout(180_000)
    const running = await start()
    const { window, app } = running
    await wear(running, scheme)
    const name = await addPracticeProfile(running)
    const item = profileItem(window, name)
    await item.getByRole('button', { name: text.board.copyToken }).click()
    await expect(window.getByRole('button', { name: text.extras.clipboard.clear })).toBeVisible()
    await expectAccessible(window, 'board, copied')

    await item.getByRole('button', { name: text.board.export }).click()
    const dialog = window.getByRole('dialog')
    const button = (label: string) => dialog.getByRole('button', { name: label })
    await dialog.getByRole('radio', { name: '.env' }).check()
    await button(text.exports.copy).click()
    await expect(button(text.extras.clipboard.clear)).toBeVisible()
    await expectAccessible(window, 'export, copied')
    await button(text.variableNames.edit).click()
    await expect(button(text.variableNames.save)).toBeVisible()
    await expectAccessible(window, 'export, names')
    await button(text.variableNames.edit).click()

    await saveInto(app, aWorkTree())
    await button(text.exports.save).click()
    await expect(dialog.getByRole('form', { name: text.places.title })).toBeVisible()
    await expectAccessible(window, 'export, the place is asked about')

    await button(text.templates.add).click()
    await expect(dialog.getByRole('textbox', { name: text.templates.preview(name) })).toBeVisible()
    await button(text.templates.names).click()
    await expectAccessible(window, 'template')
    await dialog
      .getByRole('textbox', { name: text.templates.text, exact: true })
      .fill('{{acessToken}}')
    await expect(dialog.getByRole('alert')).toBeVisible()
    await expectAccessible(window, 'template, with what is wrong')
  })
}

/** A folder that git looks after. */
function aWorkTree(): string {
  const folder = freshFolder('work-tree')
  mkdirSync(join(folder, '.git', 'info'), { recursive: true })
  writeFileSync(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  return folder
}

test('axe finds nothing to complain about where a passphrase is chosen', async ({ start }) => {
  const running = await start({ keyring: 'absent' })
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(running.window, `choice of protection, ${scheme}`)
  }
})

test.afterAll(() => {
  process.stdout.write(looksOfAxe())
})
