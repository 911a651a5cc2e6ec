import { text } from '#core/text/text'
import { expect, test, type RunningApp } from './app'
import { expectAccessible, wear } from './axe'
import { addPracticeProfile } from './wizard-steps'

const words = text.clinic.request

async function openClinic({ window }: RunningApp) {
  await window.getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('button', { name: words.open }).click()
  const dialog = window.getByRole('dialog', { name: words.title })
  const read = async (pasted: string): Promise<void> => {
    await dialog.getByRole('textbox', { name: words.label }).fill(pasted)
    await dialog.getByRole('button', { name: words.read }).click()
  }
  return { dialog, read }
}

const token = 'Q29tZVRvVGhlVGVzdHMxMjM0NTY3ODkwYWJjZGVm'.repeat(2)

test('a failing request is read, told about, and copied without its secrets', async ({ start }) => {
  const running = await start()
  const { dialog, read } = await openClinic(running)
  await read(
    `curl https://api3.sprinklr.com/{prod2}/api/v2/me -H 'Authorization: Bearer Bearer ${token}'`,
  )
  const found = dialog.getByRole('status').first()
  await expect(found).toContainText('The header “key” is missing.')
  await expect(found).toContainText('The word “Bearer” stands there twice.')
  await expect(found).toContainText('placeholder in place of the environment')
  await expect(dialog.getByRole('region', { name: words.redacted })).not.toContainText(token)
  await dialog.getByRole('button', { name: words.copy }).click()
  await expect(dialog).toContainText(words.copied)
  const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('Bearer Bearer')
  expect(copied).not.toContain(token.slice(0, 12))
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(running.window, `a request that was read, ${scheme}`)
  }
})

test('the keys of the wallet tell that the environment is another one', async ({ start }) => {
  const running = await start()
  await addPracticeProfile(running, { name: 'Acme weekly' })
  const { dialog, read } = await openClinic(running)
  await read(
    'curl "https://api3.sprinklr.com/prod4/api/v2/me" -H "key: practice0key0for0learning" -H "Authorization: Bearer x"',
  )
  await expect(dialog.getByRole('status').first()).toContainText('The address asks prod4')
  await expect(dialog).not.toContainText('practice0key0for0learning', { useInnerText: true })
})

test('what answered is explained as the wallet’s own answers are', async ({ start }) => {
  const { dialog, read } = await openClinic(await start())
  await read('2026-03-14 ERROR HTTP 403: <h1>Developer Over Qps</h1>')
  await expect(dialog.getByRole('status').first()).toContainText(
    'limit for this API key is used up',
  )
})

test('a megabyte of anything is refused with a reason at once', async ({ start }) => {
  const { dialog, read } = await openClinic(await start())
  await read('Authorization: Bearer '.repeat(50_000))
  await expect(dialog).toContainText('That is too much to read: 65,536 characters are the most.')
  await read('nothing of interest')
  await expect(dialog.getByRole('status').first()).toContainText(words.none)
})

test('a rate limit is waited out: until then the button waits, with the time in the open', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await addPracticeProfile(running, { name: 'Acme weekly' })
  await practice.send({
    type: 'set-fault',
    order: {
      until: 'once',
      endpoint: 'token',
      fault: { type: 'over-rate-429', retryAfterSeconds: 5 },
    },
  })
  const item = window.getByRole('listitem', { name: 'Acme weekly' })
  await item.getByRole('button', { name: 'Renew now' }).click()
  const alert = window.getByRole('alert')
  const retry = alert.getByRole('button', { name: 'Try again', exact: true })
  await expect(retry).toBeDisabled()
  await expect(alert).toContainText('Best tried again from')
  await expect(retry).toBeEnabled({ timeout: 15_000 })
  await expect(alert).toContainText(text.errors.wait.over)
  await retry.click()
  await expect(alert).toHaveCount(0)
})

test('the details of a failure tell what was asked and answered, and are copied without secrets', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await addPracticeProfile(running, { name: 'Acme weekly' })
  await practice.send({
    type: 'set-fault',
    order: { until: 'cleared', endpoint: 'me', fault: { type: 'developer-inactive' } },
  })
  const item = window.getByRole('listitem', { name: 'Acme weekly' })
  await item.getByRole('button', { name: text.board.moreActions('Acme weekly') }).click()
  await window.getByRole('menuitem', { name: 'Details' }).click()
  await window.getByRole('button', { name: 'Check now' }).click()
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('that is likely the reason')
  await expect(alert).toContainText('Best tried again from')
  await expect(alert.getByRole('button', { name: 'Edit keys…' })).toBeVisible()
  await alert.getByRole('button', { name: 'Details' }).click()
  const steps = alert.getByRole('list', { name: 'Check' })
  await expect(steps).toContainText(/Asked: GET http:\/\/127\.0\.0\.1:\d+\/prod2\/api\/v2\/me/)
  await expect(steps).toContainText(/Answered: HTTP 40[13]/)
  await alert.getByRole('button', { name: text.errors.copyDetails }).click()
  await expect(alert).toContainText(text.clinic.request.copied)
  const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('developer-inactive')
  expect(copied).toMatch(/Z {2}Asked: GET http/)

  await window.getByRole('button', { name: text.attempts.show }).click()
  const card = window.getByRole('region', { name: text.attempts.title })
  await expect(card.getByRole('list', { name: 'Sign-in' })).toContainText(
    /Sign-in page opened: http:\/\/127\.0\.0\.1:\d+\/prod2\/oauth\/authorize/,
  )
  await expect(card).toContainText('Came back to: https://practice.example/callback')
  await expect(card).not.toContainText('?')
  await expect(card).not.toContainText('code=')
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `details of a failure and the requests, ${scheme}`)
  }
  await practice.send({ type: 'clear-faults' })
  await alert.getByRole('button', { name: text.errors.wait.tryNow }).click()
  await expect(alert).toHaveCount(0)
})
