import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { chownSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { stateOf } from './inside'
import { testUser } from './run'
import { saveInto } from './save-dialog'
import { openSettings } from './settings-page'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.removal.dialog
const name = 'Acme weekly'

async function exportAs({ window, app }: RunningApp, folder: string, label: string) {
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: label, exact: false }).check()
  await dialog.getByRole('button', { name: text.exports.save }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** Somebody's file that is none of the app's. */
function put(path: string): string {
  writeFileSync(path, 'mine\n')
  if (testUser !== undefined) chownSync(path, testUser.uid, testUser.gid)
  return path
}

async function openRemoval(window: Page) {
  await openSettings(window, 'removal')
  await window.getByRole('button', { name: text.removal.open }).click()
  const dialog = window.getByRole('dialog', { name: words.title })
  await expect(dialog.getByText(words.goes)).toBeVisible()
  return dialog
}

test('everything of the app is gone, with the files that were ticked, and nothing else', async ({
  start,
}) => {
  const [place, home, exports] = [freshFolder('place'), freshFolder('home'), freshFolder('exports')]
  const dataFolder = join(place, 'Token Wallet')
  mkdirSync(dataFolder)
  if (testUser !== undefined) chownSync(dataFolder, testUser.uid, testUser.gid)
  const beside = put(join(place, 'beside.txt'))
  const elsewhere = freshFolder('elsewhere')
  const behindLink = put(join(elsewhere, 'kept.txt'))
  const running = await start({ dataFolder, home, env: { PATH: '/usr/bin:/bin' } })
  const { window, app } = running
  await addPracticeProfile(running, { name })
  await exportAs(running, exports, '.env')
  await exportAs(running, exports, 'Sprinklr.conf')
  await openSettings(window, 'tools')
  const command = window.getByRole('region', { name: text.extras.command.title })
  await command.getByRole('button', { name: text.extras.command.install }).click()
  const launcher = join(home, '.local/bin/token-wallet')
  await expect(command).toContainText(text.extras.command.installed(launcher))
  await window.getByRole('button', { name: text.security.back, exact: true }).click()
  // A link among the app's own files leads elsewhere.
  symlinkSync(elsewhere, join(dataFolder, 'practice', 'link'))

  const dialog = await openRemoval(window)
  await expect(dialog.getByText(words.folder(dataFolder))).toBeVisible()
  await expect(dialog.getByText(words.command(launcher))).toBeVisible()
  await expect(dialog.getByText(words.tokens(1))).toBeVisible()
  const env = join(exports, '.env')
  await dialog.getByRole('checkbox', { name: env }).check()
  const act = dialog.getByRole('button', { name: words.act })
  await expect(act).toBeDisabled()

  // Cancelled, nothing has changed.
  await dialog.getByRole('button', { name: text.app.cancel }).click()
  await expect(dialog).toHaveCount(0)
  expect([dataFolder, launcher, env].every((path) => existsSync(path))).toBe(true)
  expect(await stateOf(window)).toMatchObject({ ok: true, value: { profiles: [{ name }] } })

  await window.getByRole('button', { name: text.removal.open }).click()
  await dialog.getByRole('checkbox', { name: env }).check()
  await dialog.getByRole('textbox', { name: words.type(words.word) }).fill(words.word)
  const closed = app.waitForEvent('close')
  await act.click()
  await closed
  expect([dataFolder, launcher, env].filter((path) => existsSync(path))).toEqual([])
  expect(readdirSync(exports)).toEqual(['Sprinklr.conf'])
  for (const path of [beside, behindLink]) expect(readFileSync(path, 'utf8')).toBe('mine\n')

  const again = await start({ dataFolder, home })
  await expect(again.window.getByRole('button', { name: text.board.addProfile })).toBeVisible()
  expect(await stateOf(again.window)).toMatchObject({ ok: true, value: { profiles: [] } })

  // What is not the app's in its own folder is named, and stays with the folder.
  const foreign = put(join(dataFolder, 'my notes.txt'))
  const second = await openRemoval(again.window)
  await expect(second.getByText(words.foreign('my notes.txt'))).toBeVisible()
  await second.getByRole('textbox').fill(words.word)
  const gone = again.app.waitForEvent('close')
  await second.getByRole('button', { name: words.act }).click()
  await gone
  expect(readdirSync(dataFolder)).toEqual(['my notes.txt'])
  expect(readFileSync(foreign, 'utf8')).toBe('mine\n')
})
