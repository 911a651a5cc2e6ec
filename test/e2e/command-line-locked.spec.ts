import { text } from '#core/text/text'
import { expect, freshFolder, test } from './app'
import { atTerminal, command, startCommand, wordsOf } from './command-line'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'
const passphrase = 'four words are quite enough'
const security = text.security
const words = text.commandLine

test('a wallet that opens with a passphrase asks for it on the terminal, unseen, or takes it from standard input', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  const { window } = running
  await addPracticeProfile(running, { name })
  const at = { dataFolder }
  const { out: token } = await command(['token', name], at)
  await window.getByRole('button', { name: security.settings, exact: true }).click()
  await window.getByRole('button', { name: security.passphrase.set, exact: true }).click()
  await window.getByRole('radio', { name: security.passphrase.modes.lock }).check()
  await window.getByLabel(text.vault.passphrase, { exact: true }).fill(passphrase)
  await window.getByLabel(text.vault.repeatPassphrase, { exact: true }).fill(passphrase)
  await window.getByRole('button', { name: security.passphrase.save, exact: true }).click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await running.close()

  const without = { ...at, through: ['setsid', '--wait'] }
  expect(await command(['token', name], without)).toEqual({
    code: 4,
    out: '',
    messages: `${words.locked.noTerminal}\n`,
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

  const rest = ['exec', name, '--passphrase-stdin', '--', 'cat']
  expect(await command(rest, { ...without, input: `${passphrase}\nfor the program\n` })).toEqual({
    code: 0,
    out: 'for the program\n',
    messages: '',
  })
  const doctor = await command(['doctor'], without)
  expect(doctor).toMatchObject({ code: 4, messages: '' })
  expect(doctor.out).toContain(words.doctor.asksPassphrase)

  const talk = startCommand(['token', name], atTerminal(at))
  const question = words.locked.asks.trim()
  const asked = (times: number) =>
    expect.poll(() => talk.out().split(question).length - 1).toBe(times)
  await asked(1)
  talk.type('not this one')
  await asked(2)
  talk.type(passphrase)
  const { code, out } = await talk.ended
  expect(code, out).toBe(0)
  expect(out).toContain(token.trim())
  expect(out).toContain('Wrong passphrase.')
  expect(out).not.toContain('four words')
  expect(out).not.toContain('not this one')
  expect(wordsOf(['token', name], at).join(' ')).not.toContain(passphrase)
})
