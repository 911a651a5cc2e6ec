import { randomBytes } from 'node:crypto'
import { expect, freshFolder, test, type RunningApp } from './app'
import { command, startCommand, type CommandOptions } from './command-line'
import { historyTypes } from './profile-page'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const name = 'Acme weekly'

/** The command line asks the window’s simulation, which counts. */
async function beside({ dataFolder, practice }: RunningApp): Promise<CommandOptions> {
  const env = {
    TOKEN_WALLET_PRACTICE_CONTROL: randomBytes(16).toString('hex'),
    TOKEN_WALLET_PRACTICE_AT: await practice.origin(),
  }
  return { dataFolder, env }
}

function delayNext(
  { practice }: RunningApp,
  type: 'delay' | 'delay-before',
  delayMs: number,
): Promise<unknown> {
  const order = { until: 'once', endpoint: 'token', fault: { type, delayMs } } as const
  return practice.send({ type: 'set-fault', order })
}

const requests = async ({ practice }: RunningApp) => (await practice.counters())['token']

const pressRenew = ({ window }: RunningApp) =>
  profileItem(window, name).getByRole('button', { name: 'Renew now' }).click()

async function tokenOf(at: CommandOptions): Promise<string> {
  return (await command(['token', name], at)).out
}

test('a renewal saves the new pair, and the open window goes on with it', async ({ start }) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  const at = await beside(running)
  const before = await tokenOf(at)
  const renewed = await command(['renew', name], at)
  expect(renewed).toMatchObject({ code: 0, out: '' })
  expect(renewed.messages).toMatch(/^Acme weekly: renewed\. Works until \d/)
  expect(await requests(running)).toBe(2)
  expect(await tokenOf(at)).not.toBe(before)
  expect(await command(['check', name], at)).toMatchObject({ code: 0 })

  // Whoever asks for a new pair gets the one that is there already.
  await pressRenew(running)
  await expect(profileItem(running.window, name).getByText(/^Works until /)).toBeVisible()
  await pressRenew(running)
  await expect.poll(() => requests(running)).toBe(3)
  expect(await command(['renew', '--due'], at)).toMatchObject({
    code: 0,
    messages: 'Nothing is due.\n',
  })
  expect(await command(['renew', '--all', '--json'], at)).toMatchObject({ code: 0, messages: '' })
  expect(await requests(running)).toBe(4)
  // The token it showed last works no more.
  await profileItem(running.window, name).getByRole('button', { name: 'Copy token' }).click()
  const copied = () => running.app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(async () => `${await copied()}\n`).toBe(await tokenOf(at))
})

test('the window and the command line renew at once: the provider is asked once, whoever began', async ({
  start,
}) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  const at = await beside(running)

  await delayNext(running, 'delay', 8_000)
  const first = startCommand(['renew', name], at)
  await expect.poll(() => requests(running)).toBe(2)
  await pressRenew(running)
  expect(await first.ended).toMatchObject({ code: 0 })
  const item = profileItem(running.window, name)
  await expect(item.getByRole('button', { name: 'Renew now' })).toBeEnabled()
  expect(await requests(running)).toBe(2)

  await delayNext(running, 'delay', 20_000)
  await pressRenew(running)
  await expect.poll(() => requests(running)).toBe(3)
  const before = await tokenOf(at)
  const [one, other] = [startCommand(['renew', name], at), startCommand(['renew', name], at)]
  expect(await one.ended).toMatchObject({ code: 0 })
  expect(await other.ended).toMatchObject({ code: 0 })
  expect(await requests(running)).toBe(3)
  expect(await tokenOf(at)).not.toBe(before)
  expect(await command(['check', name], at)).toMatchObject({ code: 0 })
  expect(await historyTypes(running.window, name)).not.toContain('renewal-failed')
})

test('the command line dies while it renews, and the window settles what it began', async ({
  start,
}) => {
  const running = await start()
  await addPracticeProfile(running, { name })
  const at = await beside(running)
  await delayNext(running, 'delay-before', 120_000)
  const dying = startCommand(['renew', name], at)
  await expect.poll(() => requests(running)).toBe(2)
  dying.process.kill('SIGKILL')
  await dying.ended

  await pressRenew(running)
  await expect.poll(() => requests(running)).toBe(3)
  await expect
    .poll(() => historyTypes(running.window, name))
    .toContain('renewed-after-interruption')
  expect(await command(['check', name], at)).toMatchObject({ code: 0 })
})

test('the window dies while it renews, and the command line settles what it began', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await delayNext(running, 'delay-before', 120_000)
  await pressRenew(running)
  await expect.poll(() => requests(running)).toBe(2)
  const gone = new Promise((resolve) => running.app.process().once('exit', resolve))
  running.app.process().kill('SIGKILL')
  await gone

  const settled = await command(['renew', name, '--json'], { dataFolder })
  expect(settled).toMatchObject({ code: 0, messages: '' })
  expect(JSON.parse(settled.out)).toMatchObject({ name, state: 'valid' })
  expect(await command(['check', name], { dataFolder })).toMatchObject({ code: 0 })
})
