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
