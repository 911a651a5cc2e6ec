import type { Page } from '@playwright/test'
import { dayOf, daysAfter } from '#core/day'
import type { ReminderDraft } from '#core/reminder'
import { dateWords } from '#core/text/day-words'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { expectAccessibleInBoth } from './axe'
import { noticeOn, openDetails, summaryOf } from './profile-page'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.timeline
const name = 'Acme weekly'

async function addReminder(window: Page, said: string, day: string): Promise<void> {
  await window.getByRole('button', { name: text.reminders.add }).click()
  const dialog = window.getByRole('dialog', { name: text.reminders.addTitle })
  await dialog.getByLabel(text.reminders.text).fill(said)
  await dialog.getByLabel(text.reminders.date).fill(day)
  await dialog.getByRole('button', { name: text.app.save }).click()
  await expect(dialog).toHaveCount(0)
}

async function keep(page: Page, draft: ReminderDraft): Promise<void> {
  await page.evaluate((one) => window.wallet.saveReminder(one), draft)
}

const picture = (window: Page) => window.getByRole('list', { name: words.picture })
const mark = (window: Page, named: RegExp) => picture(window).getByRole('button', { name: named })

test('all ends stand on one timeline, for the keyboard too, and as a table of the same facts', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  await window.getByRole('button', { name: words.open, exact: true }).click()
  await expect(window.getByRole('heading', { name: words.title, level: 1 })).toBeFocused()
  const today = dayOf(Date.now())
  const soon = daysAfter(today, 3)
  await addReminder(window, 'Facebook accounts', soon)

  // From one end to the next by arrow keys; the whole wallet stands before its clients.
  const reminder = mark(window, /^Whole wallet: reminder for .*: Facebook accounts$/)
  const token = mark(window, /^Acme weekly: access token ends \d+ \w+ \d{4}, \d\d:\d\d$/)
  await expect(token).toBeVisible()
  await expectAccessibleInBoth(running, 'timeline')
  await reminder.focus()
  await window.keyboard.press('End')
  await expect(token).toBeFocused()
  await window.keyboard.press('Home')
  await expect(reminder).toBeFocused()

  // A closer look leaves the token out; its end is weeks away.
  await window.keyboard.press('+')
  await window.keyboard.press('+')
  await expect(window.getByRole('button', { name: words.days(7) })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(token).toHaveCount(0)
  await expect(reminder).toBeFocused()
  await window.keyboard.press('-')
  await window.keyboard.press('-')
  await expect(token).toBeVisible()

  await window.getByRole('button', { name: words.asTable }).click()
  const table = window.getByRole('table', { name: words.table })
  const facts = (await table.getByRole('row').allInnerTexts()).map((row) =>
    row.replace(/\s+/g, ' '),
  )
  await expectAccessibleInBoth(running, 'timeline as a table')
  expect(facts[1]).toContain(dateWords(soon))
  expect(facts[1]).toContain('Facebook accounts')
  expect(facts.some((row) => row.includes(text.ends.kinds['access-token']))).toBe(true)
  await window.getByRole('button', { name: words.asPicture }).click()

  await token.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible()
})

test('a reminder added on the page of a profile is about that profile, and stands there', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  await openDetails(window, name)
  const day = daysAfter(dayOf(Date.now()), 3)
  await addReminder(window, 'ask for the new user', day)
  const card = window.getByRole('list', { name: text.reminders.title })
  await expect(card).toContainText(text.reminders.onDay(dateWords(day), 'ask for the new user'))
  await expect(window.getByRole('button', { name: text.reminders.add })).toBeFocused()
  await card.getByRole('button', { name: text.reminders.changeOf('ask for the new user') }).click()
  const dialog = window.getByRole('dialog', { name: text.reminders.changeTitle })
  await expect(dialog.getByLabel(text.reminders.whose)).toHaveValue(name)
  await dialog.getByRole('button', { name: text.app.cancel }).click()
  await expectAccessibleInBoth(running, 'profile with a reminder')
})

test('a reminder is a notice from its day on, and done it comes again where it repeats', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  const { id } = await summaryOf(window, name)
  const today = dayOf(Date.now())
  const draft = { kind: 'password', text: '', on: today, profileId: id, everyDays: 90 } as const
  await keep(window, draft)
  const what = text.ends.titles.password(name, '')
  const notice = noticeOn(window, text.reminders.notice.one(what))
  await expect(notice).toBeVisible()
  await expectAccessibleInBoth(running, 'board with a reminder')
  await notice.getByRole('button', { name: text.reminders.doneOf(what) }).click()
  await expect(notice).toHaveCount(0)

  await window.getByRole('button', { name: words.open, exact: true }).click()
  await window.getByRole('button', { name: words.asTable }).click()
  const next = window.getByRole('row').filter({ hasText: text.ends.kinds.password })
  // Day 90 is the first after those that are shown.
  await expect(next).toHaveCount(0)
})
