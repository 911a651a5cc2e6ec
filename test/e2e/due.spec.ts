import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { ProfileId } from '#core/profile'
import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { hitsIn } from './leak-search'
import { accessTokenOf } from './inside'
import { look } from './look'
import { summaryOf } from './profile-page'
import { barOf, openingSignIn, pressLast, walkPages } from './provider-pages'
import { saveInto, savedFile } from './save-dialog'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 240_000 })

const words = text.due
const names = ['Acme weekly', 'Globex daily', 'Initech audit'] as const

async function keepOff(page: Page, id: ProfileId): Promise<void> {
  await page.evaluate((one) => window.wallet.setKeepAlive(one, 'off'), id)
}

/** Each with an API key of its own, its token past its end, and nothing that would renew it by itself. */
async function addPast(running: RunningApp): Promise<void> {
  const { practice, window } = running
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 3 } })
  for (const [index, name] of names.entries()) {
    const keys = { apiKey: `key-of-the-tests-${index}`, apiSecret: 'secret-of-the-tests' }
    const { redirectUri, environment } = provider.example
    const app = { clientId: keys.apiKey, clientSecret: keys.apiSecret, redirectUri, environment }
    await practice.send({ type: 'register-app', app: { ...app, description: name } })
    await addPracticeProfile(running, { name, typed: { ...keys, callbackUrl: redirectUri } })
    const { id } = await summaryOf(window, name)
    await keepOff(window, id)
  }
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_592_000 } })
}

const dueList = (window: Page) => window.getByRole('list', { name: words.list })
const inDue = (window: Page, name: string) =>
  dueList(window).getByRole('listitem', { name, exact: true })

async function openDue(window: Page): Promise<void> {
  await window.getByRole('button', { name: words.open, exact: true }).click()
  await expect(window.getByRole('heading', { name: words.title, level: 1 })).toBeFocused()
}

async function handOut(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: text.ends.handOut.menu }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

test('all that is due is renewed in one go, and what needs a sign-in follows, one after another', async ({
  start,
}) => {
  const running = await start()
  const { window, app, practice } = running
  await addPast(running)
  await openDue(window)
  await expect(inDue(window, words.groups.renew(3))).toBeVisible()
  await look(running, 'what is due')

  const order = { until: 'once', endpoint: 'token', fault: { type: 'cut-after-reading' } } as const
  await practice.send({ type: 'set-fault', order })
  const before = (await practice.counters())['token'] ?? 0
  await window.getByRole('button', { name: words.renewAll }).click()
  await expect(window.getByText(words.ended(2, 1))).toBeVisible()
  // One request each, and one more for the answer that was lost.
  expect(((await practice.counters())['token'] ?? 0) - before).toBe(4)
  await expect(inDue(window, words.groups.renewed(2))).toBeVisible()
  await expect(window.getByText(words.thenSignIn(1))).toBeVisible()

  // What failed stays, with its reason; a sign-in that is cancelled does not end the walk.
  const failed = inDue(window, names[0])
  await expect(failed.getByRole('alert')).toBeVisible()
  const signInNext = window.getByRole('button', { name: words.signInNextOf(names[0]) })
  await expect(signInNext).toBeFocused()
  await openingSignIn(app, () => signInNext.click())
  await expect(signInNext).toBeDisabled()
  await pressLast(await barOf(app), 'Cancel')
  await expect(window.getByText(words.allSeen)).toBeVisible()
  await window.getByRole('button', { name: words.startOver }).click()
  await walkPages(await openingSignIn(app, () => signInNext.click()))
  await expect(inDue(window, words.groups.signIn(1))).toHaveCount(0)
  expect((await summaryOf(window, names[0])).needsSignIn).toBeUndefined()
})

test('what ends is saved for calendars and tables and copied for a chat, without a secret', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('hand-outs')
  const name = await addPracticeProfile(running, { name: 'Acme; "weekly", 1' })
  const token = await accessTokenOf(window, (await summaryOf(window, name)).id)
  await saveInto(app, folder)
  await openDue(window)
  await expect(window.getByText(words.nothing)).toBeVisible()

  await handOut(window, text.ends.handOut.calendar)
  const calendar = savedFile(folder, text.ends.calendar.fileName)
  await expect(window.getByText(text.ends.handOut.saved(calendar))).toBeVisible()
  expect(readFileSync(calendar, 'utf8')).toContain(
    'SUMMARY:Acme\\; "weekly"\\, 1: access token ends',
  )

  await handOut(window, text.ends.handOut.inventory)
  const inventory = savedFile(folder, text.ends.inventory.fileName)
  await expect(window.getByText(text.ends.handOut.saved(inventory))).toBeVisible()
  const script =
    'import csv,sys; print(next(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8-sig"), strict=True))["Profile"])'
  expect(execFileSync('python3', ['-c', script, inventory], { encoding: 'utf8' }).trim()).toBe(name)

  await handOut(window, text.ends.handOut.sentence)
  await expect(window.getByText(text.ends.handOut.copied)).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text.ends.chat.nothing)
  for (const file of [calendar, inventory]) {
    expect(hitsIn(file, readFileSync(file), { token })).toEqual([])
  }
})
