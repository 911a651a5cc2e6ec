import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { command, wordsOf, type CommandOptions } from './command-line'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const passphrase = 'four words are quite enough'
const words = text.security

/** Plays the person at a terminal: types each line when the question before it is there; says what was shown. */
const typist = `
import os, pty, select, sys
lines = sys.argv[1].split('\\n')
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
shown, answered = b'', 0
while True:
    try:
        chunk = os.read(terminal, 65536)
    except OSError:
        break
    if not chunk:
        break
    shown += chunk
    if shown[answered:].rstrip().endswith(b':') and lines:
        answered = len(shown)
        os.write(terminal, (lines.pop(0) + '\\r').encode())
sys.stdout.buffer.write(shown)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`

function atTerminal(typed: readonly string[], at: CommandOptions): CommandOptions {
  return { ...at, through: ['python3', '-c', typist, typed.join('\n')] }
}

test('a wallet that opens with a passphrase asks for it on the terminal, unseen, or takes it from standard input', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  const { window } = running
  await addPracticeProfile(running, { name })
  const at = { dataFolder }
  const { out: token } = await command(['token', name], at)
  await window.getByRole('button', { name: words.settings, exact: true }).click()
  await window.getByRole('button', { name: words.passphrase.set, exact: true }).click()
  await window.getByRole('radio', { name: words.passphrase.modes.lock }).check()
  await window.getByLabel(text.vault.passphrase, { exact: true }).fill(passphrase)
  await window.getByLabel(text.vault.repeatPassphrase, { exact: true }).fill(passphrase)
  await window.getByRole('button', { name: words.passphrase.save, exact: true }).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await running.close()

  const without = { ...at, through: ['setsid', '--wait'] }
  expect(await command(['token', name], without)).toEqual({
    code: 4,
    out: '',
    messages: `${text.commandLine.locked.noTerminal}\n`,
  })
  const fromInput = [['token', name, '--passphrase-stdin'], `${passphrase}\n`] as const
  expect(await command(fromInput[0], { ...without, input: fromInput[1] })).toEqual({
    code: 0,
    out: token,
    messages: '',
  })
  const wrong = await command(fromInput[0], { ...without, input: 'something else\n' })
  expect(wrong).toMatchObject({ code: 4, out: '' })
  expect(wrong.messages).toContain('Wrong passphrase.')

  const asked = await command(['token', name], atTerminal(['not this one', passphrase], at))
  expect(asked.code, asked.out).toBe(0)
  expect(asked.out).toContain(token.trim())
  expect(asked.out).toContain('Wrong passphrase.')
  expect(asked.out.split(text.commandLine.locked.asks.trim())).toHaveLength(3)
  expect(asked.out).not.toContain('four words')
  expect(asked.out).not.toContain('not this one')
  expect(wordsOf(['token', name], at).join(' ')).not.toContain(passphrase)
})
