import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { savedByEasySettings } from '../helpers/other-tool'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test, type RunningApp } from './app'
import { command } from './command-line'
import { historyTypes, noticeOn, noticesOn, openDetails, summaryOf } from './profile-page'
import { saveInto } from './save-dialog'
import { pairIn, strangerRenews } from './stranger-conf'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const { headings, otherPair } = text.notices

/** A `Sprinklr.conf` of a profile that the wallet keeps up to date, with all that a tool needs to renew. */
async function keepConf({ window, app }: RunningApp): Promise<string> {
  const folder = freshFolder('shared-conf')
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  await dialog.getByRole('radio', { name: 'Sprinklr.conf' }).check()
  await dialog.getByRole('checkbox', { name: 'Include refresh token' }).check()
  await dialog.getByRole('checkbox', { name: 'Keep this file up to date' }).check()
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  return join(folder, 'Sprinklr.conf')
}

async function sharedConf(running: RunningApp): Promise<string> {
  await addPracticeProfile(running, { name })
  return keepConf(running)
}

/** The person comes back to the window. */
const comeBack = ({ app }: RunningApp): Promise<unknown> =>
  app.evaluate(({ app: own, BrowserWindow }) => {
    own.emit('browser-window-focus', {}, BrowserWindow.getAllWindows()[0])
  })

const questionOn = ({ window }: RunningApp) =>
  noticeOn(window, headings['other-tool-renewed'].one(name))

const answer = (running: RunningApp, words: string) =>
  questionOn(running)
    .getByRole('button', { name: text.notices.actionFor(words, name) })
    .click()

test('tokens a script has renewed are asked about, taken over, and renewed with one request', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const path = await sharedConf(running)
  const theirs = strangerRenews(path, await practice.origin())
  await comeBack(running)
  await expect(questionOn(running)).toContainText(path)
  await expect(questionOn(running)).toContainText(otherPair.usedUp)
  await expectAccessibleInBoth(running, 'a question about another tool’s tokens')

  const before = await practice.counters()
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect(profileItem(window, name).getByRole('alert')).toContainText('was not renewed')
  await expect(questionOn(running)).toBeVisible()
  expect((await practice.counters())['token']).toBe(before['token'])

  await answer(running, otherPair.use)
  await expect(noticesOn(window)).toHaveCount(0)
  expect(pairIn(path)).toEqual(theirs)
  await expect.poll(() => historyTypes(window, name)).toContain('adopted')

  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(() => pairIn(path).refresh).not.toBe(theirs.refresh)
  const after = await practice.counters()
  expect(after['token']).toBe((before['token'] ?? 0) + 1)
  await expect(profileItem(window, name).getByRole('alert')).toHaveCount(0)
})

test('tokens that are left aside are written over, and offered again where the wallet’s own are refused', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const path = await sharedConf(running)
  const own = pairIn(path)
  const theirs = strangerRenews(path, await practice.origin())
  await openDetails(window, name)
  const card = window.getByRole('region', { name: 'Files kept up to date' })
  await card.getByRole('button', { name: 'Check this file now' }).click()
  await expect(card.getByRole('alert')).toContainText('Tokens of another tool stand in this file')
  await card.getByRole('button', { name: 'Show difference' }).click()
  await expect(card.getByRole('region', { name: 'Difference' })).not.toContainText(theirs.refresh)
  await expectAccessibleInBoth(running, 'a linked file with another tool’s tokens')
  await answer(running, otherPair.keep)
  await expect.poll(() => pairIn(path)).toEqual(own)
  await expect(questionOn(running)).toHaveCount(0)
  await expect(card.getByText('Up to date', { exact: true })).toBeVisible()

  await window.getByRole('button', { name: 'Renew now' }).click()
  await expect(questionOn(running)).toContainText(otherPair.again)
  await answer(running, otherPair.use)
  await expect.poll(() => pairIn(path)).toEqual(theirs)
  await expect(noticesOn(window)).toHaveCount(0)
})

test('an answer counts only for the tokens it was asked about', async ({ start }) => {
  const running = await start()
  const { window, practice } = running
  const path = await sharedConf(running)
  strangerRenews(path, await practice.origin())
  await comeBack(running)
  await expect(questionOn(running)).toBeVisible()
  const newest = strangerRenews(path, await practice.origin())
  await answer(running, otherPair.keep)
  await expect(profileItem(window, name).getByRole('alert')).toContainText('has changed since')
  expect(pairIn(path)).toEqual(newest)
  await answer(running, otherPair.use)
  await expect.poll(() => historyTypes(window, name)).toContain('adopted')
  await expect(profileItem(window, name).getByRole('alert')).toHaveCount(0)
  expect(pairIn(path)).toEqual(newest)
})

test('a question outlives a crash, and nothing is lost meanwhile', async ({ start }) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const path = await sharedConf(first)
  const theirs = strangerRenews(path, await first.practice.origin())
  await comeBack(first)
  await expect(questionOn(first)).toBeVisible()
  const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await gone
  // Whatever becomes of the file: what was found is in the wallet.
  writeFileSync(
    path,
    savedByEasySettings(readFileSync(path, 'latin1'), { access: '', refresh: '' }),
  )

  const second = await start({ dataFolder })
  await expect(questionOn(second)).toBeVisible()
  await answer(second, otherPair.use)
  await expect(noticesOn(second.window)).toHaveCount(0)
  await profileItem(second.window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(() => historyTypes(second.window, name)).toContain('renewed')
  expect((await summaryOf(second.window, name)).needsSignIn).toBeUndefined()
  expect(theirs.refresh).not.toBe('')
})

test('the command line renews nothing either, and says why', async ({ start }) => {
  const running = await start()
  const { dataFolder, practice } = running
  const path = await sharedConf(running)
  strangerRenews(path, await practice.origin())
  const env = {
    TOKEN_WALLET_PRACTICE_CONTROL: randomBytes(16).toString('hex'),
    TOKEN_WALLET_PRACTICE_AT: await practice.origin(),
  }
  const at = { dataFolder, env }
  const before = await practice.counters()
  const renewed = await command(['renew', name], at)
  expect(renewed).toMatchObject({ code: 5 })
  expect(renewed.messages).toContain(`“${name}” was not renewed: another tool has renewed it.`)
  expect((await command(['show', name], at)).out).toContain(path)
  expect((await practice.counters())['token']).toBe(before['token'])
})
