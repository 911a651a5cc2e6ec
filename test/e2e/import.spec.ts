import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { practice as provider } from '#core/providers/practice'
import { importRefusals } from '#core/text/en/imports'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessibleInBoth } from './axe'
import {
  accessToken,
  apiKey,
  apiSecret,
  bringBack,
  callback,
  chooseBox,
  confirm,
  forms,
  foundItem,
  lookAnew,
  open,
  openImport,
  paste,
  refreshToken,
  walletBytes,
} from './import-steps'
import { stateOf } from './inside'
import { historyTypes, summaryOf } from './profile-page'
import { walkPages } from './provider-pages'
import { includeRefreshToken, saveInto } from './save-dialog'
import {
  addPracticeProfile,
  expectStep,
  finishWizard,
  pressSignIn,
  profileItem,
  wizardToSignIn,
} from './wizard-steps'

const words = text.imports

/** Files no import reads, why, and how each comes to be. */
const refusedFiles: readonly (readonly [string, string, (path: string) => void])[] = [
  ['large.txt', importRefusals['too-large'].why, (path) => makeLong(path, 50 * 1024 * 1024 + 1)],
  ['program', importRefusals.binary.why, (path) => writeFileSync(path, 'key=a\0secret=b')],
  [
    'utf16.env',
    importRefusals['utf-16'].why,
    (path) => writeFileSync(path, `\uFEFFSPRINKLR_API_KEY=${apiKey}`, 'utf16le'),
  ],
  ['latin.csv', importRefusals['not-utf-8'].why, (path) => writeFileSync(path, 'k\xe9y', 'latin1')],
  ['pipe', importRefusals['not-a-file'].why, (path) => execFileSync('mkfifo', [path])],
  ['folder', importRefusals['not-a-file'].why, (path) => mkdirSync(path)],
]

function makeLong(path: string, length: number): void {
  writeFileSync(path, '')
  truncateSync(path, length)
}

/** A practice profile, handed over as a file with everything in it. */
async function exported(
  running: RunningApp,
  { name, label }: { readonly name: string; readonly label: string },
): Promise<string> {
  const { window, app } = running
  const folder = freshFolder('exports')
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  await dialog.getByRole('radio', { name: label, exact: false }).check()
  await includeRefreshToken(dialog, 'other-tool')
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/=/)
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await window.keyboard.press('Escape')
  return join(folder, label)
}

async function remove({ window }: RunningApp, name: string): Promise<void> {
  await window.getByRole('button', { name: text.board.moreActions(name) }).click()
  await window.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
}

test('every form is understood from a file and from a paste, and nothing is stored by looking', async ({
  start,
}) => {
  const running = await start()
  const { window, dataFolder } = running
  const name = await addPracticeProfile(running)
  const folder = freshFolder('imports')
  await expect.poll(async () => (await summaryOf(window, name)).identity).toBeDefined()
  const before = walletBytes(dataFolder)
  await openImport(window)
  for (const { form, fileName, content, missing } of forms) {
    const path = join(folder, fileName)
    writeFileSync(path, content)
    for (const give of [() => open(running, path), () => paste(window, content)]) {
      await give()
      await expect(window.getByRole('heading', { name: words.found(1, form) })).toBeFocused()
      const item = window.getByRole('list', { name: words.list }).getByRole('listitem')
      await expect(item).toContainText(words.facts.accessToken)
      if (missing === undefined) {
        await expect(item).toContainText(text.app.endsIn('…e5f6'))
        await expect(item).toContainText('prod2')
        await expect(item).toContainText(callback)
        await expect(item.getByRole('checkbox')).toBeChecked()
      } else {
        await expect(item).toContainText(words.missing(missing))
        await expect(item.getByRole('checkbox')).toBeDisabled()
      }
      for (const secret of [apiSecret, accessToken, refreshToken]) {
        expect(await window.content()).not.toContain(secret)
      }
      await lookAnew(window)
    }
  }
  await window.getByRole('button', { name: words.back, exact: true }).click()
  await expect(profileItem(window, name)).toBeVisible()
  expect(walletBytes(dataFolder)).toEqual(before)
})

for (const label of ['Sprinklr.conf', '.env']) {
  test(`what was exported as ${label} comes back: it works, is checked, and asks before it renews`, async ({
    start,
  }) => {
    const running = await start()
    const { window, practice } = running
    const name = await addPracticeProfile(running)
    const path = await exported(running, { name, label })
    const file = readFileSync(path, 'utf8')
    const { id } = await summaryOf(window, name)
    await remove(running, name)
    const renewals = (await practice.counters())['token']

    await openImport(window)
    await open(running, path)
    const item = foundItem(window, 'Practice prod2')
    await expect(item).toContainText('Practice')
    await expect(window.getByRole('radiogroup', { name: words.holder.label })).toBeVisible()
    await confirm(window, 1)
    await expect(profileItem(window, 'Practice prod2')).toBeVisible()
    // The copy outside the wallet is still one of this token.
    const types = ['imported', 'exported', 'checked']
    await expect.poll(() => historyTypes(window, 'Practice prod2')).toEqual(types)
    const imported = await summaryOf(window, 'Practice prod2')
    expect(imported.keepAlive).toBe('ask-me')
    expect(imported.holder).toBe('wallet')
    expect(imported.hasRefreshToken).toBe(true)
    expect((await practice.counters())['token']).toBe(renewals)

    // Brought back, the deleted one has no token any more: that has moved.
    await bringBack(window, id)
    expect((await summaryOf(window, name)).hasToken).toBe(false)
    const again = await exported(running, { name: 'Practice prod2', label })
    const lines = (whole: string) => whole.split('\n').filter((line) => !line.startsWith('#'))
    expect(lines(readFileSync(again, 'utf8'))).toEqual(lines(file))
  })
}

test('a token that is in the wallet is shown and not taken twice; the same key is warned of', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const name = await addPracticeProfile(running)
  const path = await exported(running, { name, label: '.env' })
  const env = readFileSync(path, 'utf8')
  await openImport(window)
  await open(running, path)
  const item = foundItem(window, 'Practice prod2')
  await expect(item).toContainText(words.standing.inWallet(name))
  await expect(item.getByRole('checkbox')).toBeDisabled()
  await expect(window.getByRole('button', { name: words.confirmNone, exact: true })).toBeDisabled()
  await lookAnew(window)

  const other = env
    .replace(/(SPRINKLR_ACCESS_TOKEN=).*/, `$1${accessToken}`)
    .replace(/(SPRINKLR_REFRESH_TOKEN=).*/, `$1${refreshToken}`)
  await paste(window, other)
  await expect(item).toContainText(words.sharers.probably(name))
  await expect(item).toContainText(words.fromWallet)
  await window.getByRole('radio', { name: words.holder.choices['other-tool'] }).check()
  await confirm(window, 1)
  // It is no token of the simulation: that is said at the profile, and it stays.
  const imported = profileItem(window, 'Practice prod2')
  await expect(imported.getByRole('alert')).toContainText(
    text.errors.failures['token-refused']({}).what,
  )
  await expect(imported).toContainText('Renewed elsewhere')
  const state = await stateOf(window)
  expect(state.ok && state.value.credentials.length).toBe(1)
  expect(state.ok && state.value.credentials[0]?.usedBy).toEqual([name, 'Practice prod2'])
})

test('what is missing is asked for by the wizard, which keeps the rest, tokens and all', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const name = await addPracticeProfile(running)
  const file = readFileSync(await exported(running, { name, label: '.env' }), 'utf8')
  await remove(running, name)
  const { example } = provider
  await openImport(window)
  // Another secret: what the wallet has of these keys is not taken for it.
  const others = file
    .replace(/SPRINKLR_REDIRECT_URI=.*\n/, '')
    .replace(/(SPRINKLR_(?:API|CLIENT)_SECRET=).*\n/g, '$1anotherSecretOfTheSameApp0123456789\n')
  await paste(window, others)
  await expect(foundItem(window, 'Practice prod2')).toContainText(
    words.missing(words.missingParts.redirectUri),
  )
  await window.getByRole('button', { name: words.complete('Practice prod2') }).click()
  await expectStep(window, 'Keys')
  await expect(window.getByRole('textbox', { name: 'API secret' })).toHaveValue('kept')
  await window.getByRole('button', { name: text.app.changeOf('API secret') }).click()
  await window.getByRole('textbox', { name: 'API secret' }).fill(example.clientSecret)
  await window.getByRole('textbox', { name: 'Callback URL' }).fill(example.redirectUri)
  await window.getByRole('button', { name: 'Continue' }).click()
  await expectStep(window, 'Sign in')
  await window.getByRole('button', { name: text.wizard.foundToken.use }).click()
  await finishWizard(window, 'Completed')
  expect(await historyTypes(window, 'Completed')).toEqual(['imported', 'exported', 'checked'])
})

test('keys alone open the wizard at the sign-in', async ({ start }) => {
  const running = await start()
  const { window } = running
  const { clientId, clientSecret, redirectUri } = provider.example
  await openImport(window)
  await paste(
    window,
    `API key: ${clientId}\nAPI secret: ${clientSecret}\nCallback URL: ${redirectUri}\nEnvironment: prod2\n`,
  )
  await window.getByRole('button', { name: words.complete('Practice prod2') }).click()
  await expectStep(window, 'Sign in')
  await walkPages(await pressSignIn(running))
  await finishWizard(window, 'From keys')
  expect((await historyTypes(window, 'From keys'))[0]).toBe('signed-in')
})

test('a table of many: doubles in it are shown, all the others are stored in one step', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const row = (at: number) =>
    `Client ${at},${String(at).padStart(24, 'k')},secret-of-the-tests-${at},${callback},prod2,access-token-of-the-tests-${at},2020-01-01T00:00:00Z`
  const rows = [...Array.from({ length: 120 }, (_, at) => row(at)), row(7)]
  await openImport(window)
  await paste(
    window,
    ['name,api key,api secret,callback url,environment,access token,expires at', ...rows].join(
      '\n',
    ),
  )
  await expect(
    window.getByRole('heading', { name: words.found(121, words.forms.csv) }),
  ).toBeVisible()
  await expect(chooseBox(window, 'Client 0')).toBeChecked()
  await window.getByRole('button', { name: words.more(50) }).click()
  await window.getByRole('button', { name: words.more(21) }).click()
  await expect(foundItem(window, 'Client 7').last()).toContainText(words.standing.repeated)
  await chooseBox(window, 'Client 3').uncheck()
  await confirm(window, 119)
  const state = await stateOf(window)
  const names = state.ok ? state.value.profiles.map((one) => one.name) : []
  expect(names).toHaveLength(119)
  expect(names).not.toContain('Client 3')
})

test('what cannot be read is refused with its reason, and nothing of it is stored', async ({
  start,
}) => {
  const running = await start()
  const { window, dataFolder } = running
  const name = await addPracticeProfile(running)
  const folder = freshFolder('imports')
  await expect.poll(async () => (await summaryOf(window, name)).identity).toBeDefined()
  const before = walletBytes(dataFolder)
  await openImport(window)
  for (const [fileName, reason, make] of refusedFiles) {
    const path = join(folder, fileName)
    make(path)
    await open(running, path)
    const alert = window.getByRole('alert')
    await expect(alert, fileName).toContainText(reason)
    await alert.getByRole('button', { name: text.errors.actions.dismiss }).click()
    await expect(alert).toHaveCount(0)
  }
  await open(running, join(folder, 'not there'))
  await expect(window.getByRole('alert')).toContainText(
    text.errors.failures['import-unreadable']().what,
  )
  await paste(window, 'Nothing but a letter to a friend.')
  await expect(window.getByText(words.nothing.title)).toBeVisible()
  expect(walletBytes(dataFolder)).toEqual(before)
})

test('hostile names and members are only text, and what is huge ends in time', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const folder = freshFolder('imports')
  const path = join(folder, 'a.json')
  writeFileSync(
    path,
    `{"__proto__":{"polluted":"yes","client_id":"k"},"constructor":{"prototype":{"polluted":"yes"}},"name":"<img src=x onerror=alert(1)>\u202e","env":"prod2","api_key":"${apiKey}","api_secret":"${apiSecret}","redirect_uri":"${callback}","access_token":"${accessToken}"}`,
  )
  await openImport(window)
  await open(running, path)
  await expect(foundItem(window, '<img src=x onerror=alert(1)>')).toBeVisible()
  expect(await running.app.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await window.evaluate(() => 'polluted' in {})).toBe(false)
  await confirm(window, 1)
  await expect(profileItem(window, '<img src=x onerror=alert(1)>')).toBeVisible()

  // 50 MB less a little, all of it something to read: the app answers meanwhile, and it ends.
  const huge = join(folder, 'huge.txt')
  writeFileSync(huge, 'api_key: {"a":[ curl https://x '.repeat(1_600_000))
  await openImport(window)
  await open(running, huge)
  await expect(window.getByText(words.reading)).toBeVisible()
  expect((await stateOf(window)).ok).toBe(true)
  await expect(window.getByText(words.reading)).toHaveCount(0, { timeout: 60_000 })
  expect((await stateOf(window)).ok).toBe(true)
})

test('a token from elsewhere is typed in: a refused one is said and corrected before it is saved', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  const name = await addPracticeProfile(running)
  const file = readFileSync(await exported(running, { name, label: '.env' }), 'utf8')
  const valueOf = (variable: string) => new RegExp(`^${variable}=(.*)$`, 'm').exec(file)?.[1] ?? ''
  await remove(running, name)
  await wizardToSignIn(running)
  await window.getByRole('button', { name: text.wizard.ownToken.open }).click()
  const form = window.getByRole('region', { name: text.wizard.ownToken.open })
  const field = (label: string) => window.getByRole('textbox', { name: label, exact: true })
  const use = window.getByRole('button', { name: text.wizard.foundToken.use })
  await expect(field('Access token')).toBeFocused()
  await expect(field('Access token')).toBeInViewport()
  await use.click()
  await expect(form).toContainText(text.wizard.ownToken.accessMissing)
  await expect(window.getByRole('alert')).toBeHidden()
  await field('Access token').fill(accessToken)
  await field('Expires').fill('next week')
  await use.click()
  await expect(form.getByRole('alert')).toContainText('The end of the token cannot be used.')
  await field('Expires').fill('')
  await use.click()
  await expect(form.getByRole('alert')).toContainText(
    text.errors.failures['given-token-refused']().what,
  )
  await expect(window.getByRole('button', { name: text.wizard.foundToken.useAnyway })).toBeVisible()
  const state = await stateOf(window)
  expect(state.ok && state.value.profiles).toEqual([])
  await expectAccessibleInBoth(running, 'sign in, with a token of one’s own')

  await field('Access token').fill(
    JSON.stringify({
      access_token: valueOf('SPRINKLR_ACCESS_TOKEN'),
      refresh_token: valueOf('SPRINKLR_REFRESH_TOKEN'),
      expires_in: 3600,
    }),
  )
  await use.click()
  await finishWizard(window, 'From elsewhere')
  const saved = await summaryOf(window, 'From elsewhere')
  // It was exported to be renewed by another tool, and nobody has said otherwise since.
  expect(saved).toMatchObject({ keepAlive: 'ask-me', holder: 'other-tool', hasRefreshToken: true })
  expect(saved.expiresAt).toBeLessThan(Date.now() + 3_600_000)
  expect(await historyTypes(window, 'From elsewhere')).toEqual(['imported', 'exported', 'checked'])
})
