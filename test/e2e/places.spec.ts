import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test, type RunningApp } from './app'
import { command } from './command-line'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const exclude = 'Add it to this repository’s private exclude list'

/** A work tree as git makes it, with a file that git ignores. */
function aRepository(): string {
  const folder = freshFolder('repository')
  fs.mkdirSync(join(folder, '.git', 'info'), { recursive: true })
  fs.writeFileSync(join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  fs.writeFileSync(join(folder, '.git', 'info', 'exclude'), '# private')
  // The app may run as somebody else than the test.
  fs.chmodSync(join(folder, '.git', 'info', 'exclude'), 0o666)
  fs.writeFileSync(join(folder, '.gitignore'), 'Sprinklr.conf\n')
  return folder
}

async function openExport({ window }: RunningApp, format: string) {
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: format, exact: false }).check()
  return dialog
}

test('a git work tree is named before anything is written, and its private exclude list offered', async ({
  start,
}) => {
  const running = await start()
  const repository = aRepository()
  await addPracticeProfile(running, { name })
  await saveInto(running.app, repository)

  const dialog = await openExport(running, '.env')
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  const asked = dialog.getByRole('form', { name: 'Before the file is saved' })
  await expect(asked.getByText('git does not ignore the file')).toBeVisible()
  await expect(asked).toBeFocused()
  expect(fs.readdirSync(repository).toSorted()).toEqual(['.git', '.gitignore'])
  await expectAccessibleInBoth(running, 'export, the place is asked about')

  // Elsewhere nothing is asked.
  const elsewhere = freshFolder('elsewhere')
  await saveInto(running.app, elsewhere)
  await asked.getByRole('button', { name: 'Choose another place' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await expect(asked).toBeHidden()
  expect(fs.readdirSync(elsewhere)).toEqual(['.env'])

  await saveInto(running.app, repository)
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await asked.getByRole('checkbox', { name: exclude }).check()
  await asked.getByRole('button', { name: 'Save here' }).click()
  await expect(dialog.getByText(/^Saved to .*\.env$/)).toBeVisible()
  expect(fs.readFileSync(join(repository, '.git', 'info', 'exclude'), 'utf8')).toBe(
    '# private\n/.env\n',
  )
  expect(fs.statSync(join(repository, '.env')).mode & 0o777).toBe(0o600)
  await expect(dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible()

  // Ignored now, as Sprinklr.conf always was: no question.
  for (const format of ['.env', 'Sprinklr.conf']) {
    await dialog.getByRole('radio', { name: format, exact: false }).check()
    await dialog.getByRole('button', { name: 'Save file…' }).click()
    await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  }
})

test('a file of a production profile is replaced by a sandbox token only after its client was typed', async ({
  start,
}) => {
  const running = await start()
  const { window, app, dataFolder } = running
  const folder = freshFolder('stages')
  await addPracticeProfile(running, { name })
  await addPracticeProfile(running, { name: 'Acme trial' })
  await saveInto(app, folder)
  await rename(running, name, 'Production')
  await rename(running, 'Acme trial', 'Sandbox')

  const dialog = await openExport(running, '.env')
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await window.keyboard.press('Escape')
  const path = join(folder, '.env')
  const before = fs.readFileSync(path, 'utf8')

  await profileItem(window, 'Acme trial').getByRole('button', { name: 'Export…' }).click()
  await dialog.getByRole('radio', { name: '.env', exact: false }).check()
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  const asked = dialog.getByRole('form', { name: 'Before the file is saved' })
  await expect(
    asked.getByText(/last written for “Acme weekly”, a production profile/),
  ).toBeVisible()
  const go = asked.getByRole('button', { name: 'Save here' })
  await expect(go).toBeDisabled()
  await asked.getByRole('textbox', { name: 'Type “Acme” to replace it' }).fill('Other')
  await expect(go).toBeDisabled()
  expect(fs.readFileSync(path, 'utf8')).toBe(before)
  await expectAccessibleInBoth(running, 'export, the other stage')
  await running.close()

  const words = ['export', 'Acme trial', '--format', 'dotenv', '--out', path]
  const refused = await command(words, { dataFolder })
  expect(refused).toMatchObject({ code: 8, out: '' })
  expect(refused.messages).toContain('--replace-other-stage')
  expect(fs.readFileSync(path, 'utf8')).toBe(before)
  const replaced = await command([...words, '--replace-other-stage', 'acme'], { dataFolder })
  expect(replaced, replaced.messages).toMatchObject({ code: 0 })
  expect(fs.readFileSync(path, 'utf8')).not.toBe(before)

  const repository = aRepository()
  const warned = await command(
    ['export', name, '--format', 'dotenv', '--out', join(repository, '.env')],
    { dataFolder },
  )
  expect(warned, warned.messages).toMatchObject({ code: 0, out: '' })
  expect(warned.messages).toContain('git does not ignore the file')
  expect(warned.messages).toContain('--git-exclude')
  const list = () => fs.readFileSync(join(repository, '.git', 'info', 'exclude'), 'utf8')
  expect(list()).toBe('# private')
  const other = ['export', name, '--format', 'dotenv', '--out', join(repository, 'other.env')]
  const excluded = await command([...other, '--git-exclude'], { dataFolder })
  expect(excluded, excluded.messages).toMatchObject({ code: 0, out: '' })
  expect(excluded.messages).toContain('git ignores the file in this clone')
  expect(excluded.messages).not.toContain('git does not ignore')
  expect(list()).toBe('# private\n/other.env\n')
})

async function rename({ window }: RunningApp, profile: string, stage: string): Promise<void> {
  await profileItem(window, profile)
    .getByRole('button', { name: /^More actions/ })
    .click()
  await window.getByRole('menuitem', { name: 'Rename' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Client' }).fill('Acme')
  await dialog.getByRole('radio', { name: stage }).check({ force: true })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
}

test('what is no plain file, or the wallet’s own, is refused in words, and nothing is written', async ({
  start,
}) => {
  const running = await start()
  const { window, dataFolder } = running
  await addPracticeProfile(running, { name })
  const dialog = await openExport(running, '.env')
  const attacks: readonly (readonly [RegExp, (path: string) => unknown])[] = [
    [/is a link/, (path) => fs.symlinkSync(join(path, '..', 'victim'), path)],
    [/not an ordinary file/, (path) => execFileSync('mkfifo', [path])],
    [/not an ordinary file/, (path) => fs.linkSync(join(path, '..', 'victim'), path)],
  ]
  for (const [sentence, prepare] of attacks) {
    const folder = freshFolder('attack')
    fs.writeFileSync(join(folder, 'victim'), 'theirs')
    prepare(join(folder, '.env'))
    await saveInto(running.app, folder)
    await dialog
      .getByRole('button', { name: /Save file…|Choose another place/ })
      .last()
      .click()
    await expect(dialog.getByText(sentence)).toBeVisible()
    expect(fs.readdirSync(folder).toSorted()).toEqual(['.env', 'victim'])
    expect(fs.readFileSync(join(folder, 'victim'), 'utf8')).toBe('theirs')
  }
  const own = join(dataFolder, 'wallet')
  const before = fs.readdirSync(own).toSorted()
  await saveInto(running.app, own)
  await window.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText('that folder is the wallet’s own')).toBeVisible()
  expect(fs.readdirSync(own).toSorted()).toEqual(before)
})
