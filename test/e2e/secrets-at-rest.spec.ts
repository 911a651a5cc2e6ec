import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { entriesBelow, modeOf, type Entry } from './disk'
import { hitsIn, needlesOf, searchFiles, type Secrets } from './leak-search'
import { tempFolder, testUser } from './run'
import { includeRefreshToken, saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const name = 'Acme weekly'
const callbackUrl = 'https://practice.example/a-callback-of-our-own'

/** Where a program of this session could leave something. */
const everywhere = [tempFolder, ...['HOME', 'TMPDIR', 'XDG_RUNTIME_DIR'].flatMap(fromEnvironment)]

function fromEnvironment(variable: string): readonly string[] {
  const folder = process.env[variable]
  return folder === undefined ? [] : [folder]
}

/** From now on every address a page is sent on to is remembered: codes and states pass by there. */
async function watchRedirects(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: running }) => {
    const kept = globalThis as unknown as { passed: string[] }
    kept.passed = []
    running.on('web-contents-created', (_event, contents) => {
      contents.on('will-redirect', ({ url }) => void kept.passed.push(url))
    })
  })
}

async function answersSeen(app: ElectronApplication): Promise<Secrets> {
  const passed = await app.evaluate(
    () => (globalThis as unknown as { passed: readonly string[] }).passed,
  )
  const answers = passed.filter((url) => url.startsWith(callbackUrl))
  return Object.fromEntries(
    answers.flatMap((url, at) =>
      ['code', 'state'].map((part) => [
        `${part} ${at + 1}`,
        new URL(url).searchParams.get(part) ?? '',
      ]),
    ),
  )
}

async function exportBoth({ window, app }: RunningApp, folder: string): Promise<Secrets> {
  mkdirSync(folder)
  if (testUser !== undefined) chownSync(folder, testUser.uid, testUser.gid)
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  await includeRefreshToken(dialog, 'other-tool')
  for (const fileName of ['Sprinklr.conf', '.env']) {
    await dialog.getByRole('radio', { name: fileName }).check()
    await dialog.getByRole('button', { name: 'Save file…' }).click()
    await expect(dialog.getByText(`Saved to ${join(folder, fileName)}`)).toBeVisible()
  }
  await dialog.getByRole('button', { name: 'Copy to clipboard' }).click()
  await expect(dialog.getByText(/^Copied, clears after/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  const lines = readFileSync(join(folder, '.env'), 'utf8')
  return {
    'access token': /^SPRINKLR_ACCESS_TOKEN=(.+)$/m.exec(lines)?.[1] ?? '',
    'refresh token': /^SPRINKLR_REFRESH_TOKEN=(.+)$/m.exec(lines)?.[1] ?? '',
  }
}

const numbered = (secrets: Secrets, of: string): Secrets =>
  Object.fromEntries(Object.entries(secrets).map(([what, value]) => [`${of} ${what}`, value]))

async function onProfilePage(window: Page): Promise<void> {
  await profileItem(window, name).getByRole('button', { name, exact: true }).click()
  await window.getByRole('button', { name: 'Show token' }).click()
  await expect(window.getByRole('textbox', { name: text.profile.token })).toBeVisible()
  await window.getByRole('button', { name: text.profile.hideToken }).click()
  await window.getByRole('button', { name: 'Check now' }).click()
  await expect(window.getByText(text.profile.checkedWell('Ada Analyst'))).toBeVisible()
  await window.getByRole('button', { name: text.profile.back, exact: true }).click()
}

/** The exported refresh token has another holder now, so the wallet asks first. */
async function renew(window: Page): Promise<void> {
  await profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()
  await window.getByRole('button', { name: text.board.confirm.renewAnyway }).click()
}

async function menu(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: text.board.moreActions(name), exact: true }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

/** Everything a person can do with a token, once. Gives every secret that passed by. */
async function fullRun(running: RunningApp, exports: string): Promise<Secrets> {
  const { window, app, practice } = running
  const keys = {
    apiKey: `key${randomBytes(11).toString('hex').slice(0, 21)}`,
    // A name, so that it is not the same in every encoding.
    apiSecret: `${randomBytes(30).toString('base64')}+/=`,
  }
  await watchRedirects(app)
  await practice.send({
    type: 'register-app',
    app: {
      clientId: keys.apiKey,
      clientSecret: keys.apiSecret,
      redirectUri: callbackUrl,
      environment: 'prod2',
      description: 'An app of our own',
    },
  })
  await addPracticeProfile(running, { name, typed: { ...keys, callbackUrl } })
  const first = await exportBoth(running, join(exports, 'first'))
  await onProfilePage(window)
  const item = profileItem(window, name)
  await item.getByRole('button', { name: 'Copy token' }).click()
  await expect(window.getByText(/^Copied, clears after/)).toBeVisible()

  await practice.send({
    type: 'set-fault',
    order: { until: 'cleared', endpoint: 'token', fault: { type: 'html' } },
  })
  await renew(window)
  await window.getByRole('alert').getByRole('button', { name: 'Details' }).click()
  await practice.send({ type: 'clear-faults' })
  await renew(window)
  await expect(window.getByRole('alert')).toHaveCount(0)
  const second = await exportBoth(running, join(exports, 'second'))
  await onProfilePage(window)

  await menu(window, 'Duplicate')
  await expect(profileItem(window, text.names.copyOf(name))).toBeVisible()
  await menu(window, 'Delete')
  await window.getByRole('button', { name: 'Undo' }).click()
  await expect(item).toBeVisible()
  return {
    'API key': keys.apiKey,
    'API secret': keys.apiSecret,
    ...numbered(first, 'first'),
    ...numbered(second, 'second'),
    ...(await answersSeen(app)),
  }
}

function expectPrivate(dataFolder: string): void {
  for (const part of ['wallet', 'logs', 'practice']) {
    const folder = join(dataFolder, part)
    expect(`${part} ${modeOf(statSync(folder))}`).toBe(`${part} 700`)
    const inside = entriesBelow(folder)
    expect(inside.length).toBeGreaterThan(0)
    for (const { path, stats } of inside) {
      expect(`${path} ${modeOf(stats)}`).toBe(`${path} ${stats.isDirectory() ? '700' : '600'}`)
    }
  }
}

const passphrase = 'Zehn kleine Füße & vier/fünf+sechs'
const protections: readonly (readonly [string, Secrets])[] = [
  ['the keyring', {}],
  ['a passphrase', { passphrase }],
]

for (const [protection, own] of protections) {
  test(`protected by ${protection}, no secret of a full run lies anywhere but in the exports`, async ({
    start,
  }) => {
    test.setTimeout(240_000)
    const startedAt = Date.now()
    const dataFolder = freshFolder('data')
    const exports = freshFolder('exports')
    const keyring = own['passphrase'] === undefined ? 'present' : 'absent'
    const first = await start({ dataFolder, keyring })
    if (own['passphrase'] !== undefined) {
      for (const label of [text.vault.passphrase, text.vault.repeatPassphrase]) {
        await first.window.getByLabel(label, { exact: true }).fill(passphrase)
      }
      await first.window.getByRole('button', { name: text.vault.unprotected.protect }).click()
    }
    const secrets = { ...own, ...(await fullRun(first, exports)) }
    expectFound(secrets, exports)

    // What other tests left before lies beside it.
    const isLeftOut = ({ path, stats }: Entry): boolean =>
      path.startsWith(exports) || (stats.isFile() && stats.mtimeMs < startedAt)
    const whileRunning = searchFiles(everywhere, secrets, isLeftOut)
    expect(whileRunning.hits).toEqual([])
    await first.close()

    const second = await start({ dataFolder, keyring })
    if (own['passphrase'] !== undefined) {
      const field = second.window.getByLabel(text.vault.passphrase, { exact: true })
      await field.fill(passphrase.slice(1))
      await second.window.getByRole('button', { name: 'Unlock', exact: true }).click()
      await expect(second.window.getByRole('alert')).toBeVisible()
      await field.fill(passphrase)
      await second.window.getByRole('button', { name: 'Unlock', exact: true }).click()
    }
    await expect(profileItem(second.window, name)).toBeVisible()
    await second.close()

    const after = searchFiles(everywhere, secrets, isLeftOut)
    expect(after.hits).toEqual([])
    for (const { output } of [first, second]) {
      expect(hitsIn('standard streams', Buffer.from(output()), secrets)).toEqual([])
    }
    expectPrivate(dataFolder)
    const forms = Object.entries(secrets).flatMap(([what, secret]) => needlesOf(what, secret))
    process.stdout.write(
      `${Object.keys(secrets).length} secrets in ${forms.length} forms, ${after.files} files and folders: ${whileRunning.hits.length + after.hits.length} hits\n`,
    )
  })
}

/** There are as many secrets as there should be, none empty, and the exports hold those they must hold. */
function expectFound(secrets: Secrets, exports: string): void {
  expect(Object.keys(secrets)).toEqual(
    expect.arrayContaining([
      ...['API key', 'API secret', 'code 1', 'state 1'],
      ...['first access token', 'first refresh token'],
      ...['second access token', 'second refresh token'],
    ]),
  )
  const values = Object.values(secrets)
  expect(new Set(values).size).toBe(values.length)
  for (const value of values) expect(value.length).toBeGreaterThan(15)
  const found = searchFiles([exports], secrets, () => false).hits.map(({ what }) => what)
  for (const what of ['API secret', 'first refresh token', 'second access token']) {
    expect(found).toContain(`${what}, raw`)
  }
}

test('the search finds a planted secret in each of its forms, wherever it lies', () => {
  const folder = freshFolder('planted')
  const secret = 'Can+ary/of the=search "1"'
  const forms = needlesOf('canary', secret)
  for (const [at, { bytes }] of forms.entries()) {
    const around = Buffer.from('around ')
    writeFileSync(join(folder, `${at}.bin`), Buffer.concat([around, bytes, around]))
  }
  for (const shift of [0, 1, 2]) {
    const inside = Buffer.from(`${'x'.repeat(shift)}${secret} and more`).toString('base64')
    writeFileSync(join(folder, `inside-${shift}.txt`), `{"value":"${inside}"}`)
  }
  const { hits } = searchFiles([folder], { canary: secret }, () => false)
  for (const [at, { what }] of forms.entries()) {
    expect(hits).toContainEqual({ where: join(folder, `${at}.bin`), what })
  }
  for (const shift of [0, 1, 2]) {
    const where = join(folder, `inside-${shift}.txt`)
    expect(hits).toContainEqual({ where, what: `canary, base64 at ${shift}` })
  }
  expect(searchFiles([folder], { other: 'something else' }, () => false).hits).toEqual([])
})
