import { text } from '#core/text/text'
import { expect, test } from './app'
import {
  backToBoard,
  historyOn,
  historyTypes,
  keepAliveOf,
  noticeOn,
  noticesOn,
  openDetails,
} from './profile-page'
import { clickSystemNotice, noteSystemNotices, systemNotices } from './system-notices'
import { addPracticeProfile, profileItem } from './wizard-steps'

const { headings } = text.notices
/** A tick of the app’s clock comes every 45 s; what is due waits for one at most. */
const byTheClock = { timeout: 150_000 }

test('automatically: a token of a short life renews by itself, and that is told in the history', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const running = await start()
  const { window, practice } = running
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 45 } })
  const name = await addPracticeProfile(running)
  await openDetails(window, name)
  await expect(keepAliveOf(window)).toHaveValue('automatically')
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(/^Renews itself /)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_591_999 } })
  await expect(historyOn(window).getByText('Renewed on schedule')).toHaveCount(1, byTheClock)
  expect((await practice.counters())['token']).toBe(2)
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(/^Renews itself on /)
  await expect(noticesOn(window)).toHaveCount(0)
  await backToBoard(window)
  await expect(profileItem(window, name)).toContainText(/Works until .*(29 d 23|30 d 0) h/)
})

test('ask me asks, off does nothing, and automatically makes good at once', async ({ start }) => {
  test.setTimeout(300_000)
  const running = await start()
  const { window, practice } = running
  await noteSystemNotices(running)
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 50 } })
  const name = await addPracticeProfile(running)
  await openDetails(window, name)
  await keepAliveOf(window).selectOption({ label: 'off' })
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(text.profile.keep.ahead.off)
  await keepAliveOf(window).selectOption({ label: 'ask me' })
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(/^Asks you /)

  // Half its life before the end the person is asked, in the window and by the system.
  const asked = noticeOn(window, headings['renewal-asked'].one(name))
  await expect(asked).toBeVisible(byTheClock)
  await expect
    .poll(() => systemNotices(running), byTheClock)
    .toEqual([
      {
        title: headings['renewal-asked'].one(name),
        body: text.notices.system.open,
        isClosed: false,
      },
    ])
  await backToBoard(window)
  await clickSystemNotice(running, headings['renewal-asked'].one(name))
  await expect(window.getByRole('heading', { level: 1, name })).toBeVisible()
  expect((await practice.counters())['token']).toBe(1)

  // A yes answers it; the notice and the notification go.
  await asked.getByRole('button', { name: `Renew now: ${name}` }).click()
  await expect(asked).toHaveCount(0)
  await expect
    .poll(async () => (await systemNotices(running)).every((one) => one.isClosed))
    .toBe(true)
  expect((await practice.counters())['token']).toBe(2)

  // The next time a no answers it, and nothing is renewed.
  await expect(asked).toBeVisible(byTheClock)
  await asked.getByRole('button', { name: `Do not renew: ${name}` }).click()
  await expect(asked).toHaveCount(0)
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(/^You declined/)
  await expect(historyOn(window).getByText('Announced renewal declined')).toBeVisible()
  expect((await practice.counters())['token']).toBe(2)

  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_591_999 } })
  await keepAliveOf(window).selectOption({ label: 'automatically' })
  await expect(historyOn(window).getByText('Renewed on schedule')).toHaveCount(1, byTheClock)
  expect((await practice.counters())['token']).toBe(3)
})

test('copies are listed before a renewal stops them; it runs unless declined', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const running = await start()
  const { window, practice } = running
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 60 } })
  const name = await addPracticeProfile(running)
  await profileItem(window, name).getByRole('button', { name: 'Copy token' }).click()
  const announced = noticeOn(window, headings['renewal-announced'].one(name))
  await expect(announced).toContainText('Token copied', byTheClock)
  await expect(announced).toContainText('unless you decline')
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_591_999 } })
  await expect(announced).toHaveCount(0, byTheClock)
  await expect
    .poll(() => historyTypes(window, name), byTheClock)
    .toEqual(['signed-in', 'checked', 'copied', 'renewed-on-schedule'])
  expect((await practice.counters())['token']).toBe(2)
})
