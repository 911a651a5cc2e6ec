import { chmodSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessibleInBoth } from './axe'
import { command } from './command-line'
import { openDoctor } from './doctor-page'
import { saveInto, savedFile } from './save-dialog'
import { addPracticeProfile } from './wizard-steps'

const words = text.doctor
const hourMs = 3_600_000

const attention = (window: Page) => window.getByRole('list', { name: words.healths.attention })
const fine = (window: Page) => window.getByRole('list', { name: words.healths.ok })

async function askPractice({ window, practice }: RunningApp, clockIsOffByMs: number) {
  await practice.send({ type: 'set-switches', switches: { dateOffsetMs: -clockIsOffByMs } })
  await window.getByRole('button', { name: words.servers.ask(text.app.practice) }).click()
  await expect(fine(window).getByText(words.found['server-here']().what)).toBeVisible()
}

test('the doctor finds a wrong clock and an open folder, closes it, and shows the support file as it is written', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const running = await start()
  const { app, window, dataFolder } = running
  const name = await addPracticeProfile(running)
  chmodSync(dataFolder, 0o755)
  await openDoctor(window)
  const open = attention(window).getByText(
    'Other users of this computer can look into the wallet’s files.',
  )
  await expect(open).toBeVisible()
  await expect(attention(window)).toContainText('755')

  await askPractice(running, hourMs)
  const clock = attention(window).getByText('This computer’s clock is 60 minutes ahead.')
  await expect(clock).toHaveCount(1)
  await expectAccessibleInBoth(running, 'doctor')

  await window.getByRole('button', { name: words.remedies['close-folder'] }).click()
  await expect(open).toHaveCount(0)
  await expect(fine(window)).toContainText('Only you can read the wallet’s files')
  expect(statSync(dataFolder).mode & 0o777).toBe(0o700)
  await askPractice(running, 0)
  await expect(clock).toHaveCount(0)

  const saved = freshFolder('support')
  await saveInto(app, saved)
  await window.getByRole('button', { name: words.support.open }).click()
  const dialog = window.getByRole('dialog', { name: words.support.title })
  const preview = dialog.getByRole('textbox', { name: words.support.preview })
  await expect(preview).toHaveValue(/"log": \[/, { timeout: 30_000 })
  await expectAccessibleInBoth(running, 'support file')
  await dialog.getByRole('checkbox', { name: words.support.parts.log }).uncheck()
  await expect(preview).not.toHaveValue(/"log": \[/)
  await expect(preview).toHaveValue(/"profile 1"/)
  const shown = await preview.inputValue()
  for (const one of [name, dataFolder]) expect(shown).not.toContain(one)
  await dialog.getByRole('button', { name: words.support.save, exact: true }).click()
  const path = savedFile(saved, words.support.fileName)
  await expect(dialog.getByText(words.support.saved(path))).toBeVisible()
  expect(readFileSync(path, 'utf8')).toBe(shown)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: words.support.open })).toBeFocused()
  await running.close()

  const out = join(saved, 'by-command.json')
  const ran = await command(['doctor', '--save', out], { dataFolder })
  expect(ran).toMatchObject({ code: 0, out: '' })
  const file = JSON.parse(readFileSync(out, 'utf8')) as { readonly [part: string]: unknown }
  expect(file).toMatchObject({ format: 'token-wallet-support', profiles: { count: 1 } })
  expect(JSON.stringify(file)).not.toContain(name)
  const told = await command(['doctor', '--json'], { dataFolder })
  const { checks } = JSON.parse(told.out) as { readonly checks: readonly { type: string }[] }
  expect(checks.map(({ type }) => type)).toContain('folder-private')
})
