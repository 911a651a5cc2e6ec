import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, type RunningApp } from './app'
import type { Flaw } from './company-network/authority'
import { test, type CompanyNetwork, type Way } from './company-network/company-network'
import type { Site } from './company-network/site'
import {
  apiHost,
  callbackHost,
  html,
  loginHost,
  personName,
  sprinklrHosts,
  type SprinklrHosts,
} from './company-network/sprinklr-hosts'
import { openingSignIn } from './provider-pages'
import { expectStep, pressSignIn, profileItem, wizardToSignIn, type Typed } from './wizard-steps'

const name = 'Acme from the office'
/** API address and Callback URL stay as the wizard offers them: the real ones. */
const typed: Typed = {
  provider: 'Sprinklr',
  environment: 'prod2',
  apiKey: 'k'.repeat(24),
  apiSecret: 's'.repeat(64),
}

interface Hosts {
  readonly sprinklr: SprinklrHosts
  readonly api: Site
  readonly login: Site
}

async function openHosts(network: CompanyNetwork): Promise<Hosts> {
  const sprinklr = sprinklrHosts()
  const api = await network.host({ hosts: [apiHost], answer: sprinklr.api })
  const login = await network.host({ hosts: [loginHost], answer: sprinklr.login })
  return { sprinklr, api, login }
}

/** The whole wizard, through the company's own sign-in page. */
async function addProfile(running: RunningApp): Promise<void> {
  const { window } = running
  await wizardToSignIn(running, typed)
  const { bar, page } = await pressSignIn(running)
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(bar.getByText(`https://${loginHost}`)).toBeVisible()
  await expect(bar.getByText('Secure', { exact: true })).toBeVisible()
  const closed = page.waitForEvent('close')
  await page.evaluate(() => document.querySelector('a')?.click()).catch(() => undefined)
  await closed
  await expectStep(window, 'Done')
  await expect(window.getByText(personName)).toBeVisible()
  await window.getByRole('textbox', { name: 'Profile name' }).fill(name)
  await window.getByRole('button', { name: 'Finish' }).click()
  await expect(profileItem(window, name).getByText(/^Works until /)).toBeVisible()
}

async function expectFailure(window: Page, says: string, detail: string): Promise<void> {
  const alert = window.getByRole('alert')
  await expect(alert).toContainText(says)
  const details = alert.getByRole('button', { name: 'Details' })
  if ((await details.getAttribute('aria-expanded')) !== 'true') await details.click()
  await expect(alert).toContainText(detail)
}

const expectUnsafe = (window: Page, reason: string): Promise<void> =>
  expectFailure(window, 'The connection is not safe, so nothing was sent.', reason)

/** The bar, which is there before any page is. */
async function barOf({ app }: RunningApp): Promise<Page> {
  const find = (): Page | undefined =>
    app.windows().find((page) => page.url().includes('/sign-in-bar/'))
  await expect.poll(() => find() !== undefined, { message: 'the bar is there' }).toBe(true)
  return find() ?? app.waitForEvent('window')
}

function report(line: string): void {
  process.stdout.write(`${line}\n`)
}

for (const way of ['PAC file', 'fixed proxy'] satisfies Way[]) {
  test(`signs in, saves and checks a token at the real addresses by a ${way}`, async ({
    start,
    network,
  }) => {
    const company = await network()
    const { sprinklr, api, login } = await openHosts(company)
    await addProfile(await start(company.joining(way)))

    const { proxy, pac } = company
    expect(sprinklr.tokenForms().map((form) => form.get('code'))).toEqual(['code-0'])
    expect(sprinklr.checked()).toEqual(['Bearer access-1'])
    expect(login.requests().length).toBeGreaterThan(0)
    expect(proxy.destinations()).toEqual([`${apiHost}:443`, `${loginHost}:443`])
    expect(proxy.destinations()).not.toContain(`${callbackHost}:443`)
    if (way === 'PAC file') expect(pac.fetches()).toBeGreaterThan(0)
    else expect(pac.fetches()).toBe(0)
    report(
      `${way}: ${proxy.passages().length} tunnels to ${proxy.destinations().length} hosts, ` +
        `${pac.fetches()} fetches of the file, ${api.requests().length} requests at the API, ` +
        `1 of them for tokens; 0 to the Callback URL, 0 elsewhere`,
    )
  })
}

const unsafe: readonly (readonly [string, Flaw | 'unknown authority', string])[] = [
  ['a certificate that nobody vouches for', 'self-signed', 'ERR_CERT_AUTHORITY_INVALID'],
  ['a certificate that has run out', 'expired', 'ERR_CERT_DATE_INVALID'],
  ['a certificate of another host', 'other-host', 'ERR_CERT_COMMON_NAME_INVALID'],
  [
    'a certificate of an authority this computer does not know',
    'unknown authority',
    'ERR_CERT_AUTHORITY_INVALID',
  ],
]

for (const [what, flaw, reason] of unsafe) {
  test(`${what} ends the sign-in in words, and its server sees no request`, async ({
    start,
    network,
  }) => {
    const company = await network()
    const isUnknown = flaw === 'unknown authority'
    const site = await company.host({
      hosts: [apiHost],
      answer: sprinklrHosts().api,
      ...(isUnknown ? {} : { flaw }),
    })
    const running = await start(company.joining('PAC file', isUnknown ? 'unknown' : 'trusted'))
    await wizardToSignIn(running, typed)
    await running.window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
    await expectUnsafe(running.window, reason)
    expect(site.requests()).toEqual([])
    expect(site.connections()).toBe(0)
    expect(site.brokenOff()).toBeGreaterThan(0)
    report(`${what}: ${site.brokenOff()} handshakes broken off, 0 requests`)
  })
}

test('a certificate that goes bad keeps a renewal from being sent, and it works once it is good again', async ({
  start,
  network,
}) => {
  const company = await network()
  const { sprinklr } = await openHosts(company)
  const running = await start(company.joining())
  const { window } = running
  await addProfile(running)
  const item = profileItem(window, name)
  const counts: string[] = []
  for (const [what, flaw, reason] of unsafe) {
    if (flaw === 'unknown authority') continue
    const bad = await company.host({ hosts: [apiHost], answer: sprinklr.api, flaw })
    await item.getByRole('button', { name: 'Renew now' }).click()
    await expect.poll(() => bad.brokenOff()).toBeGreaterThan(0)
    await expectUnsafe(window, reason)
    expect(bad.requests()).toEqual([])
    expect(sprinklr.tokenForms()).toHaveLength(1)
    counts.push(`${what}: ${bad.brokenOff()} handshakes broken off, 0 token requests`)
  }

  await company.host({ hosts: [apiHost], answer: sprinklr.api })
  await item.getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  expect(sprinklr.tokenForms()[1]?.get('refresh_token')).toBe('refresh-1')
  await expect(item.getByText(/^Works until /)).toBeVisible()
  await expect(window.getByRole('alert')).toHaveCount(0)
  report(counts.join('\n'))
})

test('a PAC file that takes its time holds a sign-in up, which is said, and does not break it', async ({
  start,
  network,
}) => {
  const company = await network()
  const { pac, proxy } = company
  await openHosts(company)
  const answerPac = pac.hold()
  const running = await start(company.joining('PAC file'))
  await wizardToSignIn(running, typed)
  const { page } = await openingSignIn(running.app, async () => {
    await running.window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
    const bar = await barOf(running)
    await expect(bar.getByText(text.signIn.beforeAnyPage.slow)).toBeVisible()
    expect(proxy.passages()).toEqual([])
    answerPac()
  })
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(proxy.destinations()).toEqual([`${apiHost}:443`, `${loginHost}:443`])
})

test('a proxy that leads nowhere, or is not there, ends the sign-in in words', async ({
  start,
  network,
}) => {
  const company = await network()
  const running = await start(company.joining())
  const { window } = running
  await wizardToSignIn(running, typed)
  await window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  const says = 'The provider’s address did not answer.'
  await expectFailure(window, says, 'ERR_TUNNEL_CONNECTION_FAILED')
  expect(company.proxy.passages().map(({ answer }) => answer)).toEqual(['refused'])

  await company.proxy.close()
  await window.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expectFailure(window, says, 'ERR_PROXY_CONNECTION_FAILED')
})

test('a page without encryption is not asked of the proxy, and the bar says why', async ({
  start,
  network,
}) => {
  const company = await network()
  const { proxy } = company
  await company.host({
    hosts: [apiHost],
    answer: (_request, response) => html(response, `<a href="http://${loginHost}/">Sign in</a>`),
  })
  const running = await start(company.joining())
  await wizardToSignIn(running, typed)
  const { bar, page } = await pressSignIn(running)
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.evaluate(() => document.querySelector('a')?.click())
  await expect(bar.getByText(text.signIn.notes['insecure-page-blocked'])).toBeVisible()
  expect(proxy.destinations()).toEqual([`${apiHost}:443`])
})
