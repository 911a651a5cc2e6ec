import { readFileSync } from 'node:fs'
import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { expect, freshFolder, test, type RunningApp } from './app'
import { expectAccessibleInBoth, looksOfAxe } from './axe'
import {
  backToBoard,
  historyOn,
  historyTypes,
  keepAliveOf,
  noticesOn,
  openDetails,
  summaryOf,
  whoRenewsOf,
} from './profile-page'
import { openingSignIn, walkPages } from './provider-pages'
import { includeRefreshToken, saveInto, savedFile } from './save-dialog'
import { addPracticeProfile, profileItem } from './wizard-steps'

const { confirm, states } = text.board
const { keep } = text.profile

/** The other tool: it has what was exported to it, and renews at the provider. Gives its next refresh token. */
async function otherToolRenews(running: RunningApp, refreshToken: string): Promise<string> {
  const { clientId, clientSecret, redirectUri, environment } = provider.example
  const answer = await fetch(`${await running.practice.origin()}/${environment}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uri: redirectUri,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    }),
  })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as { readonly refresh_token: string }).refresh_token
}

async function exportRefreshToken({ window, app }: RunningApp, name: string): Promise<string> {
  const folder = freshFolder('exports')
  await saveInto(app, folder)
  await profileItem(window, name).getByRole('button', { name: 'Export…' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: '.env' }).check()
  await includeRefreshToken(dialog, 'other-tool')
  await dialog.getByRole('button', { name: 'Save file…' }).click()
  await expect(dialog.getByText(/^Saved to/)).toBeVisible()
  await expect(dialog.getByText(text.exports.handedOver)).toBeVisible()
  await expect(dialog.getByText(text.exports.includeAgain)).toBeVisible()
  await window.keyboard.press('Escape')
  const lines = readFileSync(savedFile(folder, '.env'), 'utf8')
  return /^SPRINKLR_REFRESH_TOKEN='?([^'\n]+)'?$/m.exec(lines)?.[1] ?? ''
}

test('what the other tool renews this wallet leaves alone, warns before it renews, and takes back by a sign-in', async ({
  start,
}) => {
  test.setTimeout(300_000)
  const running = await start()
  const { window, practice, app } = running
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 30 } })
  const name = await addPracticeProfile(running)
  const item = profileItem(window, name)
  const first = await exportRefreshToken(running, name)
  await expect(item.getByText(states['renewed-elsewhere'])).toBeVisible()
  const second = await otherToolRenews(running, first)

  // Its time comes and goes; the clock ticks past it, and nothing is sent.
  const { expiresAt = 0 } = await summaryOf(window, name)
  await expect.poll(() => Date.now(), { timeout: 150_000 }).toBeGreaterThan(expiresAt + 60_000)
  expect((await practice.counters())['token']).toBe(2)
  await expect(noticesOn(window)).toHaveCount(0)
  await openDetails(window, name)
  await expect(whoRenewsOf(window)).toHaveAccessibleDescription(keep.holders['other-tool'])
  await expect(keepAliveOf(window)).toBeDisabled()
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(keep.ahead.otherTool)
  await window.getByRole('button', { name: 'Renew now' }).click()
  await expect(window.getByRole('dialog')).toContainText(confirm.elsewhere)
  await window.keyboard.press('Escape')
  await backToBoard(window)
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect(window.getByRole('dialog')).toContainText(confirm.elsewhere)
  await window.keyboard.press('Escape')
  await otherToolRenews(running, second)

  // Taken back: a sign-in of its own, and from then on this wallet renews.
  await practice.send({ type: 'set-switches', switches: { expiresInSeconds: 2_591_999 } })
  await openDetails(window, name)
  await whoRenewsOf(window).selectOption({ label: text.profile.holders.wallet })
  const dialog = window.getByRole('dialog', { name: confirm.takeBackTitle(name) })
  await expect(dialog).toContainText(confirm.takeBack)
  const signIn = await openingSignIn(app, () =>
    dialog.getByRole('button', { name: confirm.takeItBack }).click(),
  )
  await walkPages(signIn)
  await expect(whoRenewsOf(window)).toHaveValue('wallet')
  await expect(keepAliveOf(window)).toHaveAccessibleDescription(/^Renews itself on /)
  await backToBoard(window)
  await expect(item.getByText(/^Works until /)).toBeVisible()
})

test('leaving it to the other tool is asked about, survives a restart, and is told; axe finds nothing on the way', async ({
  start,
}) => {
  test.setTimeout(240_000)
  const dataFolder = freshFolder('data')
  const first = await start({ dataFolder })
  const { window } = first
  const name = await addPracticeProfile(first)
  await profileItem(window, name).getByRole('button', { name: 'Copy token' }).click()
  await openDetails(window, name)
  await expect(window.getByRole('list', { name: keep.stops })).toContainText('Token copied')
  for (const choice of ['off', 'ask-me', 'automatically'] as const) {
    await keepAliveOf(window).selectOption({ label: keep.choices[choice] })
    await expect(keepAliveOf(window)).toHaveValue(choice)
    await expect(keepAliveOf(window)).toBeEnabled()
    await expectAccessibleInBoth(first, `keep alive: ${choice}`)
  }
  await whoRenewsOf(window).selectOption({ label: text.profile.holders['other-tool'] })
  const dialog = window.getByRole('dialog', { name: confirm.leaveTitle(name) })
  await expect(dialog).toContainText(confirm.leave[0])
  await expectAccessibleInBoth(first, 'leaving it to the other tool')
  await window.keyboard.press('Escape')
  await expect(whoRenewsOf(window)).toHaveValue('wallet')
  await whoRenewsOf(window).selectOption({ label: text.profile.holders['other-tool'] })
  await dialog.getByRole('button', { name: confirm.leaveIt }).click()
  await expect(historyOn(window).getByText('Renewing left to the other tool')).toBeVisible()
  await first.close()

  const second = await start({ dataFolder })
  const item = profileItem(second.window, name)
  await expect(item.getByText(states['renewed-elsewhere'])).toBeVisible()
  await expectAccessibleInBoth(second, 'board, renewed by the other tool')
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect(second.window.getByRole('dialog')).toContainText(confirm.elsewhere)
  await expectAccessibleInBoth(second, 'renewing what the other tool renews')
  await second.window.keyboard.press('Escape')
  await openDetails(second.window, name)
  await expect(whoRenewsOf(second.window)).toHaveValue('other-tool')
  expect((await historyTypes(second.window, name)).at(-1)).toBe('left-to-other-tool')
  await expectAccessibleInBoth(second, 'who renews: the other tool')
  await second.window.getByRole('button', { name: keep.takeBack }).click()
  const takeBack = second.window.getByRole('dialog', { name: confirm.takeBackTitle(name) })
  await expect(takeBack).toContainText(confirm.takeBack)
  await expectAccessibleInBoth(second, 'taking it back')
})

test.afterAll(() => {
  process.stdout.write(looksOfAxe())
})
