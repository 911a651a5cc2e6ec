import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, test } from './app'
import { command } from './command-line'
import { summaryOf } from './profile-page'
import { openingSignIn, pressLast } from './provider-pages'
import { openSettings } from './settings-page'
import { addPracticeProfile, profileItem } from './wizard-steps'

test.describe.configure({ timeout: 180_000 })

const words = text.settings.hosts
const practiceHost = '127.0.0.1'

/** What the list says, looked at anew: host by host what for, and how often. */
async function listed(window: Page) {
  const card = window.getByRole('region', { name: words.title })
  await card.getByRole('button', { name: words.reload }).click()
  const rows = await card.getByRole('row').all()
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allInnerTexts()))
  return cells.map(([host = '', purposes = '', count = '']) => ({
    host: host.split('\n')[0],
    purposes: purposes.split('\n'),
    count: Number(count),
  }))
}

test('exactly the hosts that were contacted are listed, what for and how often, and the list can be cleared', async ({
  start,
}) => {
  const running = await start()
  const { window, app, dataFolder } = running
  const name = await addPracticeProfile(running)
  const { obtainedAt } = await summaryOf(window, name)
  await profileItem(window, name).getByRole('button', { name: text.board.renewNow }).click()
  await expect.poll(async () => (await summaryOf(window, name)).obtainedAt).not.toBe(obtainedAt)
  await openSettings(window, 'network')
  const [practice, ...others] = await listed(window)
  expect(others).toEqual([])
  expect(practice).toMatchObject({
    host: practiceHost,
    purposes: expect.arrayContaining([
      words.purposes['sign-in-page'],
      words.purposes['sign-in'],
      words.purposes.renewal,
    ]),
  })

  // Of a page's requests only what leaves counts: not what the gate stops, nor the redirect it catches.
  await window.getByRole('button', { name: words.clear }).click()
  await expect(window.getByText(words.cleared)).toBeVisible()
  await window.getByRole('button', { name: text.security.back, exact: true }).click()
  const signIn = await openingSignIn(app, () =>
    profileItem(window, name).getByRole('button', { name: text.board.signInAgain }).click(),
  )
  await app.evaluate(async ({ session }) => {
    const pages = session.fromPartition('sign-in')
    const addresses = [
      'https://sso.example:8443/secret-path?code=secret-code',
      'http://blocked.example/secret-path',
      'https://practice.example/callback?code=secret-code',
    ]
    await Promise.all(addresses.map((address) => pages.fetch(address).catch(() => undefined)))
  })
  await pressLast(signIn.bar, 'Cancel')
  await openSettings(window, 'network')
  const hosts = async () => (await listed(window)).map(({ host }) => host).toSorted()
  await expect.poll(hosts).toEqual([practiceHost, 'sso.example:8443'])

  // What the command line asks is in the same list, and nothing but names is in the file.
  const countHere = async () =>
    (await listed(window)).find(({ host }) => host === practiceHost)?.count ?? 0
  const before = await countHere()
  const env = {
    TOKEN_WALLET_PRACTICE_CONTROL: 'any key',
    TOKEN_WALLET_PRACTICE_AT: await running.practice.origin(),
  }
  expect(await command(['check', name], { dataFolder, env })).toMatchObject({ code: 0 })
  expect(await countHere()).toBe(before + 1)
  const file = readFileSync(join(dataFolder, 'hosts/contacted.json'), 'utf8')
  expect(file).not.toMatch(/secret|callback|\?/)
})
