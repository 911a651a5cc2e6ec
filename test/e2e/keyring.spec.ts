import { existsSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { KeyringTrouble } from '#core/keyring'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type Keyring } from './app'
import { entriesBelow, imprint } from './disk'
import { practiceDraft, signInWith, stateOf } from './inside'
import {
  dataKeyOf,
  decryptIn,
  forgeKey,
  headerOf,
  passphrase,
  walletOf,
  wrappedForEverybody,
} from './keyring-wallets'
import { addPracticeProfile, profileItem } from './wizard-steps'

const words = text.vault

async function typePassphrase(window: Page, typed: string, repeated: string): Promise<void> {
  await window.getByLabel(words.passphrase, { exact: true }).fill(typed)
  await window.getByLabel(words.repeatPassphrase, { exact: true }).fill(repeated)
  await window.getByRole('button', { name: words.unprotected.protect }).click()
}

async function unlock(window: Page, typed: string): Promise<void> {
  await window.getByLabel(words.passphrase, { exact: true }).fill(typed)
  await window.getByRole('button', { name: words.locked.unlock, exact: true }).click()
}

async function expectChoice(window: Page, reason: KeyringTrouble = 'no-keyring'): Promise<void> {
  await expect(window.getByRole('heading', { name: words.unprotected.title })).toBeVisible()
  await expect(window.getByText(words.unprotected.because(reason))).toBeVisible()
}

async function expectNeedsKeyring(window: Page, trouble: KeyringTrouble): Promise<void> {
  const { title, meaning } = words.keyring[trouble]
  await expect(window.getByRole('heading', { name: title })).toBeVisible()
  await expect(window.getByText(meaning)).toBeVisible()
  await expect(window.getByRole('list', { name: 'Profiles' })).toHaveCount(0)
}

const without: readonly (readonly [Keyring, KeyringTrouble, string])[] = [
  ['absent', 'no-keyring', 'on a computer without a keyring'],
  ['basic', 'weak-keyring', 'when told to use no keyring'],
]

for (const [keyring, reason, where] of without) {
  test(`${where} says so and stores nothing before the person has chosen`, async ({ start }) => {
    const running = await start({ keyring })
    const { app, window, dataFolder } = running
    await expectChoice(window, reason)
    await expect(window.getByRole('button', { name: 'Add profile' })).toHaveCount(0)
    await expect(window.getByRole('button', { name: text.board.empty.practice })).toHaveCount(0)

    expect(await signInWith(window, practiceDraft)).toMatchObject({
      ok: false,
      failure: { code: 'vault-unprotected' },
    })
    expect(app.windows()).toHaveLength(1)
    await running.close()
    expect(existsSync(walletOf(dataFolder))).toBe(false)
  })
}

test('a passphrase of the person’s own protects the wallet from then on', async ({ start }) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder, keyring: 'absent' })
  await expectChoice(first.window)
  await typePassphrase(first.window, 'too short', 'too short')
  await expect(first.window.getByText(words.passphraseShort)).toBeVisible()
  await typePassphrase(first.window, passphrase, `${passphrase}!`)
  await expect(first.window.getByText(words.passphraseDiffers)).toBeVisible()
  expect(existsSync(walletOf(dataFolder))).toBe(false)

  await typePassphrase(first.window, passphrase, passphrase)
  await addPracticeProfile(first, { name: 'Acme weekly' })
  await expect(first.window.getByText(words.memoryBanner)).toHaveCount(0)
  await first.close()
  const before = imprint(walletOf(dataFolder))
  expect(Object.keys(before)).toContain(headerOf(dataFolder))

  const second = await start({ dataFolder, keyring: 'absent' })
  await expect(second.window.getByRole('heading', { name: words.locked.title })).toBeVisible()
  await expect(second.window.getByText('Acme weekly')).toHaveCount(0)
  await unlock(second.window, `${passphrase}!`)
  await expect(second.window.getByRole('alert')).toContainText('Wrong passphrase.')
  expect(imprint(walletOf(dataFolder))).toEqual(before)

  await unlock(second.window, passphrase)
  await expect(profileItem(second.window, 'Acme weekly').getByText(/^Works until /)).toBeVisible()
})

test('a passphrase is asked for even where a keyring has turned up since', async ({ start }) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder, keyring: 'absent' })
  await typePassphrase(first.window, passphrase, passphrase)
  await addPracticeProfile(first, { name: 'Acme weekly' })
  await first.close()

  const second = await start({ dataFolder, keyring: 'present' })
  await expect(second.window.getByRole('heading', { name: words.locked.title })).toBeVisible()
  await unlock(second.window, passphrase)
  await expect(profileItem(second.window, 'Acme weekly')).toBeVisible()
})

test('memory only says so, works, and leaves nothing behind', async ({ start }) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder, keyring: 'absent' })
  await first.window.getByRole('button', { name: words.unprotected.memory }).click()
  await expect(first.window.getByText(words.memoryBanner)).toBeVisible()
  await addPracticeProfile(first, { name: 'Acme weekly' })
  await expect(first.window.getByText(words.memoryBanner)).toBeVisible()
  await profileItem(first.window, 'Acme weekly').getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(async () => (await first.practice.counters())['token']).toBe(2)
  await expect(profileItem(first.window, 'Acme weekly').getByText(/^Works until /)).toBeVisible()
  await expect(first.window.getByRole('alert')).toHaveCount(0)
  await first.close()
  expect(entriesBelow(walletOf(dataFolder))).toEqual([])

  const second = await start({ dataFolder, keyring: 'absent' })
  await expectChoice(second.window)
  await expect(second.window.getByText('Acme weekly')).toHaveCount(0)
})

test('a wallet whose keyring is missing stays locked and untouched until it is back', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  await addPracticeProfile(first, { name: 'Acme weekly' })
  await first.close()
  const before = imprint(walletOf(dataFolder))

  const locked = await start({ dataFolder, keyring: 'absent' })
  await expectNeedsKeyring(locked.window, 'no-keyring')
  await expect(locked.window.getByText(words.keyring['no-keyring'].advice)).toBeVisible()
  await locked.window.getByRole('button', { name: words.keyring['no-keyring'].act }).click()
  await expect(locked.window.getByRole('alert')).toContainText(
    'The keyring did not open the wallet.',
  )
  await locked.close()
  expect(imprint(walletOf(dataFolder))).toEqual(before)

  const passedBy = await start({ dataFolder, keyring: 'basic' })
  await expectNeedsKeyring(passedBy.window, 'weak-keyring')
  await passedBy.close()
  expect(imprint(walletOf(dataFolder))).toEqual(before)

  const last = await start({ dataFolder })
  await expect(profileItem(last.window, 'Acme weekly').getByText(/^Works until /)).toBeVisible()
})

test('a wallet key wrapped with the key everybody knows is refused, though Electron would take it', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  await addPracticeProfile(first, { name: 'Acme weekly' })
  const dataKey = await dataKeyOf(first)
  expect(await decryptIn(first, wrappedForEverybody(dataKey))).toBe(dataKey)
  await first.close()

  forgeKey({ dataFolder, dataKey })
  const before = imprint(walletOf(dataFolder))
  const second = await start({ dataFolder })
  await expectNeedsKeyring(second.window, 'forged-key')
  await second.window.getByRole('button', { name: words.keyring['forged-key'].act }).click()
  const alert = second.window.getByRole('alert')
  await alert.getByRole('button', { name: 'Details' }).click()
  await expect(alert).toContainText('made without a keyring')
  expect(await stateOf(second.window)).toMatchObject({
    ok: true,
    value: { vault: { type: 'locked' }, profiles: [] },
  })
  await second.close()
  expect(imprint(walletOf(dataFolder))).toEqual(before)
})
