import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessible } from './axe'
import { look } from './look'
import { stampOf, walletOf } from './keyring-wallets'
import { addPracticeProfile, profileItem } from './wizard-steps'

const words = text.vault
const note = (window: Page, sentence: string) =>
  window.getByRole('note').filter({ hasText: sentence })
const useHere = (window: Page) => window.getByRole('button', { name: words.useHere })

/** The data folder of an app that was closed, with one profile in its wallet. */
async function aClosedWallet(
  start: (options: { readonly dataFolder: string }) => Promise<RunningApp>,
): Promise<{ readonly dataFolder: string; readonly folder: string; readonly name: string }> {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  const name = await addPracticeProfile(running)
  await running.close()
  return { dataFolder, folder: walletOf(dataFolder), name }
}

/** What a person tries first: to renew. They hear why not. */
async function expectNothingIsSaved({ window }: RunningApp, name: string): Promise<void> {
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect(window.getByRole('alert')).toContainText('open for reading only')
}

test('a wallet last used on another computer is shown and not touched until the person goes on with it here', async ({
  start,
}) => {
  const { dataFolder, folder, name } = await aClosedWallet(start)
  for (const file of [join(folder, 'wallet.json'), join(folder, 'backups', 'wallet.json')]) {
    const header = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...header, createdBy: 'f'.repeat(32) }))
  }
  const before = stampOf(dataFolder)

  const first = await start({ dataFolder })
  await expect(note(first.window, words.readOnly['another-machine'])).toBeVisible()
  await expect(profileItem(first.window, name).getByText(/^Works until /)).toBeVisible()
  await expectNothingIsSaved(first, name)
  await expectAccessible(first.window, 'used on another computer')
  await first.close()
  expect(stampOf(dataFolder)).toEqual(before)

  const second = await start({ dataFolder })
  await useHere(second.window).click()
  await expect(useHere(second.window)).toHaveCount(0)
  await profileItem(second.window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await second.practice.counters())['token']).toBe(1)
  await second.close()

  const third = await start({ dataFolder })
  await expect(profileItem(third.window, name).getByText(/^Works until /)).toBeVisible()
  await expect(third.window.getByRole('note')).toHaveCount(0)
})

test('a wallet that is older than its backups shows what these know, and saves nothing until the person chose', async ({
  start,
}) => {
  const { dataFolder, folder, name } = await aClosedWallet(start)
  const records = join(folder, 'records.log')
  const earlier = readFileSync(records)
  const renewing = await start({ dataFolder })
  await profileItem(renewing.window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await renewing.practice.counters())['token']).toBe(1)
  await expect(
    profileItem(renewing.window, name).getByRole('button', { name: 'Renew now' }),
  ).toBeEnabled()
  await renewing.close()
  // As if the copy of this day had been taken now, and a copy of this morning had been put back.
  const [backup] = readdirSync(join(folder, 'backups')).filter((file) => file.endsWith('.log'))
  writeFileSync(join(folder, 'backups', backup ?? ''), readFileSync(records))
  writeFileSync(records, earlier)

  const first = await start({ dataFolder })
  await expect(note(first.window, words.readOnly['older-than-backups'])).toBeVisible()
  await expectNothingIsSaved(first, name)
  await useHere(first.window).click()
  await expect(useHere(first.window)).toHaveCount(0)
  // It is the renewed token that goes on: with the one put back, the provider would refuse.
  await profileItem(first.window, name).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await first.practice.counters())['token']).toBe(1)
  await expect(first.window.getByRole('alert')).toHaveCount(0)
  await expect(profileItem(first.window, name).getByText(/^Works until /)).toBeVisible()
})

test('a wallet of a newer version is explained and left alone', async ({ start }) => {
  const { dataFolder, folder } = await aClosedWallet(start)
  for (const file of [join(folder, 'wallet.json'), join(folder, 'backups', 'wallet.json')]) {
    const header = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
    writeFileSync(file, JSON.stringify({ ...header, format: 2 }))
  }
  const before = stampOf(dataFolder)
  const running = await start({ dataFolder })
  const { window } = running
  await expect(window.getByRole('heading', { name: words.unreadable.title })).toBeVisible()
  await expect(window.getByText('newer version', { exact: false }).first()).toBeVisible()
  await expect(window.getByText(words.unreadable.calm)).toBeVisible()
  await look(running, 'a wallet that cannot be read', 'nothing')
  await running.close()
  expect(stampOf(dataFolder)).toEqual(before)
})

test('what a damaged wallet costs is told once, and the damaged file is kept', async ({
  start,
}) => {
  const { dataFolder, folder, name } = await aClosedWallet(start)
  const records = join(folder, 'records.log')
  const whole = readFileSync(records)
  // In the last line, which nothing else has yet: this state of the profile is lost.
  const harmed = Buffer.from(whole)
  harmed.fill('#', whole.length - 60, whole.length - 40)
  writeFileSync(records, harmed)

  const first = await start({ dataFolder })
  await expect(note(first.window, 'could not be read')).toContainText(words.loaded.keptAside)
  await expectAccessible(first.window, 'damage told')
  const kept = readdirSync(folder).filter((file) => file.startsWith('records.log.damaged-'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(folder, kept[0] ?? '')).equals(harmed)).toBe(true)
  await note(first.window, 'could not be read')
    .getByRole('button', { name: text.app.dismiss })
    .click()
  await expect(first.window.getByRole('note')).toHaveCount(0)
  // It goes on as any other wallet.
  const next = await addPracticeProfile(first)
  expect(next).toBe(name)
  await first.close()

  const second = await start({ dataFolder })
  await expect(profileItem(second.window, next).first()).toBeVisible()
  await expect(second.window.getByRole('note')).toHaveCount(0)
})
