import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, freshFolder, test, type StartOptions, type RunningApp } from './app'
import { command, type CommandOptions, type Ran } from './command-line'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'

interface Filled extends CommandOptions {
  readonly token: string
}

/** A wallet with one profile, made in the window, which is closed then. */
async function filled(start: (options?: StartOptions) => Promise<RunningApp>): Promise<Filled> {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await running.close()
  const { out } = await command(['token', name], { dataFolder })
  return { dataFolder, token: out.trim() }
}

/** Practice listens at another port in each process. */
const portless = (text: string): string => text.replace(/127\.0\.0\.1:\d+/, '127.0.0.1')

function expectEnded(ran: Ran, code: number): void {
  expect(ran, ran.messages).toMatchObject({ code })
}

test('without a wallet it says what it is, what it knows and what was mistyped', async () => {
  const at = { dataFolder: freshFolder('data') }
  const version = await command(['version'], at)
  expect(version).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    messages: '',
  })
  const help = await command(['--help'], at)
  expectEnded(help, 0)
  expect(help.out).toContain('token-wallet token NAME [--header]')
  const formats = await command(['formats', '--json'], at)
  expect(JSON.parse(formats.out)).toMatchObject({
    formats: expect.arrayContaining([expect.objectContaining({ id: 'dotenv' })]),
  })
  for (const typed of [
    [],
    ['frobnicate'],
    ['token'],
    ['token', 'a', 'b'],
    ['list', '--out', 'x'],
    ['export', name],
    ['export', name, '--format', 'none'],
    ['renew'],
    ['renew', name, '--all'],
    ['exec', name],
  ]) {
    const ran = await command(typed, at)
    expectEnded(ran, 2)
    expect(ran.out).toBe('')
    expect(ran.messages).toContain('token-wallet --help')
  }
  const odd = await command(['show', 'No\u001b[2Jbody'], at)
  expectEnded(odd, 3)
  expect(odd.messages).toContain('“No\ufffd[2Jbody”')
  const none = await command(['list'], at)
  expect(none).toEqual({ code: 0, out: '', messages: 'No profiles yet. Add one in the window.\n' })
})

test('what the window keeps it lists, shows and hands over, to standard output alone', async ({
  start,
}) => {
  const { token, ...at } = await filled(start)
  expect(token.length).toBeGreaterThan(20)

  const list = await command(['list'], at)
  expectEnded(list, 0)
  expect(list.out).toMatch(/^NAME +STATE +UNTIL +WHAT\nAcme weekly +Works +\d/)
  const listed = JSON.parse((await command(['list', '--json'], at)).out) as {
    readonly profiles: readonly object[]
  }
  expect(listed.profiles).toEqual([expect.objectContaining({ name, state: 'valid' })])
  const table = await command(['list', '--csv'], at)
  expectEnded(table, 0)
  expect(table.out).toContain(name)
  const calendar = await command(['list', '--ics'], at)
  expectEnded(calendar, 0)
  expect(calendar.out).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/)
  const show = await command(['show', 'ACME WEEKLY'], at)
  expectEnded(show, 0)
  expect(show.out).toMatch(/^State +Works$/m)
  for (const { out } of [list, show, table, calendar]) expect(out).not.toContain(token)

  const header = await command(['token', name, '--header'], at)
  expect(header.out).toContain(`Authorization: Bearer ${token}\nkey: `)
  expect(header.messages).toBe('')
  const asJson = JSON.parse((await command(['token', name, '--json'], at)).out) as object
  expect(asJson).toMatchObject({ Version: 1, AccessToken: token })

  const toOut = await command(['export', name, '--format', 'dotenv', '--out', '-'], at)
  expectEnded(toOut, 0)
  expect(toOut.out).toContain(`SPRINKLR_ACCESS_TOKEN=${token}\n`)
  expect(toOut.out).not.toContain('REFRESH')
  const path = join(freshFolder('exports'), 'for-tool.env')
  const toFile = await command(['export', name, '--format', 'dotenv', '--out', path], at)
  expect(toFile).toEqual({ code: 0, out: '', messages: `Saved to ${path}.\n` })
  expect(portless(readFileSync(path, 'utf8'))).toBe(portless(toOut.out))
  expect(statSync(path).mode & 0o777).toBe(0o600)

  const missing = await command(['token', 'Nobody'], at)
  expectEnded(missing, 3)
  expect(missing.messages).toContain('There is: “Acme weekly”.')
  const asJsonToo = await command(['token', 'Nobody', '--json'], at)
  expect(JSON.parse(asJsonToo.messages)).toMatchObject({ error: { code: 'profile-missing' } })
})

test('with the refresh token goes the right to renew, and the wallet knows', async ({ start }) => {
  const { token: _, ...at } = await filled(start)
  const typed = ['export', name, '--format', 'dotenv', '--with-refresh', '--renewed-by']
  const given = await command([...typed, 'other-tool'], at)
  expectEnded(given, 0)
  expect(given.out).toContain('SPRINKLR_REFRESH_TOKEN=')
  expect(given.messages).toContain('the other tool renews from now on')
  const { out } = await command(['show', name, '--json'], at)
  expect(JSON.parse(out)).toMatchObject({ renewedBy: 'other-tool', state: 'renewed-elsewhere' })
  const renewed = await command(['renew', name], at)
  expectEnded(renewed, 2)
  expect(renewed.messages).toContain('Another tool renews “Acme weekly”')
})
