import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessibleInBoth } from './axe'
import { command } from './command-line'
import { accessTokenOf, stateOf } from './inside'
import { hitsIn } from './leak-search'
import { openDetails, summaryOf } from './profile-page'
import { saveInto } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 240_000 })

const name = 'Acme weekly'
const words = text.ledger

async function exportAs({ window }: RunningApp, label: string): Promise<void> {
  await profileItem(window, name).getByRole('button', { name: text.board.export }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: label, exact: false }).check()
  await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/practice/i)
  await dialog.getByRole('button', { name: text.exports.save }).click()
  await expect(dialog.getByText(/^Saved to /)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
}

/** The board, renewed: the copies are named before. */
async function renew(window: Page): Promise<void> {
  const { obtainedAt } = await summaryOf(window, name)
  await profileItem(window, name).getByRole('button', { name: text.board.renewNow }).click()
  await window.getByRole('button', { name: text.board.confirm.renewAnyway }).click()
  await expect.poll(async () => (await summaryOf(window, name)).obtainedAt).not.toBe(obtainedAt)
}

async function openLedger(window: Page): Promise<void> {
  await window.getByRole('button', { name: words.open, exact: true }).click()
  await expect(window.getByRole('heading', { name: words.title, level: 1 })).toBeVisible()
}

const lineOn = (window: Page, what: string): Locator =>
  window.getByRole('list', { name: words.list }).getByRole('listitem', { name: what, exact: true })

async function onLine(window: Page, what: string, action: string): Promise<void> {
  await lineOn(window, what)
    .getByRole('button', { name: words.actions.more(what) })
    .click()
  await window.getByRole('menuitem', { name: action }).click()
}

async function onlyProfileId(window: Page): Promise<Parameters<typeof accessTokenOf>[1]> {
  const state = await stateOf(window)
  const id = state.ok ? state.value.profiles[0]?.id : undefined
  if (id === undefined) throw new Error('no profile')
  return id
}

/** As a program that knows nothing of the wallet reads it. */
function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const script =
    'import csv,json,sys; print(json.dumps(list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8-sig"), strict=True))))'
  return JSON.parse(
    execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }),
  ) as readonly Readonly<Record<string, string>>[]
}

test('copies are listed, stale after a renewal, and cleaned up but for what somebody changed', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const folder = freshFolder('exports')
  await addPracticeProfile(running, { name })
  await saveInto(app, folder)
  const id = await onlyProfileId(window)
  const before = await accessTokenOf(window, id)
  await exportAs(running, '.env')
  await exportAs(running, 'Sprinklr.conf')
  await profileItem(window, name).getByRole('button', { name: text.board.copyToken }).click()
  await expect(window.getByText(/^Copied, clears after/)).toBeVisible()

  await openLedger(window)
  const [env, conf] = [words.what.file('.env'), words.what.file('Sprinklr.conf')]
  await expect(lineOn(window, env)).toContainText(join(folder, '.env'))
  for (const what of [env, conf, words.what.copied, words.what.revealed]) {
    await expect(lineOn(window, what)).toContainText(words.standings.current)
  }
  await onLine(window, words.what.copied, words.actions.label)
  await window.getByRole('textbox', { name: words.label.field }).fill('=HYPERLINK("x","y")')
  await window.getByRole('button', { name: text.app.save, exact: true }).click()
  await expect(lineOn(window, '=HYPERLINK("x","y")')).toContainText(words.where.clipboard)
  await window.getByRole('button', { name: words.back, exact: true }).click()

  await renew(window)
  await openLedger(window)
  await expect(lineOn(window, env)).toContainText(/Stale since \d/)
  await expect(lineOn(window, '=HYPERLINK("x","y")')).toContainText(/Must be pasted again/)
  await onLine(window, words.what.revealed, words.actions.forget)
  await expect(lineOn(window, words.what.revealed)).toHaveCount(0)
  appendFileSync(join(folder, 'Sprinklr.conf'), '# mine\n')
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
  await expect(lineOn(window, conf)).toContainText(/This file was changed after/)
  await expectAccessibleInBoth(running, 'ledger')

  await window.getByRole('combobox', { name: words.filters.profile }).selectOption(name)
  await window.getByRole('button', { name: words.actions.removeAll }).click()
  const dialog = window.getByRole('dialog', { name: words.removal.title })
  await expect(dialog).toContainText(words.removal.asks(1))
  await expect(dialog.getByRole('listitem')).toHaveText([
    join(folder, '.env'),
    words.removal.leftBecause(join(folder, 'Sprinklr.conf'), words.removal.whys.changed),
  ])
  await expectAccessibleInBoth(running, 'ledger, removal')
  await dialog.getByRole('button', { name: words.removal.act, exact: true }).click()
  await expect(dialog).toContainText(words.removal.done(1))
  await dialog.getByRole('button', { name: text.app.close }).last().click()
  expect(existsSync(join(folder, '.env'))).toBe(false)
  expect(readFileSync(join(folder, 'Sprinklr.conf'), 'utf8')).toContain('# mine')
  await expect(lineOn(window, env)).toContainText(/The wallet removed this file/)

  await window.getByRole('button', { name: words.actions.saveCsv }).click()
  await expect(window.getByText(/It holds no secrets\.$/)).toBeVisible()
  const csv = join(folder, words.csv.fileName)
  const columns = words.csv.columns
  expect(
    rowsOf(csv).map((row) => [row[columns.where], row[columns.standing], row[columns.label]]),
  ).toEqual([
    [words.where.clipboard, words.standings.stale, `'=HYPERLINK("x","y")`],
    [join(folder, 'Sprinklr.conf'), words.standings.changed, ''],
    [join(folder, '.env'), words.standings.removed, ''],
  ])
  const { clientId, clientSecret } = provider.example
  const secrets = { before, after: await accessTokenOf(window, id), clientId, clientSecret }
  expect(hitsIn(csv, readFileSync(csv), secrets)).toEqual([])
})

test('a link in the place of a file is never followed, and the profile page leads to its own lines', async ({
  start,
}) => {
  const running = await start()
  const { window, app } = running
  const [folder, elsewhere] = [freshFolder('exports'), freshFolder('elsewhere')]
  await addPracticeProfile(running, { name })
  await saveInto(app, elsewhere)
  await exportAs(running, '.env')
  await saveInto(app, folder)
  await exportAs(running, '.env')
  await openDetails(window, name)
  await window.getByRole('button', { name: words.openOf }).click()
  const there = lineOn(window, words.what.file('.env')).filter({ hasText: folder })
  await there.getByRole('button', { name: words.actions.remove }).click()
  const dialog = window.getByRole('dialog', { name: words.removal.title })
  // Exactly what was written stands there, by another road.
  rmSync(join(folder, '.env'))
  symlinkSync(join(elsewhere, '.env'), join(folder, '.env'))
  await dialog.getByRole('button', { name: words.removal.act, exact: true }).click()
  await expect(dialog).toContainText(words.removal.done(0))
  await expect(dialog).toContainText(words.removal.whys.link)
  await dialog.getByRole('button', { name: text.app.close }).last().click()
  expect(readFileSync(join(elsewhere, '.env'), 'utf8')).toContain('SPRINKLR_ACCESS_TOKEN')
  await expect(there).toContainText(/This file was changed after/)
  await window.getByRole('button', { name: words.back, exact: true }).click()
  await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible()
})

test('what the command line reads and writes stands in the same list, with its program and no arguments', async ({
  start,
}) => {
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  await addPracticeProfile(first, { name })
  await first.close()
  const at = { dataFolder }
  const file = join(freshFolder('exports'), 'for-tool.env')
  for (let times = 0; times < 2; times += 1) await command(['token', name], at)
  await command(['token', name, '--header'], at)
  await command(['token', name, '--json'], at)
  await command(['exec', name, '--', 'echo', 'an-argument'], at)
  await command(['export', name, '--format', 'dotenv', '--out', '-'], at)
  await command(['export', name, '--format', 'dotenv', '--out', file], at)

  const listed = await command(['copies', name, '--json'], at)
  expect(listed, listed.messages).toMatchObject({ code: 0 })
  const { copies } = JSON.parse(listed.out) as { readonly copies: readonly object[] }
  expect(copies).toEqual([
    expect.objectContaining({ type: 'exported', format: 'dotenv', file, state: 'current' }),
    expect.objectContaining({ type: 'exported', format: 'dotenv', state: 'current' }),
    expect.objectContaining({ type: 'read', how: 'environment', program: 'echo', times: 1 }),
    expect.objectContaining({ type: 'read', how: 'json', state: 'asks-anew' }),
    expect.objectContaining({ type: 'read', how: 'header' }),
    expect.objectContaining({ type: 'read', how: 'token', times: 2 }),
  ])
  const inWords = await command(['copies'], at)
  expect(inWords.out).toMatch(/^WHEN +PROFILE +WHAT +WHERE +STATE\n/)
  expect(inWords.out).toContain(file)
  const nobody = await command(['copies', 'Nobody'], at)
  expect(nobody).toMatchObject({ code: 3, out: '' })
  const shown = await command(['show', name, '--json'], at)
  for (const { out } of [listed, inWords, shown]) expect(out).not.toContain('an-argument')
  expect(shown.out).not.toContain('digest')

  // What was handed over is out, whatever becomes of its profile.
  const { window } = await start({ dataFolder })
  await window.getByRole('button', { name: text.board.moreActions(name) }).click()
  await window.getByRole('menuitem', { name: text.board.delete }).click()
  await openLedger(window)
  await expect(lineOn(window, words.what.program('echo'))).toContainText(words.deleted(name))
  await expect(lineOn(window, words.what.read.token)).toContainText(/2 times, from/)
  await lineOn(window, words.what.file('.env'))
    .getByRole('button', { name: words.actions.remove })
    .click()
  await window.getByRole('button', { name: words.removal.act, exact: true }).click()
  await expect(window.getByRole('dialog')).toContainText(words.removal.done(1))
  expect(existsSync(file)).toBe(false)
})
