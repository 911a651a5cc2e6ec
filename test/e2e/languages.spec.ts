import { chownSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { speakLanguage, type Language } from '#core/text/languages'
import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { command } from './command-line'
import { openingSignIn, pressLast } from './provider-pages'
import { testUser } from './run'
import { expectWellSaid } from './said-on-screen'
import { widened } from './widths'
import { addPracticeProfile } from './wizard-steps'

/** Another language is spoken from the next start on. */
function choose(dataFolder: string, language: Language): void {
  const file = join(dataFolder, 'settings.json')
  writeFileSync(file, JSON.stringify({ language }))
  if (testUser !== undefined) chownSync(file, testUser.uid, testUser.gid)
}

const widths = [1024, 320]

test.afterEach(() => speakLanguage('en'))

for (const language of ['en-XA', 'ar-XB'] as const) {
  test(`longer words fit everywhere, and none of ours is left in English: ${language}`, async ({
    start,
  }) => {
    test.setTimeout(240_000)
    const dataFolder = freshFolder('data')
    const english = await start({ dataFolder })
    const name = await addPracticeProfile(english)
    await english.close()
    choose(dataFolder, language)
    await speakLanguage(language)

    const running = await start({ dataFolder })
    const { window, app } = running
    const press = (label: string) =>
      window.getByRole('button', { name: label, exact: true }).first().click()
    const inBothWidths = async (screen: string): Promise<void> => {
      for (const width of widths) {
        await widened(running, width)
        await expectWellSaid(window, `${screen}, ${width} px`)
      }
      await widened(running, 1024)
    }
    await expect(window.locator('html')).toHaveAttribute('lang', language)
    await expect(window.locator('html')).toHaveAttribute(
      'dir',
      language === 'ar-XB' ? 'rtl' : 'ltr',
    )
    const item = window.getByRole('listitem', { name, exact: true })
    await expect(item).toBeVisible()
    await inBothWidths('board')

    await item.getByRole('button', { name: text.board.moreActions(name) }).click()
    await expect(window.getByRole('menuitem', { name: text.board.details })).toBeVisible()
    await expectWellSaid(window, 'menu')
    await window.getByRole('menuitem', { name: text.board.details }).click()
    await expect(window.getByRole('heading', { name })).toBeVisible()
    await inBothWidths('profile page')
    await press(text.profile.back)

    await item.getByRole('button', { name: text.board.export }).click()
    await expect(window.getByRole('dialog')).toBeVisible()
    await inBothWidths('export')
    await window.keyboard.press('Escape')
    await expect(window.getByRole('dialog')).toHaveCount(0)

    await press(text.security.settings)
    await expect(window.getByRole('region', { name: text.extras.command.title })).toBeVisible()
    await inBothWidths('settings')
    await press(text.security.back)

    await press(text.ledger.open)
    await expect(window.getByText(text.ledger.none)).toBeVisible()
    await inBothWidths('ledger')
    await press(text.ledger.back)

    await press(text.imports.open)
    await inBothWidths('import')
    await press(text.imports.back)

    await window.keyboard.press('Control+K')
    await expect(window.getByRole('dialog')).toBeVisible()
    await inBothWidths('palette')
    await window.keyboard.press('Escape')

    await press(text.board.addProfile)
    await inBothWidths('environment')
    await window.getByRole('radio', { name: 'Practice' }).check()
    await press(text.wizard.continue)
    await inBothWidths('keys')
    await press(text.wizard.keys.example)
    await press(text.wizard.continue)
    await inBothWidths('sign in')
    const signIn = await openingSignIn(app, () => press(text.wizard.signIn.button('Practice')))
    await expectWellSaid(signIn.bar, 'sign-in bar')
    await expectWellSaid(signIn.page, 'practice page')
    await pressLast(signIn.bar, text.signIn.cancel)
    await expect(window.getByRole('alert')).toBeVisible()
    await inBothWidths('a failure')
  })
}

test('another language is spoken at once, by the command line too, and at the next start', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  choose(dataFolder, 'ar-XB')
  await speakLanguage('ar-XB')
  const first = await start({ dataFolder })
  const html = first.window.locator('html')
  await expect(html).toHaveAttribute('dir', 'rtl')
  const mirrored = await command(['list'], { dataFolder })
  expect(mirrored.messages).toContain(text.commandLine.noProfiles)
  const field = first.window.getByRole('combobox', { name: text.language.label })
  await first.window.getByRole('button', { name: text.security.settings }).click()
  await field.selectOption('English')

  await speakLanguage('en')
  await expect(first.window.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible()
  await expect(html).toHaveAttribute('dir', 'ltr')
  await expect(html).toHaveAttribute('lang', 'en')
  const now = first.window.getByRole('combobox', { name: 'Language of the app' })
  await expect(now).toBeFocused()
  await expect(now).toHaveValue('en')
  const english = await command(['list'], { dataFolder, env: { LC_ALL: 'ar_EG.UTF-8' } })
  expect(english.messages).toContain('No profiles')
  await first.close()

  const { window } = await start({ dataFolder })
  await expect(window.getByRole('button', { name: 'Add profile' }).first()).toBeVisible()
})
