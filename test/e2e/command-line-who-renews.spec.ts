import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp, type StartOptions } from './app'
import { atTerminal, command, startCommand, type CommandOptions } from './command-line'
import { addPracticeProfile } from './wizard-steps'

test.describe.configure({ timeout: 240_000 })

const name = 'Acme weekly'
const words = text.commandLine
const exporting = ['export', name, '--format', 'dotenv']

/** A wallet with one profile, made in the window, which is closed then. */
async function filled(
  start: (options?: StartOptions) => Promise<RunningApp>,
): Promise<CommandOptions> {
  const dataFolder = freshFolder('data')
  const running = await start({ dataFolder })
  await addPracticeProfile(running, { name })
  await running.close()
  return { dataFolder }
}

async function holderOf(at: CommandOptions): Promise<unknown> {
  const { out } = await command(['show', name, '--json'], at)
  return (JSON.parse(out) as { readonly renewedBy: unknown }).renewedBy
}

const valueIn = (lines: string, variable: string): string =>
  new RegExp(`^${variable}='?([^'\\n]+)'?$`, 'm').exec(lines)?.[1] ?? ''
const refreshTokenIn = (path: string): string =>
  valueIn(readFileSync(path, 'utf8'), 'SPRINKLR_REFRESH_TOKEN')

test('without a terminal a refresh token goes nowhere unanswered; a program that asks for the token never gets it', async ({
  start,
}) => {
  const at = await filled(start)
  const out = join(freshFolder('exports'), 'tool.env')
  for (const place of [[], ['--out', out]]) {
    const refused = await command([...exporting, '--with-refresh', ...place], at)
    expect(refused, refused.messages).toMatchObject({ code: 2, out: '' })
    expect(refused.messages).toContain(words.usage['holder-unsaid']())
  }
  const asJson = await command([...exporting, '--with-refresh', '--json'], at)
  expect(JSON.parse(asJson.messages)).toMatchObject({ error: { code: 'usage' } })
  expect(existsSync(out)).toBe(false)
  expect(await holderOf(at)).toBe('wallet')

  const typed = [...exporting, '--out', out, '--with-refresh', '--renewed-by', 'wallet']
  const kept = await command([...typed, '--slot', 'weekly'], at)
  expect(kept, kept.messages).toMatchObject({ code: 0, out: '' })
  expect(kept.messages).toBe(`${words.savedTo(out)}\n${words.whoRenews.goesOn}\n`)
  expect(await holderOf(at)).toBe('wallet')
  const first = refreshTokenIn(out)
  expect(first).not.toBe('')
  for (const asked of [
    ['token', name],
    ['token', name, '--header'],
    ['token', name, '--json'],
    ['exec', name, '--', 'env'],
    exporting,
  ]) {
    const given = await command(asked, at)
    expect(given, given.messages).toMatchObject({ code: 0 })
    expect(given.out + given.messages).not.toContain(first)
  }
  const renewed = await command(['renew', name], at)
  expect(renewed, renewed.messages).toMatchObject({ code: 0 })
  expect(refreshTokenIn(out)).not.toBe(first)
  const used = await command(['use', 'weekly', name], at)
  expect(used, used.messages).toMatchObject({ code: 0 })
})

test('--keep has a file with the access token follow each renewal, as the window does, while this wallet renews', async ({
  start,
}) => {
  const at = await filled(start)
  const out = join(freshFolder('exports'), 'tool.env')
  const saved = await command([...exporting, '--out', out, '--keep', '--json'], at)
  expect(saved, saved.messages).toMatchObject({ code: 0 })
  expect(JSON.parse(saved.out)).toMatchObject({ savedTo: out, keptUpToDate: true })
  const token = () => valueIn(readFileSync(out, 'utf8'), 'SPRINKLR_ACCESS_TOKEN')
  const first = token()
  const renewed = await command(['renew', name], at)
  expect(renewed, renewed.messages).toMatchObject({ code: 0 })
  expect(token()).not.toBe(first)
  expect(readFileSync(out, 'utf8')).not.toContain('REFRESH')

  const handed = [...exporting, '--with-refresh', '--renewed-by', 'other-tool']
  expect(await command(handed, at)).toMatchObject({ code: 0 })
  const late = await command([...exporting, '--out', `${out}.2`, '--keep'], at)
  expect(late, late.messages).toMatchObject({ code: 2 })
  expect(late.messages).toContain(words.usage['keep-renewed-elsewhere'](name))
  expect(existsSync(`${out}.2`)).toBe(false)
})

test('on a terminal it asks who renews, until the answer is one of those that fit', async ({
  start,
}) => {
  const at = await filled(start)
  const out = join(freshFolder('exports'), 'tool.env')
  const asked = words.whoRenews.asks.slice(0, 40)
  const times = (all: string, one: string): number => all.split(one).length - 1

  const keeping = startCommand([...exporting, '--with-refresh', '--out', out], atTerminal(at))
  await expect.poll(keeping.out, { timeout: 30_000 }).toContain(asked)
  keeping.type('me')
  await expect.poll(() => times(keeping.out(), asked)).toBe(2)
  expect(existsSync(out)).toBe(false)
  keeping.type('wallet')
  expect(await keeping.ended).toMatchObject({ code: 0 })
  expect(keeping.out()).toContain(words.whoRenews.goesOn)
  expect(refreshTokenIn(out)).not.toBe('')
  expect(await holderOf(at)).toBe('wallet')

  const printing = startCommand([...exporting, '--with-refresh'], atTerminal(at))
  await expect.poll(printing.out, { timeout: 30_000 }).toContain('Type other-tool to go on')
  printing.type('wallet')
  await expect.poll(() => times(printing.out(), 'Type other-tool to go on')).toBe(2)
  expect(printing.out()).not.toContain('SPRINKLR_REFRESH_TOKEN')
  printing.type('other-tool')
  expect(await printing.ended).toMatchObject({ code: 0 })
  expect(printing.out()).toContain('SPRINKLR_REFRESH_TOKEN')
  expect(await holderOf(at)).toBe('other-tool')
})
