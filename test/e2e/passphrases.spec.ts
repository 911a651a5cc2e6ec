import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, TestInfo } from '@playwright/test'
import { text } from '#core/text/text'
import type { PassphraseMode } from '#core/ways-to-open'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessible, looksOfAxe, wear } from './axe'
import { imprint } from './disk'
import { stateOf } from './inside'
import { enter, goTo, typeInto } from './keyboard'
import { aKeyringHome, openDesk } from './keyring-desks'
import { startRestarting } from './keyring-restarts'
import { walletOf } from './keyring-wallets'
import { addPracticeProfile, profileItem } from './wizard-steps'

const words = text.security
const gate = text.vault
const passphrase = 'four words are quite enough'
const profile = 'Acme weekly'

test.describe.configure({ timeout: 240_000 })

const button = (window: Page, name: string) => window.getByRole('button', { name, exact: true })
const passphraseField = (window: Page) => window.getByLabel(gate.passphrase, { exact: true })
const codeField = (window: Page) => window.getByLabel(gate.recoveryCode, { exact: true })

async function openSettings(window: Page): Promise<void> {
  await button(window, words.settings).click()
  await expect(window.getByRole('heading', { name: words.title })).toBeVisible()
}

async function setPassphrase(window: Page, mode: PassphraseMode, typed: string): Promise<void> {
  await button(window, words.passphrase.set).click()
  await window.getByRole('radio', { name: words.passphrase.modes[mode] }).check()
  await passphraseField(window).fill(typed)
  await window.getByLabel(gate.repeatPassphrase, { exact: true }).fill(typed)
  await button(window, words.passphrase.save).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
}

/** Makes a code and types it back; gives it as it was shown. */
async function makeCode(window: Page): Promise<string> {
  await button(window, words.code.make).click()
  const shown = window.getByLabel(words.code.shown)
  await expect(shown).toHaveText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  const code = (await shown.textContent()) ?? ''
  await codeField(window).fill(code.toLowerCase().replaceAll('-', ' '))
  await button(window, words.code.confirm).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  return code
}

async function unlock(window: Page, typed: string): Promise<void> {
  const toPassphrase = button(window, gate.locked.usePassphrase)
  if (await toPassphrase.isVisible()) await toPassphrase.click()
  await passphraseField(window).fill(typed)
  await button(window, gate.locked.unlock).click()
}

async function unlockWithCode(window: Page, code: string): Promise<void> {
  if (!(await codeField(window).isVisible())) await button(window, gate.locked.useCode).click()
  await codeField(window).fill(code)
  await window
    .locator('form', { has: codeField(window) })
    .getByRole('button', { name: gate.locked.unlock })
    .click()
}

const expectProfile = (window: Page) =>
  expect(profileItem(window, profile).getByText(/^Works until /)).toBeVisible()

/** Every header the wallet has, wherever it is kept. */
function headersOf(dataFolder: string): readonly string[] {
  const folder = walletOf(dataFolder)
  return [folder, join(folder, 'backups')]
    .filter((where) => existsSync(where))
    .flatMap((where) => readdirSync(where).map((name) => join(where, name)))
    .filter((path) => path.includes('wallet.json'))
    .map((path) => readFileSync(path, 'utf8'))
}

test('a recovery passphrase and a recovery code open the wallet where the keyring is gone; back, it opens again', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  await addPracticeProfile(first, { name: profile })
  await openSettings(first.window)
  await expect(first.window.getByText(words.opens.keyring)).toBeVisible()
  await setPassphrase(first.window, 'recovery', passphrase)
  await expect(first.window.getByText(words.opens.recovery)).toBeVisible()
  await expect(first.window.getByText(words.screenLock)).toBeVisible()
  await expect(button(first.window, words.lock)).toHaveCount(0)
  const code = await makeCode(first.window)
  await first.close()

  const byKeyring = await start({ dataFolder })
  await expectProfile(byKeyring.window)
  await byKeyring.close()
  const before = imprint(walletOf(dataFolder))

  const byPassphrase = await start({ dataFolder, keyring: 'absent' })
  await unlock(byPassphrase.window, `${passphrase}!`)
  await expect(byPassphrase.window.getByRole('alert')).toContainText('Wrong passphrase.')
  await unlockWithCode(
    byPassphrase.window,
    code.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  )
  await expect(byPassphrase.window.getByRole('alert')).toContainText('That is not a recovery code.')
  expect(imprint(walletOf(dataFolder))).toEqual(before)
  await unlock(byPassphrase.window, passphrase)
  await expectProfile(byPassphrase.window)
  await byPassphrase.close()

  const byCode = await start({ dataFolder, keyring: 'absent' })
  await unlockWithCode(byCode.window, code.toLowerCase().replaceAll('-', ''))
  await expectProfile(byCode.window)
  await byCode.close()
  expect(imprint(walletOf(dataFolder))).toEqual(before)

  const last = await start({ dataFolder })
  await expectProfile(last.window)
})

test('a keyring that was exchanged gets the key anew once the recovery code has opened the wallet', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const desk = await openDesk()
  try {
    await desk.serve(aKeyringHome(), 'unlocked')
    const first = await start({ dataFolder, bus: desk.bus })
    await addPracticeProfile(first, { name: profile })
    await openSettings(first.window)
    const code = await makeCode(first.window)
    await first.close()

    await desk.leave()
    await desk.serve(aKeyringHome(), 'unlocked')
    const second = await start({ dataFolder, bus: desk.bus })
    await expect(second.window.getByText(gate.keyring['keyring-changed'].meaning)).toBeVisible()
    await expect(second.window.getByText(gate.locked.codeHelps)).toBeVisible()
    await unlockWithCode(second.window, code)
    await expectProfile(second.window)
    await expect(second.window.getByText(gate.keyringRenewed)).toBeVisible()
    await button(second.window, text.app.dismiss).click()
    await expect(second.window.getByText(gate.keyringRenewed)).toHaveCount(0)
    await second.close()

    const third = await start({ dataFolder, bus: desk.bus })
    await expectProfile(third.window)
    await third.close()
  } finally {
    await desk.end()
  }
})

test('a lock passphrase takes the key from the keyring, locks at once and at every start, and can be given back', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const { window } = first
  await addPracticeProfile(first, { name: profile })
  await openSettings(window)
  await setPassphrase(window, 'lock', passphrase)
  await expect(window.getByText(words.opens.lock)).toBeVisible()
  const headers = headersOf(dataFolder)
  expect(headers.length).toBeGreaterThan(1)
  for (const header of headers) expect(header).not.toContain('"keyring"')

  await button(window, words.back).click()
  await profileItem(window, profile).getByRole('button', { name: 'Copy token' }).click()
  await button(window, words.lock).click()
  await expect(window.getByRole('heading', { name: gate.locked.title })).toBeVisible()
  await expect(window.getByText(profile)).toHaveCount(0)
  await expect(window.getByText(/^Nothing is renewed while the wallet is locked\./)).toBeVisible()
  expect(await stateOf(window)).toMatchObject({
    ok: true,
    value: { vault: { type: 'locked', opensWith: 'passphrase' }, profiles: [] },
  })
  await unlock(window, `${passphrase}?`)
  await expect(window.getByRole('alert')).toContainText('Wrong passphrase.')
  await unlock(window, passphrase)
  await expectProfile(window)
  await first.close()

  const second = await start({ dataFolder })
  await expect(second.window.getByRole('heading', { name: gate.locked.title })).toBeVisible()
  await expect(second.window.getByText(gate.locked.nothingRenewed)).toBeVisible()
  await unlock(second.window, passphrase)
  await expectProfile(second.window)
  await openSettings(second.window)
  await button(second.window, words.passphrase.turnInto.recovery).click()
  await passphraseField(second.window).fill(`${passphrase}?`)
  await button(second.window, words.passphrase.turn).click()
  await expect(second.window.getByRole('alert')).toContainText('Wrong passphrase.')
  await passphraseField(second.window).fill(passphrase)
  await button(second.window, words.passphrase.turn).click()
  await expect(second.window.getByText(words.opens.recovery)).toBeVisible()
  await button(second.window, words.passphrase.remove).click()
  const { withoutCode } = words.passphrase.removeMeaning
  await expect(second.window.getByRole('dialog').getByText(withoutCode)).toBeVisible()
  await button(second.window, words.passphrase.removeNow).click()
  await expect(second.window.getByText(words.opens.keyring)).toBeVisible()
  for (const header of headersOf(dataFolder)) expect(header).not.toContain('"passphrase"')
  await second.close()

  const third = await start({ dataFolder })
  await expectProfile(third.window)
})

test('a wallet beside a locked one starts empty, leaves the other as it is, and leads back to it', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const desk = await openDesk()
  try {
    await desk.serve(aKeyringHome(), 'unlocked')
    const first = await start({ dataFolder, bus: desk.bus })
    await addPracticeProfile(first, { name: profile })
    await first.close()
    await desk.leave()
    const before = imprint(walletOf(dataFolder))

    const switches = ['--password-store=gnome-libsecret']
    const locked = await startRestarting({ dataFolder, bus: desk.bus, switches })
    await expect(locked.window.getByText(gate.locked.goneForGood)).toBeVisible()
    await button(locked.window, gate.beside.title).click()
    await button(locked.window, gate.beside.start).click()
    const beside = await locked.restarted()
    await expect(beside.window.getByRole('heading', { name: gate.unprotected.title })).toBeVisible()
    await expect(beside.window.getByText(gate.another.note('wallet-2'))).toBeVisible()
    await passphraseField(beside.window).fill(passphrase)
    await beside.window.getByLabel(gate.repeatPassphrase, { exact: true }).fill(passphrase)
    await button(beside.window, gate.unprotected.protect).click()
    await expect(beside.window.getByRole('heading', { name: text.board.empty.title })).toBeVisible()
    expect(existsSync(join(dataFolder, 'wallet-2', 'wallet.json'))).toBe(true)
    expect(imprint(walletOf(dataFolder))).toEqual(before)

    await expect(beside.window.getByText(gate.another.note('wallet-2'))).toBeVisible()
    await openSettings(beside.window)
    await expect(button(beside.window, gate.beside.open('wallet'))).toBeVisible()
    await button(beside.window, words.back).click()
    await button(beside.window, gate.another.openFirst).click()
    const back = await beside.restarted()
    await expect(back.window.getByText(gate.keyring['no-keyring'].meaning)).toBeVisible()
    expect(imprint(walletOf(dataFolder))).toEqual(before)
    await back.close()
  } finally {
    await desk.end()
  }
})

async function picture(running: RunningApp, info: TestInfo, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(running.window, `${name}, ${scheme}`)
    await running.window.screenshot({ path: info.outputPath(`${name}-${scheme}.png`) })
  }
}

test('axe finds nothing on the new screens, and the keyboard is enough for all of them', async ({
  start,
}, info) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  const { window } = running
  await enter(button(window, words.settings))
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused()
  await picture(running, info, 'security')
  await enter(button(window, words.passphrase.set))
  await goTo(window.getByRole('radio', { name: words.passphrase.modes.recovery }))
  await window.keyboard.press('ArrowDown')
  await expect(window.getByRole('radio', { name: words.passphrase.modes.lock })).toBeChecked()
  await typeInto(passphraseField(window), 'too short')
  await enter(button(window, words.passphrase.save))
  await expect(window.getByText(gate.passphraseShort)).toBeVisible()
  await picture(running, info, 'set-passphrase')
  await typeInto(passphraseField(window), passphrase)
  await typeInto(window.getByLabel(gate.repeatPassphrase, { exact: true }), passphrase)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await picture(running, info, 'security-lock')
  await enter(button(window, words.code.make))
  await expect(window.getByLabel(words.code.shown)).toHaveText(/-/)
  await picture(running, info, 'recovery-code')
  const code = (await window.getByLabel(words.code.shown).textContent()) ?? ''
  await typeInto(codeField(window), code)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await goTo(button(window, words.lock), 'Shift+Tab')
  await window.keyboard.press('Enter')
  await expect(passphraseField(window)).toBeVisible()
  await enter(button(window, gate.locked.useCode))
  await enter(button(window, gate.beside.title))
  await picture(running, info, 'locked')
  await typeInto(codeField(window), code)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: text.board.empty.title })).toBeVisible()
  await picture(running, info, 'board')
})

test.afterAll(() => {
  process.stdout.write(looksOfAxe())
})
