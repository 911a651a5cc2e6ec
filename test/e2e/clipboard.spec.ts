import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const words = text.security
const passphrase = 'four words are quite enough'

const read = ({ app }: RunningApp) =>
  app.evaluate(async ({ clipboard }) => await clipboard.readText())
const button = ({ window }: RunningApp, called: string) =>
  window.getByRole('button', { name: called, exact: true })

async function copyToken(running: RunningApp): Promise<void> {
  await profileItem(running.window, name).getByRole('button', { name: 'Copy token' }).click()
  await expect(running.window.getByText('Copied, clears after 30 s')).toBeVisible()
  await expect.poll(async () => (await read(running)).length).toBeGreaterThan(40)
}

/** Notes in a file what the clipboard held whenever the app cleared it: after its end nobody can be asked. */
async function noteClearing({ app }: RunningApp, file: string): Promise<void> {
  await app.evaluate(({ clipboard }, path) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs')
    const clear = clipboard.clear.bind(clipboard)
    const readText = clipboard.readText.bind(clipboard)
    let seen = ''
    Object.assign(clipboard, {
      readText: async () => (seen = await readText()),
      clear: () => {
        appendFileSync(path, `${seen.length}\n`)
        clear()
      },
    })
  }, file)
}

test('Clear now takes a token out of the clipboard at once, and leaves what is not ours', async ({
  start,
}) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  await copyToken(running)
  await button(running, 'Clear now').click()
  await expect(running.window.getByText(text.extras.clipboard.cleared)).toBeVisible()
  await expect(button(running, 'Clear now')).toHaveCount(0)
  expect(await read(running)).toBe('')

  await copyToken(running)
  await running.app.evaluate(async ({ clipboard }) => await clipboard.writeText('a note of my own'))
  await button(running, 'Clear now').click()
  await expect(running.window.getByText(text.extras.clipboard.cleared)).toBeVisible()
  expect(await read(running)).toBe('a note of my own')

  await profileItem(running.window, name).getByRole('button', { name: 'Export…' }).click()
  await button(running, 'Copy to clipboard').click()
  const dialog = running.window.getByRole('dialog')
  await expect(dialog.getByText(/^Copied, clears after/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Clear now' }).click()
  await expect(dialog.getByText(text.extras.clipboard.cleared)).toBeVisible()
  expect(await read(running)).toBe('')
})

test('quitting clears a token of ours, and leaves what somebody else has copied since', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const beside = await start()
  const noted = join(freshFolder('noted'), 'lengths')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await noteClearing(running, noted)
  await copyToken(running)
  await running.close()
  expect(Number(readFileSync(noted, 'utf8'))).toBeGreaterThan(40)
  expect(await read(beside)).toBe('')

  const again = await start({ dataFolder })
  const notedAgain = join(freshFolder('noted'), 'lengths')
  await noteClearing(again, notedAgain)
  await copyToken(again)
  await beside.app.evaluate(async ({ clipboard }) => await clipboard.writeText('a note of my own'))
  await again.close()
  expect(existsSync(notedAgain)).toBe(false)
  expect(await read(beside)).toBe('a note of my own')
})

test('locking clears it too', async ({ start }) => {
  const running = await start()
  const { window } = running
  await addPracticeProfile(running, { name })
  await button(running, words.settings).click()
  await button(running, words.passphrase.set).click()
  await window.getByRole('radio', { name: words.passphrase.modes.lock }).check()
  await window.getByLabel(text.vault.passphrase, { exact: true }).fill(passphrase)
  await window.getByLabel(text.vault.repeatPassphrase, { exact: true }).fill(passphrase)
  await button(running, words.passphrase.save).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await button(running, words.back).click()
  await copyToken(running)
  await button(running, words.lock).click()
  await expect(window.getByLabel(text.vault.passphrase, { exact: true })).toBeVisible()
  expect(await read(running)).toBe('')
})
