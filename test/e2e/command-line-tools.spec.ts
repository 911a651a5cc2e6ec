import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { walkPages } from '../helpers/practice'
import { expect, freshFolder, test } from './app'
import { atTerminal, command, startCommand } from './command-line'
import { accessToken, apiKey, apiSecret } from './import-steps'
import { busWithoutKeyring } from './run'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const words = text.commandLine

/** As the how-to has it. */
function firstExample(language: string): string {
  const path = join(import.meta.dirname, '../../docs/how-to/command-line.md')
  const example = readFileSync(path, 'utf8')
    .split('```' + language + '\n')[1]
    ?.split('```')[0]
  if (example === undefined) throw new Error('the how-to has no such example')
  return example
}

test('a program finds the token in its environment, and nowhere else; its exit code is ours', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await running.close()
  const at = { dataFolder }
  const token = (await command(['token', name], at)).out.trim()

  const seen = join(dataFolder, 'seen')
  const looks = `printf %s "$SPRINKLR_ACCESS_TOKEN"; cat /proc/$PPID/cmdline /proc/self/cmdline > "$0"; exit 7`
  const ran = await command(['exec', name, '--', 'sh', '-c', looks, seen], at)
  expect(ran).toEqual({ code: 7, out: token, messages: '' })
  expect(readFileSync(seen, 'latin1')).not.toContain(token)
  const script = join(dataFolder, 'me.py')
  writeFileSync(script, firstExample('python'))
  const works = await command(['exec', name, '--', 'python3', script], at)
  expect(works).toMatchObject({ code: 0, out: expect.stringContaining('email') })
  const missing = await command(['exec', name, '--', 'no-such-program'], at)
  expect(missing).toEqual({
    code: 127,
    out: '',
    messages: `${words.program.missing('no-such-program')}\n`,
  })
  const { out } = await command(['show', name, '--json'], at)
  const { history } = JSON.parse(out) as {
    readonly history: readonly { readonly type: string; readonly program?: string }[]
  }
  const reads = history.filter(({ type }) => type === 'read')
  expect(reads.map(({ program }) => program)).toEqual([
    undefined,
    'sh',
    'python3',
    'no-such-program',
  ])
})

test('keys and a token come in from a file; a doctor and completions know what is there', async () => {
  const at = { dataFolder: freshFolder('data') }
  const file = join(at.dataFolder, 'tool.env')
  const lines = [
    'SPRINKLR_ENV=prod2',
    `SPRINKLR_API_KEY=${apiKey}`,
    `SPRINKLR_API_SECRET=${apiSecret}`,
    `SPRINKLR_ACCESS_TOKEN=${accessToken}`,
    'SPRINKLR_REDIRECT_URI=https://tool.example/callback',
  ]
  writeFileSync(file, `${lines.join('\n')}\n`)
  const imported = await command(['import', file], at)
  expect(imported).toEqual({ code: 0, out: '', messages: `${words.imported(1)}\n` })
  const { out } = await command(['list', '--json'], at)
  const { profiles } = JSON.parse(out) as {
    readonly profiles: readonly { readonly name: string }[]
  }
  expect(profiles).toHaveLength(1)
  const stored = await command(['token', profiles[0]?.name ?? ''], at)
  expect(stored.out).toBe(`${accessToken}\n`)
  const again = await command(['import', file], at)
  expect(again).toMatchObject({ code: 6 })
  expect(again.messages).toContain(words.nothingImported)

  const doctor = await command(['doctor'], at)
  expect(doctor).toMatchObject({ code: 0, messages: '' })
  expect(doctor.out).toMatch(/^Opens by +the keyring$/m)
  expect(doctor.out).toMatch(/^Profiles +1$/m)
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    const { out: script } = await command(['completion', shell], at)
    expect(script).toContain('sign-in')
    if (shell === 'bash') expect(spawnSync('bash', ['-n'], { input: script }).status).toBe(0)
  }
})

/** Says when it is ready, ends with 9 when it is asked to, and else never. */
const patient = `import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(9))
print('ready', flush=True)
while True: signal.pause()`

test('a program that exec runs hears of SIGTERM and SIGHUP, and its end is ours', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await running.close()
  for (const [signal, code] of [
    ['SIGTERM', 9],
    ['SIGHUP', 129],
  ] as const) {
    const ran = startCommand(['exec', name, '--', 'python3', '-c', patient], { dataFolder })
    await expect.poll(ran.out, { timeout: 30_000 }).toBe('ready\n')
    ran.process.kill(signal)
    expect(await ran.ended).toEqual({ code, out: 'ready\n', messages: '' })
  }
})

test('without a keyring it says so and ends with 4; nothing is made', async () => {
  const dataFolder = freshFolder('data')
  const env = { DBUS_SESSION_BUS_ADDRESS: busWithoutKeyring }
  const ran = await command(['list', '--json'], { dataFolder, env })
  expect(ran).toMatchObject({ code: 4, out: '' })
  expect(JSON.parse(ran.messages)).toEqual({
    error: { code: 'vault-locked', message: words.locked.unprotected },
  })
  const doctor = await command(['doctor'], { dataFolder, env })
  expect(doctor).toMatchObject({ code: 4, messages: '' })
  expect(doctor.out).toContain(words.locked.unprotected)
  expect(existsSync(join(dataFolder, 'wallet'))).toBe(false)
})

test('stopped while it renews it waits for the answer, saves it, and only then ends', async ({
  start,
}) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  const { practice, dataFolder } = running
  const env = {
    TOKEN_WALLET_PRACTICE_CONTROL: randomBytes(16).toString('hex'),
    TOKEN_WALLET_PRACTICE_AT: await practice.origin(),
  }
  const at = { dataFolder, env }
  const { out: before } = await command(['token', name], at)
  const fault = { type: 'delay', delayMs: 3_000 } as const
  await practice.send({ type: 'set-fault', order: { until: 'once', endpoint: 'token', fault } })
  const renewing = startCommand(['renew', name], at)
  await expect.poll(async () => (await practice.counters())['token']).toBe(2)
  renewing.process.kill('SIGINT')
  const ended = await renewing.ended
  expect(ended).toMatchObject({ code: 130, out: '' })
  expect(ended.messages).toContain(words.interrupted)
  expect((await command(['token', name], at)).out).not.toBe(before)
  expect(await command(['check', name], at)).toMatchObject({ code: 0 })
})

test('a sign-in is finished by pasting into the terminal', async ({ start }) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await running.close()
  const at = { dataFolder }
  const { out: before } = await command(['token', name], at)

  const signIn = startCommand(['sign-in', name, '--paste'], atTerminal(at))
  const question = words.signIn.paste.trim()
  const times = () => signIn.out().split(question).length - 1
  await expect.poll(times, { timeout: 30_000 }).toBe(1)
  signIn.type('https://example.com/?nothing=here')
  await expect.poll(times).toBe(2)
  const address = /http:\/\/127\.0\.0\.1:\S+/.exec(signIn.out())?.[0] ?? ''
  const end = await walkPages(address)
  signIn.type(end)
  const { code, out } = await signIn.ended
  expect(code, out).toBe(0)
  expect(out).toContain(words.signIn.done(name))
  expect(out).not.toContain(new URL(end).searchParams.get('code'))
  expect((await command(['token', name], at)).out).not.toBe(before)
})
