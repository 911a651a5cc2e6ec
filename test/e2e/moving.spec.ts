import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { practice as provider } from '#core/providers/practice'
import { usualSignIn } from '#core/sign-in-options'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { chooseBox, confirm, foundItem, open, openImport } from './import-steps'
import { accessTokenOf, signInWith, stateOf } from './inside'
import { atTerminal, command, startCommand } from './command-line'
import { aKeyringHome, openDesk } from './keyring-desks'
import { choosingFile } from './open-dialog'
import { backToBoard, openDetails, summaryOf } from './profile-page'
import { openingSignIn, walkPages } from './provider-pages'
import { saveInto } from './save-dialog'
import { addPracticeProfile, expectStep, profileItem } from './wizard-steps'

const words = text.moving
const passphrase = 'correct horse battery'

/** A profile whose provider both computers reach: the simulation of the first. */
async function signedIn(running: RunningApp): Promise<string> {
  const origin = await running.practice.origin()
  const { environment, clientId, clientSecret, redirectUri } = provider.example
  let answer: ReturnType<typeof signInWith> | undefined
  await walkPages(
    await openingSignIn(running.app, async () => {
      answer = signInWith(running.window, {
        environment: { ...usualSignIn, providerId: 'sprinklr', environment, apiAddress: origin },
        keys: { type: 'new', apiKey: clientId, apiSecret: clientSecret, redirectUri },
      })
    }),
  )
  const made = await answer
  if (made?.ok !== true) throw new Error(made?.failure.code)
  return made.value.name
}

async function move(
  { app, window }: RunningApp,
  name: string,
  holder: 'wallet' | 'other-tool',
): Promise<string> {
  const folder = freshFolder('moving')
  await saveInto(app, folder)
  await window.getByRole('button', { name: text.board.moreActions(name) }).click()
  await window.getByRole('menuitem', { name: words.openOne }).click()
  const dialog = window.getByRole('dialog', { name: words.title })
  await expect(dialog.getByRole('checkbox', { name })).toBeChecked()
  const question = dialog.getByRole('radiogroup', { name: words.holder.label })
  await dialog.getByRole('button', { name: words.save }).click()
  await expect(question).toHaveAccessibleDescription(words.holder.unanswered)
  await expect(question.getByRole('radio', { checked: true })).toHaveCount(0)
  await question.getByRole('radio', { name: words.holder.choices[holder] }).check()
  await dialog.getByRole('textbox', { name: words.passphrase, exact: true }).fill(passphrase)
  await dialog.getByRole('textbox', { name: words.repeat }).fill(passphrase)
  await dialog.getByRole('button', { name: words.save }).click()
  await expect(dialog.getByText(words.saved.checked(1))).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: words.done }).click()
  return join(folder, `${name}.token-wallet.age`)
}

async function give(running: RunningApp, path: string, typed = passphrase): Promise<void> {
  const { window } = running
  await open(running, path)
  await window.getByRole('textbox', { name: words.passphrase, exact: true }).fill(typed)
  await window.getByRole('button', { name: words.sealed.open, exact: true }).click()
}

async function idOf(page: Page): Promise<Parameters<typeof accessTokenOf>[1]> {
  const state = await stateOf(page)
  const [profile] = state.ok ? state.value.profiles : []
  if (profile === undefined) throw new Error('no profile')
  return profile.id
}

interface Computer {
  readonly bus: string
  readonly home: string
  readonly dataFolder: string
}

/** Another home, and another keyring. */
async function onAnotherComputer(work: (computer: Computer) => Promise<void>): Promise<void> {
  const desk = await openDesk()
  try {
    await desk.serve(aKeyringHome(), 'unlocked')
    await work({ bus: desk.bus, home: freshFolder('home'), dataFolder: freshFolder('there') })
  } finally {
    await desk.end()
  }
}

test('a profile moves to another computer with its own keyring: it renews there once, and here it is renewed elsewhere', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const here = await start()
  const name = await signedIn(here)
  const token = await accessTokenOf(here.window, await idOf(here.window))
  const path = await move(here, name, 'other-tool')
  await expect(profileItem(here.window, name)).toContainText('Renewed elsewhere')
  const content = readFileSync(path, 'utf8')
  const header = Buffer.from(content.replace(/-----.*-----|\s/g, ''), 'base64').toString('latin1')
  expect(header).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
  for (const secret of [token, provider.example.clientSecret, passphrase]) {
    expect(content).not.toContain(secret)
  }

  await onAnotherComputer(async (computer) => {
    const there = await start(computer)
    await openImport(there.window)
    await give(there, path, 'not the passphrase')
    await expect(there.window.getByRole('alert')).toContainText(
      text.errors.failures['bundle-passphrase-wrong']().what,
    )
    const damaged = join(freshFolder('damaged'), 'damaged.age')
    writeFileSync(damaged, flipped(content), { mode: 0o644 })
    await there.window.getByRole('button', { name: text.imports.startOver }).click()
    await give(there, damaged)
    await expect(there.window.getByRole('alert')).toContainText(
      text.errors.failures['bundle-damaged']().what,
    )
    await there.window.getByRole('button', { name: text.imports.startOver }).click()
    await give(there, path)
    await expect(foundItem(there.window, name)).toBeVisible()
    // The practice provider at its own address is nobody's the wallet knows.
    await expect(chooseBox(there.window, name)).not.toBeChecked()
    await chooseBox(there.window, name).check()
    await expect(there.window.getByText(words.arrives.wallet)).toBeVisible()
    await confirm(there.window, 1)

    const id = await idOf(there.window)
    expect(await accessTokenOf(there.window, id)).toBe(token)
    const before = (await here.practice.counters())['token'] ?? 0
    await profileItem(there.window, name).getByRole('button', { name: 'Renew now' }).click()
    await expect.poll(() => accessTokenOf(there.window, id)).not.toBe(token)
    expect((await here.practice.counters())['token']).toBe(before + 1)
    expect(await summaryOf(there.window, name)).toMatchObject({ holder: 'wallet' })
    const moved = await accessTokenOf(there.window, id)
    await there.close()

    const again = await start(computer)
    expect(await accessTokenOf(again.window, id)).toBe(moved)
    await again.close()
    const { dataFolder } = computer
    const withOurs = await start({ dataFolder })
    await expect(
      withOurs.window.getByText(text.vault.keyring['keyring-changed'].meaning),
    ).toBeVisible()
  })
})

test('access tokens alone move where this computer goes on renewing', async ({ start }) => {
  test.setTimeout(240_000)
  const here = await start()
  const name = await signedIn(here)
  const path = await move(here, name, 'wallet')
  await expect(profileItem(here.window, name)).not.toContainText('Renewed elsewhere')
  const there = await start()
  await openImport(there.window)
  await give(there, path)
  await expect(there.window.getByText(words.arrives['other-tool'])).toBeVisible()
  await chooseBox(there.window, name).check()
  await confirm(there.window, 1)
  await expect(profileItem(there.window, name)).toContainText('Renewed elsewhere')
  const [mine, theirs] = [await idOf(here.window), await idOf(there.window)]
  expect(await accessTokenOf(there.window, theirs)).toBe(await accessTokenOf(here.window, mine))
  expect(await summaryOf(there.window, name)).toMatchObject({ hasRefreshToken: false })
})

/** One letter near the end is another. */
function flipped(content: string): string {
  const at = content.length - 60
  return content.slice(0, at) + (content[at] === 'A' ? 'B' : 'A') + content.slice(at + 1)
}

test('a preset starts a colleague’s wizard, and a foreign address waits for a word', async ({
  start,
}) => {
  test.setTimeout(180_000)
  const running = await start()
  const { window, app } = running
  const name = await signedIn(running)
  const folder = freshFolder('presets')
  await saveInto(app, folder)
  await openDetails(window, name)
  await window.getByRole('button', { name: words.preset.save }).click()
  const path = join(folder, `${name}.token-wallet-preset.json`)
  await expect(window.getByText(words.preset.savedTo(path))).toBeVisible()
  const content = readFileSync(path, 'utf8')
  const { clientId, clientSecret, environment } = provider.example
  for (const secret of [clientId, clientSecret]) expect(content).not.toContain(secret)
  await backToBoard(window)

  const foreign = join(folder, 'foreign.json')
  const address = 'https://api3.sprinklr.example'
  writeFileSync(foreign, content.replace(/"apiAddress": ".*"/, `"apiAddress": "${address}"`), {
    mode: 0o644,
  })
  await choosingFile(app, foreign)
  await window.getByRole('button', { name: text.board.addProfile }).click()
  await window.getByRole('button', { name: words.preset.start }).click()
  const item = foundItem(window, name)
  await expect(item).toContainText(text.imports.hostForeign(address))
  const complete = item.getByRole('button', { name: text.imports.complete(name) })
  await expect(complete).toBeDisabled()
  await item.getByRole('checkbox', { name: words.preset.knowHost(address) }).check()
  await complete.click()
  await expectStep(window, 'Keys')
  await expect(window.getByRole('textbox', { name: 'Callback URL' })).toHaveValue(
    provider.example.redirectUri,
  )
  await window.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(window.getByRole('combobox', { name: 'Environment' })).toHaveValue(environment)
})

test('the command line saves a passphrase file and takes one in', async ({ start }) => {
  test.setTimeout(240_000)
  const here = await start()
  const name = 'Acme weekly'
  await addPracticeProfile(here, { name })
  const out = join(freshFolder('bundles'), 'all.age')
  const saving = startCommand(
    ['bundle', name, '--out', out, '--with-refresh'],
    atTerminal({ dataFolder: here.dataFolder }),
  )
  const asked = text.commandLine.bundle
  await expect.poll(saving.out, { timeout: 30_000 }).toContain(asked.asks.trim())
  saving.type(passphrase)
  await expect.poll(saving.out).toContain(asked.repeat.trim())
  saving.type(passphrase)
  expect(await saving.ended).toMatchObject({ code: 0 })
  expect(saving.out()).toContain(asked.saved(out))

  const there = { dataFolder: freshFolder('there') }
  const taking = startCommand(['import', out], atTerminal(there))
  await expect.poll(taking.out, { timeout: 30_000 }).toContain(asked.opens.trim())
  taking.type(passphrase)
  expect(await taking.ended).toMatchObject({ code: 0 })
  const listed = await command(['list', '--json'], there)
  expect(JSON.parse(listed.out)).toMatchObject({ profiles: [{ name }] })
  const [mine, theirs] = [here, there].map(({ dataFolder }) =>
    command(['token', name], { dataFolder }),
  )
  expect((await theirs)?.out).toBe((await mine)?.out)
})
