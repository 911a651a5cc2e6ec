import { readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { formats } from '../core/exporters/formats'
import { ours } from '../core/exporters/readers/reader'
import { practice as provider } from '#core/providers/practice'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test, type RunningApp } from './app'
import { stateOf } from './inside'
import { answerWhoRenews, saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const { example } = provider

async function openExport({ window }: RunningApp, name: string): Promise<void> {
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  await expect(window.getByRole('dialog', { name: `Export ${name}` })).toBeVisible()
}

async function saveAs(window: Page, label: string, includeRefreshToken: boolean): Promise<void> {
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: label, exact: false }).check()
  await dialog
    .getByRole('checkbox', { name: 'Include refresh token' })
    .setChecked(includeRefreshToken)
  if (includeRefreshToken) await answerWhoRenews(dialog, 'other-tool')
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/practice/i)
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
}

/** The values as an independent reader finds them, whatever the exporter thinks it wrote. */
function read(file: Buffer, format: keyof typeof formats): Readonly<Record<string, unknown>> {
  const [first] = formats[format].readers
  return first?.readAll([file])[0] ?? {}
}

test('both forms are saved private, read back by every real reader, and masked in the preview', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  await openExport(running, name)

  await saveAs(window, 'Sprinklr.conf', false)
  const conf = readFileSync(join(folder, 'Sprinklr.conf'))
  const token = String(read(conf, 'sprinklr-conf')['access_token'])
  expect(token).toMatch(/^(?=.*\+)(?=.*\/)[A-Za-z0-9+/]+=+$/)
  const state = await stateOf(window)
  const end = state.ok ? state.value.profiles[0]?.expiresAt : undefined
  const until = new Date(end ?? 0).toISOString().slice(0, 16).replace('T', ' ')
  const origin = await running.practice.origin()
  expect(conf.toString('latin1')).toBe(
    [
      '# Configuration',
      '# Practice token: it works only with the practice environment of Token Wallet.',
      `# Access token works until ${until} UTC.`,
      `# SprinklrClient calls https://api2.sprinklr.com; this token belongs to ${origin}.`,
      `access_token=${token}`,
      `redirect_uri=${example.redirectUri}`,
      `key=${example.clientId}`,
      'path=prod2',
      '',
    ].join('\n'),
  )

  await saveAs(window, '.env', false)
  const env = readFileSync(join(folder, '.env'))
  const expected = formats.dotenv.expected(
    {
      service: 'sprinklr',
      environment: 'prod2',
      apiAddress: origin,
      apiKey: example.clientId,
      apiSecret: example.clientSecret,
      redirectUri: example.redirectUri,
      accessToken: token,
      practice: true,
    },
    { includeRefreshToken: false },
  )
  for (const reader of formats.dotenv.readers) {
    expect(ours(reader.readAll([env])[0] ?? {}), reader.name).toEqual(expected)
  }

  for (const file of ['Sprinklr.conf', '.env']) {
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
  }
  const preview = await window.getByRole('textbox', { name: 'Preview' }).inputValue()
  expect(preview).toContain('SPRINKLR_ACCESS_TOKEN=')
  expect(preview).not.toContain(token)
  const answer = await fetch(`${origin}/prod2/api/v2/me`, {
    headers: { authorization: `Bearer ${token}`, key: example.clientId },
  })
  expect(answer.status).toBe(200)
})

test('every other form is a search away, says what it leaves out, and is saved as its readers want it', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  await openExport(running, name)
  const dialog = window.getByRole('dialog')
  const others = dialog.getByRole('combobox', { name: 'Another format' })
  const preview = dialog.getByRole('textbox', { name: 'Preview' })

  await others.fill('aws')
  await window.getByRole('option', { name: 'AWS Secrets Manager' }).click()
  await expect(dialog.getByRole('radio', { name: '.env' })).not.toBeChecked()
  await expect(dialog.getByText('This format has no place for: end of the token.')).toBeVisible()
  await expect(preview).toHaveValue(/"SPRINKLR_ACCESS_TOKEN": "•+/)
  await expectAccessibleInBoth(running, 'export, another format')

  await others.fill('shell')
  await window.getByRole('option', { name: 'Shell script', exact: true }).click()
  await expect(preview).toHaveValue(/^# Practice token: .*\n[^]*export SPRINKLR_ACCESS_TOKEN='•+/)
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to .*token\.sh$/)).toBeVisible()
  const file = readFileSync(join(folder, 'token.sh'))
  const origin = await running.practice.origin()
  for (const reader of formats.shell.readers) {
    expect(reader.readAll([file])[0], reader.name).toMatchObject({
      SPRINKLR_BASE_URL: `${origin}/prod2`,
      SPRINKLR_API_KEY: example.clientId,
      SPRINKLR_ACCESS_TOKEN: expect.stringMatching(/^[A-Za-z0-9+/]+=+$/),
    })
  }

  await dialog.getByRole('radio', { name: '.env' }).check()
  await expect(others).toHaveValue('')
})

test('the refresh token goes along only when asked for, and then the other tool renews', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  await openExport(running, name)
  await saveAs(window, 'Sprinklr.conf', true)
  const values = read(readFileSync(join(folder, 'Sprinklr.conf')), 'sprinklr-conf')
  expect(values['secret']).toBe(example.clientSecret)
  expect(String(values['refresh_token']).length).toBeGreaterThan(40)
  await window.keyboard.press('Escape')
  const item = profileItem(window, name)
  await expect(item.getByText('Renewed elsewhere')).toBeVisible()

  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect(window.getByRole('dialog')).toContainText('Another tool renews this token.')
  await window.keyboard.press('Escape')
  await expect(item.getByText('Renewed elsewhere')).toBeVisible()
})

test('a name that is a link is refused in words, and what it points to is untouched', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  writeFileSync(join(folder, 'precious'), 'untouched')
  symlinkSync(join(folder, 'precious'), join(folder, '.env'))
  const name = await addPracticeProfile(running)
  await saveInto(app, folder)
  await openExport(running, name)
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: '.env' }).check()
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByRole('alert')).toContainText('that name is a link to another file')
  expect(readFileSync(join(folder, 'precious'), 'utf8')).toBe('untouched')
})

test('a value that a form cannot carry is refused with a sentence, and nothing is written', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  const apiKey = 'key#with#signs#that#env#cannot'
  await practice.send({
    type: 'register-app',
    app: {
      clientId: apiKey,
      clientSecret: 'x'.repeat(64),
      redirectUri: example.redirectUri,
      environment: 'prod2',
      description: 'An app with an odd key',
    },
  })
  const name = await addPracticeProfile(running, {
    typed: { apiKey, apiSecret: 'x'.repeat(64), callbackUrl: example.redirectUri },
  })
  await openExport(running, name)
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: '.env' }).check()
  await expect(dialog.getByRole('alert')).toContainText('The API key cannot be written as .env.')
  await expect(dialog.getByRole('button', { name: 'Save file…' })).toBeDisabled()
})

test('a copy leaves the clipboard after its time, unless something else was copied', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const name = await addPracticeProfile(running)
  const copied = () => app.evaluate(async ({ clipboard }) => await clipboard.readText())
  await profileItem(window, name).getByRole('button', { name: 'Copy token' }).click()
  await expect(window.getByText('Copied, clears after 30 s')).toBeVisible()
  expect((await copied()).length).toBeGreaterThan(40)
  await expect.poll(copied, { timeout: 45_000 }).toBe('')

  await profileItem(window, name).getByRole('button', { name: 'Copy token' }).click()
  await expect.poll(async () => (await copied()).length).toBeGreaterThan(40)
  await app.evaluate(async ({ clipboard }) => await clipboard.writeText('a note of my own'))
  await running.close()
})
