import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, type RunningApp } from './app'
import type { Flaw } from './company-network/authority'
import { test, type HostOptions, type Way } from './company-network/company-network'
import {
  expectFailure,
  finishProfile,
  followLink,
  itemOf,
  openHosts,
  report,
  signingIn,
  wizardAtSprinklr,
} from './company-network/sign-in'
import type { Site } from './company-network/site'
import {
  apiHost,
  callbackHost,
  html,
  loginHost,
  personName,
  sprinklrHosts,
} from './company-network/sprinklr-hosts'
import { pressLast } from './provider-pages'

/** The whole wizard, through the company's own sign-in page. */
async function addProfile(running: RunningApp): Promise<void> {
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running)
  await expect(signIn.bar.getByText(`https://${loginHost}`)).toBeVisible()
  await expect(signIn.bar.getByText('Secure', { exact: true })).toBeVisible()
  await followLink(signIn)
  await expect(running.window.getByText(personName)).toBeVisible()
  await finishProfile(running)
}

const press = ({ window }: RunningApp): Promise<void> =>
  window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()

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
    const toCallback = proxy.passages().filter(({ to }) => to.startsWith(callbackHost)).length
    expect(toCallback).toBe(0)
    if (way === 'PAC file') expect(pac.fetches()).toBeGreaterThan(0)
    else expect(pac.fetches()).toBe(0)
    report(
      `${way}: ${proxy.passages().length} tunnels to ${proxy.destinations().length} hosts, ` +
        `${pac.fetches()} fetches of the file, ${api.requests().length} requests at the API, ` +
        `${sprinklr.tokenForms().length} of them for tokens; ${toCallback} tunnels to the Callback URL`,
    )
  })
}

/** What is wrong with a certificate, how that reads, and what Chromium calls it. */
interface Unsafe {
  readonly what: string
  readonly why: string
  readonly name: string
  readonly flaw?: Flaw
}

const tlsWords = text.errors.failures['tls-failed']
const unsafe: readonly Unsafe[] = [
  {
    what: 'a certificate that nobody vouches for',
    why: tlsWords({ certificate: 'authority' }).why,
    name: 'ERR_CERT_AUTHORITY_INVALID',
    flaw: 'self-signed',
  },
  {
    what: 'a certificate that has run out',
    why: tlsWords({ certificate: 'dates' }).why,
    name: 'ERR_CERT_DATE_INVALID',
    flaw: 'expired',
  },
  {
    what: 'a certificate of another host',
    why: tlsWords({ certificate: 'other-host' }).why,
    name: 'ERR_CERT_COMMON_NAME_INVALID',
    flaw: 'other-host',
  },
  {
    what: 'a certificate of an authority this computer does not know',
    why: tlsWords({ certificate: 'authority' }).why,
    name: 'ERR_CERT_AUTHORITY_INVALID',
  },
]

const flawed = unsafe.filter(({ flaw }) => flaw !== undefined)
const flawOf = ({ flaw }: Unsafe): Pick<HostOptions, 'flaw'> => (flaw === undefined ? {} : { flaw })

const countsAt = (site: Site, { what }: Unsafe): string =>
  `${what}: ${site.brokenOff()} handshakes broken off, ${site.requests().length} requests`

const expectUnsafe = (window: Page, { why, name }: Unsafe): Promise<void> =>
  expectFailure(window, ['The connection is not safe, so nothing was sent.', why], name)

for (const bad of unsafe) {
  test(`${bad.what} ends the sign-in in words, and its server sees no request`, async ({
    start,
    network,
  }) => {
    const company = await network()
    const answer = sprinklrHosts().api
    const site = await company.host({ hosts: [apiHost], answer, ...flawOf(bad) })
    const trust = bad.flaw === undefined ? 'unknown' : 'trusted'
    const running = await start(company.joining('PAC file', trust))
    await wizardAtSprinklr(running)
    await press(running)
    await expectUnsafe(running.window, bad)
    expect(site.requests()).toEqual([])
    expect(site.connections()).toBe(0)
    expect(site.brokenOff()).toBeGreaterThan(0)
    report(countsAt(site, bad))
  })
}

test('a bad certificate on the way is said in the page’s place, and Reload goes on once it is good', async ({
  start,
  network,
}) => {
  const company = await network()
  const sso = 'sso.acme.example'
  const { sprinklr } = await openHosts(company, () => ({
    answer: (_request, response) => html(response, `<a href="https://${sso}/">Sign in</a>`),
  }))
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running)
  const { bar, page } = signIn
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  const counts: string[] = []
  for (const [index, bad] of flawed.entries()) {
    const site = await company.host({ hosts: [sso], answer: sprinklr.login, ...flawOf(bad) })
    if (index === 0) await page.evaluate(() => document.querySelector('a')?.click())
    else await bar.getByRole('button', { name: 'Reload' }).click()
    const alert = bar.getByRole('alert')
    await expect(alert).toContainText(bad.why)
    await expect(bar.getByText(`https://${sso}`)).toBeVisible()
    await expect(bar.getByText(text.signIn.locks.failed, { exact: true })).toBeVisible()
    expect(site.requests()).toEqual([])
    expect(site.brokenOff()).toBeGreaterThan(0)
    counts.push(countsAt(site, bad))
  }
  await company.host({ hosts: [sso], answer: sprinklr.login })
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(bar.getByText('Secure', { exact: true })).toBeVisible()
  await followLink(signIn)
  await finishProfile(running)
  report(`on the way, ${counts.join('; on the way, ')}`)
})

test('a certificate that goes bad keeps a renewal from being sent, and it works once it is good again', async ({
  start,
  network,
}) => {
  const company = await network()
  const { sprinklr } = await openHosts(company)
  const running = await start(company.joining())
  const { window } = running
  await addProfile(running)
  const renew = itemOf(window).getByRole('button', { name: 'Renew now' })
  const counts: string[] = []
  for (const bad of flawed) {
    const site = await company.host({ hosts: [apiHost], answer: sprinklr.api, ...flawOf(bad) })
    await renew.click()
    await expect.poll(() => site.brokenOff()).toBeGreaterThan(0)
    await expectUnsafe(window, bad)
    expect(site.requests()).toEqual([])
    expect(sprinklr.tokenForms()).toHaveLength(1)
    counts.push(countsAt(site, bad))
  }

  await company.host({ hosts: [apiHost], answer: sprinklr.api })
  await renew.click()
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  expect(sprinklr.tokenForms()[1]?.get('refresh_token')).toBe('refresh-1')
  await expect(itemOf(window).getByText(/^Works until /)).toBeVisible()
  await expect(window.getByRole('alert')).toHaveCount(0)
  report(counts.join('; '))
})

test('attempts right after one another all go by the PAC file’s proxy', async ({
  start,
  network,
}) => {
  const company = await network()
  const { login } = await openHosts(company)
  const running = await start(company.joining('PAC file'))
  const { window, app } = running
  await wizardAtSprinklr(running)
  const attempts = 12
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { bar, page } = await signingIn(running)
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
    await pressLast(bar, 'Cancel')
    await expectFailure(window, ['The sign-in was cancelled.'])
    await expect.poll(() => app.windows().length).toBe(1)
  }
  expect(login.requests()).toHaveLength(attempts)
  report(
    `by PAC file: ${login.requests().length} of ${attempts} attempts right after one another had their page`,
  )
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
  await wizardAtSprinklr(running)
  const { page } = await signingIn(running, async (bar) => {
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
  await wizardAtSprinklr(running)
  await press(running)
  const says = 'Your network’s proxy did not let the connection through.'
  await expectFailure(window, [says], 'ERR_TUNNEL_CONNECTION_FAILED')
  expect(company.proxy.passages().map(({ answer }) => answer)).toEqual(['refused'])

  await company.proxy.close()
  await window.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expectFailure(window, [says], 'ERR_PROXY_CONNECTION_FAILED')
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
  await wizardAtSprinklr(running)
  const { bar, page } = await signingIn(running)
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.evaluate(() => document.querySelector('a')?.click())
  await expect(bar.getByText(text.signIn.notes['insecure-page-blocked'])).toBeVisible()
  expect(proxy.destinations()).toEqual([`${apiHost}:443`])
})
