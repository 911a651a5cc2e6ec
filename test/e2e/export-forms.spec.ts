import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expectAccessibleInBoth } from './axe'
import { expect, freshFolder, test } from './app'
import { command } from './command-line'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const name = 'Acme weekly'

/** What the program printed; it may say nothing besides. */
function ran(program: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', HOME: freshFolder('home') },
  })
  expect({ status, stderr: program === 'sh' ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

test('a curl command asks whose token it is, and never takes the refresh token along', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  await addPracticeProfile(running, { name })
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog', { name: `Export ${name}` })
  const include = dialog.getByRole('checkbox', { name: 'Include refresh token' })

  await dialog.getByRole('radio', { name: '.env' }).check()
  await include.check()
  await dialog.getByRole('combobox', { name: 'Another format' }).fill('curl com')
  await window.getByRole('option', { name: 'curl command' }).click()
  await expect(include).toBeDisabled()
  await expect(include).not.toBeChecked()
  await expect(dialog.getByText(text.exports.takesNoRefreshToken)).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/Bearer •+/)
  await expectAccessibleInBoth(running, 'export, a form without the refresh token')
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to .*token-curl\.sh$/)).toBeVisible()
  const answer = JSON.parse(ran('sh', [join(folder, 'token-curl.sh')])) as object
  expect(answer).toMatchObject({ data: { email: expect.stringContaining('@') as unknown } })

  await dialog.getByRole('radio', { name: '.env' }).check()
  await expect(include).toBeEnabled()
  await expect(include).not.toBeChecked()
  await window.keyboard.press('Escape')
  await expect(profileItem(window, name).getByText('Renewed elsewhere')).toHaveCount(0)
})

test('the command line hands the same forms out, and refuses what a form never carries', async ({
  start,
}) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  const { practice, dataFolder } = running
  const origin = await practice.origin()
  const env = {
    TOKEN_WALLET_PRACTICE_CONTROL: randomBytes(16).toString('hex'),
    TOKEN_WALLET_PRACTICE_AT: origin,
  }
  const at = { dataFolder, env }
  const folder = freshFolder('exports')
  const me = `${origin}/prod2/api/v2/me`
  for (const [format, words] of [
    ['curl-config', (file: string) => ['-sS', '-K', file, me]],
    ['http-headers', (file: string) => ['-sS', '-H', `@${file}`, me]],
  ] as const) {
    const file = join(folder, format)
    const saved = await command(['export', name, '--format', format, '--out', file], at)
    expect(saved).toMatchObject({ code: 0, out: '' })
    expect(JSON.parse(ran('curl', words(file)))).toMatchObject({ errors: [] })
  }

  const refused = await command(['export', name, '--format', 'curl', '--with-refresh'], at)
  const said = text.commandLine.usage['refresh-not-carried']('curl command')
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.messages).toContain(said)
  const { out } = await command(['show', name, '--json'], at)
  const { history } = JSON.parse(out) as {
    readonly history: readonly { readonly type: string; readonly withRefreshToken?: boolean }[]
  }
  const exported = history.filter(({ type }) => type === 'exported')
  expect(exported.map(({ withRefreshToken }) => withRefreshToken)).toEqual([false, false])
  await expect(profileItem(running.window, name).getByText('Renewed elsewhere')).toHaveCount(0)
})
