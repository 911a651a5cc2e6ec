import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect } from './app'
import { test, type CompanyNetwork } from './company-network/company-network'
import { expectInNoFile } from './company-network/leaks'
import { proxyRealm, type Password } from './company-network/proxy'
import {
  expectFailurePage,
  expectPasswordQuestion,
  questionNumber,
  sendNoPassword,
  sendPassword,
  watchQuestions,
  type AskedPassword,
} from './company-network/questions'
import {
  expectFailure,
  finishProfile,
  followLink,
  itemOf,
  openHosts,
  report,
  signingIn,
  signingInAgain,
  wizardAtSprinklr,
} from './company-network/sign-in'
import {
  behindPassword,
  expectNoPasswordAt,
  passwordCount,
  passwordsAt,
} from './company-network/site-password'
import { html, loginHost } from './company-network/sprinklr-hosts'
import { barOf, closeSignInWindow, pressLast } from './provider-pages'
import { aTally } from './tally'

const right: Password = { userName: 'ada', password: 'Right-4711-proxy' }
const wrong: Password = { userName: 'ada', password: 'Wrong-4712-proxy' }
const newer: Password = { userName: 'ada', password: 'Newer-4713-proxy' }
const forSite: Password = { userName: 'bea', password: 'Right-4714-site' }

const { password: words } = text.signIn
const proxyWords = text.errors.failures['proxy-sign-in-needed']()
const told = ({ userName, password }: Password): string => `${userName}:${password}`

const byProxy = ({ proxy }: CompanyNetwork, number: number): AskedPassword => ({
  by: 'proxy',
  host: proxy.address,
  realm: proxyRealm,
  number,
})

/** What the proxy was told, oldest first; `-` stands for no password. */
const toldTo = ({ proxy }: CompanyNetwork): readonly string[] =>
  proxy.passages().map(({ as = '-' }) => as)

test('a proxy’s password is asked for in the bar, and token requests pass with it unasked', async ({
  start,
  network,
}) => {
  const company = await network({ proxyPassword: right })
  const { sprinklr, api, login } = await openHosts(company)
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running, async (bar) => {
    await expectPasswordQuestion(bar, byProxy(company, 1))
    expect([...api.requests(), ...login.requests()]).toEqual([])
    await sendPassword(bar, wrong)
    await expectPasswordQuestion(bar, { ...byProxy(company, 2), isRepeated: true })
    await sendPassword(bar, right)
  })
  await followLink(signIn)
  await finishProfile(running)
  expect(sprinklr.tokenForms()).toHaveLength(1)

  await itemOf(running.window).getByRole('button', { name: 'Renew now' }).click()
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  await expect(running.window.getByRole('alert')).toHaveCount(0)
  const again = await signingInAgain(running)
  await expect(again.page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await questionNumber(again.bar)).toBeUndefined()
  await followLink(again)
  await expect.poll(() => sprinklr.tokenForms().length).toBe(3)

  const grants = sprinklr.tokenForms().map((form) => form.get('grant_type'))
  expect(grants).toEqual(['authorization_code', 'refresh_token', 'authorization_code'])
  expect(new Set(toldTo(company))).toEqual(new Set(['-', told(wrong), told(right)]))
  expect(toldTo(company).filter((one) => one === told(wrong))).toHaveLength(1)
  expectNoPasswordAt(api, login)
  const withWrong = toldTo(company).filter((one) => one === told(wrong)).length
  report(
    `a proxy’s password: ${sprinklr.tokenForms().length} token requests; ` +
      `${company.proxy.passages().length} tunnels asked for, ${withWrong} of them with the wrong password; ` +
      `${passwordCount(api, login)} passwords at sites`,
  )
})

test('no password outlives the app, and none is in any of its files', async ({
  start,
  network,
}) => {
  const company = await network({ proxyPassword: right })
  const { sprinklr } = await openHosts(company, (hosts) => ({
    answer: behindPassword(hosts.login, { ...forSite, realm: 'Acme intranet' }),
  }))
  const options = company.joining()
  const first = await start(options)
  await wizardAtSprinklr(first)
  const signIn = await signingIn(first, async (bar) => {
    for (const [index, password] of [wrong, right, forSite].entries()) {
      await expect.poll(() => questionNumber(bar)).toBe(index + 1)
      await sendPassword(bar, password)
    }
  })
  await followLink(signIn)
  await finishProfile(first)
  await first.close()
  company.proxy.forget()

  const second = await start({ ...options, dataFolder: first.dataFolder })
  await itemOf(second.window).getByRole('button', { name: 'Renew now' }).click()
  await expectFailure(second.window, [proxyWords.what, proxyWords.why, proxyWords.next])
  expect(toldTo(company)).toEqual(['-'])
  expect(sprinklr.tokenForms()).toHaveLength(1)
  await second.close()

  const secrets = { wrong: wrong.password, proxy: right.password, site: forSite.password }
  expectInNoFile(first, secrets)
  const files = expectInNoFile(second, secrets)
  const tunnels = toldTo(company).length
  report(`after a restart: ${files} files searched, ${tunnels} tunnel asked for by a renewal`)
})

test('a proxy’s password that was changed ends a renewal in words before anything is sent', async ({
  start,
  network,
}) => {
  const company = await network({ proxyPassword: right })
  const { sprinklr, api } = await openHosts(company)
  const running = await start(company.joining())
  const { window } = running
  await wizardAtSprinklr(running)
  await followLink(await signingIn(running, (bar) => sendPassword(bar, right)))
  await finishProfile(running)
  const renew = itemOf(window).getByRole('button', { name: 'Renew now' })
  await renew.click()
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  await expect(renew).toBeEnabled()

  company.proxy.demand(newer)
  company.proxy.forget()
  await renew.click()
  await expectFailure(window, [proxyWords.what, proxyWords.why, proxyWords.next])
  expect(toldTo(company)).toEqual(['-', told(right)])
  await renew.click()
  await expect.poll(() => toldTo(company)).toEqual(['-', told(right), '-'])
  const tokenRequests = sprinklr.tokenForms().length - 2
  expect(tokenRequests).toBe(0)

  const signIn = await signingInAgain(running, async (bar) => {
    await expectPasswordQuestion(bar, byProxy(company, 1))
    await sendPassword(bar, newer)
  })
  await followLink(signIn)
  await expect.poll(() => sprinklr.tokenForms().length).toBe(3)
  await expect(window.getByRole('alert')).toHaveCount(0)
  await renew.click()
  await expect.poll(() => sprinklr.tokenForms().length).toBe(4)
  const refreshed = sprinklr.tokenForms().map((form) => form.get('refresh_token'))
  expect(refreshed).toEqual([null, 'refresh-1', null, 'refresh-3'])
  expectNoPasswordAt(api)
  report(
    `a password changed at the proxy: ${tokenRequests} token requests ` +
      `in renewals ended in words; ${sprinklr.tokenForms().length} in all after signing in again`,
  )
})

test('a proxy that gets no password is said in the page’s place, and Reload asks again', async ({
  start,
  network,
}) => {
  const company = await network({ proxyPassword: right })
  const { sprinklr, api } = await openHosts(company)
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const tally = aTally()
  const signIn = await signingIn(running, async (bar) => {
    await expectPasswordQuestion(bar, byProxy(company, 1))
    for (const number of [2, 3]) {
      await sendNoPassword(bar)
      await expectFailurePage(bar, [proxyWords.what, proxyWords.why])
      await expect(bar.getByText('“Reload” asks you for them once more.')).toBeVisible()
      tally.add('times told nothing and said so')
      tally.add('requests at sites meanwhile', api.requests().length)
      expect(api.requests()).toEqual([])
      await bar.getByRole('button', { name: 'Reload' }).click()
      await expectPasswordQuestion(bar, byProxy(company, number))
    }
    await sendPassword(bar, right)
  })
  await followLink(signIn)
  await finishProfile(running)
  expect(sprinklr.tokenForms()).toHaveLength(1)
  expect(new Set(toldTo(company))).toEqual(new Set(['-', told(right)]))
  report(`a proxy: ${tally.line()}; the same sign-in ends well`)
})

test('five hosts at once behind a proxy are one question', async ({ start, network }) => {
  const company = await network()
  const parts = ['one', 'two', 'three', 'four', 'five'].map((name) => `${name}.acme.example`)
  const { sprinklr } = await openHosts(company, () => ({
    answer: (_request, response) =>
      html(response, parts.map((host) => `<iframe src="https://${host}/"></iframe>`).join('')),
  }))
  const part = await company.host({ hosts: parts, answer: sprinklr.login })
  company.proxy.demandFor(parts, right)
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  let questions = 0
  const { bar, page } = await signingIn(running, async (asking) => {
    await expectPasswordQuestion(asking, byProxy(company, 1))
    questions += 1
    await expect.poll(() => company.proxy.refusals()).toBe(5)
    await sendPassword(asking, wrong)
    await expect.poll(() => company.proxy.refusals()).toBe(10)
    await expectPasswordQuestion(asking, { ...byProxy(company, 2), isRepeated: true })
    questions += 1
    await sendPassword(asking, right)
  })
  await expect.poll(() => part.requests().length).toBe(5)
  await expect(page.locator('iframe').last().contentFrame().getByRole('link')).toBeVisible()
  expect(await questionNumber(bar)).toBeUndefined()
  expectNoPasswordAt(part)
  report(`five hosts behind a proxy: ${company.proxy.refusals()} refusals, ${questions} questions`)
})

test('a company’s own page asks by HTTP 401: its password goes there and nowhere else', async ({
  start,
  network,
}) => {
  const company = await network({ proxyPassword: right })
  // The same words as the proxy's, so that nothing but who asks tells the two apart.
  const { sprinklr, api, login } = await openHosts(company, (hosts) => ({
    answer: behindPassword(hosts.login, { ...forSite, realm: proxyRealm }),
  }))
  const bySite = { by: 'site', host: `${loginHost}:443`, realm: proxyRealm } as const
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running, async (bar) => {
    await sendPassword(bar, right)
    await expectPasswordQuestion(bar, { ...bySite, number: 2 })
    await sendPassword(bar, wrong)
    await expectPasswordQuestion(bar, { ...bySite, number: 3, isRepeated: true })
    await sendPassword(bar, forSite)
  })
  await followLink(signIn)
  await finishProfile(running)
  expect(sprinklr.tokenForms()).toHaveLength(1)
  expect(passwordsAt(login.requests())).toEqual([told(wrong), told(forSite)])
  expect(new Set(toldTo(company))).toEqual(new Set(['-', told(right)]))
  expectNoPasswordAt(api)

  const again = await signingInAgain(running, async (bar) => {
    await expectPasswordQuestion(bar, { ...bySite, number: 1 })
    await sendNoPassword(bar)
  })
  await expect(again.page.getByText('Not without a password.')).toBeVisible()
  await again.bar.getByRole('button', { name: 'Reload' }).click()
  await expectPasswordQuestion(again.bar, { ...bySite, number: 2 })
  await sendPassword(again.bar, forSite)
  await followLink(again)
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  expect(passwordsAt(login.requests())).toEqual([told(wrong), told(forSite), told(forSite)])
  const atProxy = toldTo(company).filter((one) => one === told(forSite)).length
  const ofProxy = passwordsAt([...login.requests(), ...api.requests()]).filter(
    (one) => one === told(right),
  ).length
  expect([atProxy, passwordCount(api), ofProxy]).toEqual([0, 0, 0])
  report(
    `a page’s password: ${passwordCount(login)} times at its site, ${atProxy} at the proxy, ${passwordCount(api)} at Sprinklr; ` +
      `the proxy’s password ${ofProxy} times at sites`,
  )
})

test('a foreign frame’s question names the frame’s host, and its words stay words', async ({
  start,
  network,
}) => {
  const realm = `<h1>Acme</h1><img src=x onerror=alert(1)>${'x'.repeat(500)}`.slice(0, 500)
  const frame = 'files.partner.example'
  const company = await network()
  const { sprinklr } = await openHosts(company, () => ({
    answer: (request, response) =>
      request.url === '/frame'
        ? html(response, '')
        : html(response, `${link}<iframe src="https://${frame}/"></iframe>`),
  }))
  const link = `<a href="https://api3.sprinklr.com/prod2/oauth/signed-in">Sign in</a>`
  const partner = await company.host({
    hosts: [frame],
    answer: behindPassword(sprinklr.login, { ...forSite, realm }),
  })
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running, async (bar) => {
    const shown = realm.slice(0, 120)
    await expectPasswordQuestion(bar, { by: 'site', host: `${frame}:443`, realm: shown, number: 1 })
    await expect(bar.locator('img')).toHaveCount(0)
    await expect(bar.getByRole('heading')).toHaveText([words.siteTitle])
    for (const name of [words.send, words.decline, 'Cancel']) {
      await expect(bar.getByRole('button', { name, exact: true })).toBeInViewport()
    }
    await sendNoPassword(bar)
  })
  await followLink(signIn)
  await finishProfile(running)
  expectNoPasswordAt(partner)
  report(
    `a foreign frame: named ${frame}, ${realm.length} characters of markup shown as words, ${passwordCount(partner)} passwords sent`,
  )
})

test('a site that claims to be a proxy is told nothing', async ({ start, network }) => {
  const company = await network({ proxyPassword: right })
  const { login } = await openHosts(company, () => ({
    answer: (_request, response) =>
      response.writeHead(407, { 'proxy-authenticate': `Basic realm="${proxyRealm}"` }).end(),
  }))
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  await running.window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  const bar = await barOf(running.app)
  const shown = await watchQuestions(bar)
  await sendPassword(bar, right)
  await expectFailure(running.window, ['The sign-in page could not be shown.'])
  expect(login.requests().length).toBeGreaterThan(0)
  expectNoPasswordAt(login)
  const ofSite = shown().filter((number) => number > 1)
  expect(ofSite).toEqual([])
  report(
    `a site’s own 407: ${login.requests().length} requests, ${passwordCount(login)} passwords, ${ofSite.length} questions`,
  )
})

test('a window that closes while somebody asks ends cleanly, and the next attempt asks anew', async ({
  start,
  network,
}) => {
  const company = await network()
  const frames = ['one.partner.example', 'two.partner.example']
  const { sprinklr, login } = await openHosts(company, () => ({
    answer: (_request, response) =>
      html(response, frames.map((host) => `<iframe src="https://${host}/"></iframe>`).join('')),
  }))
  const partner = await company.host({
    hosts: frames,
    answer: behindPassword(sprinklr.login, { ...forSite, realm: 'Partner' }),
  })
  const running = await start(company.joining())
  const { app, window } = running
  await wizardAtSprinklr(running)
  const endings = [
    ['The sign-in was cancelled.', (bar: Page) => pressLast(bar, 'Cancel')],
    ['The sign-in window was closed.', () => closeSignInWindow(app)],
  ] as const
  const tally = aTally()
  let seen = 0
  for (const [says, end] of endings) {
    const { bar, page } = await signingIn(running)
    const shown = await watchQuestions(bar)
    await expect.poll(() => questionNumber(bar)).toBe(1)
    // Both frames have asked by now: the second question waits.
    seen += 2
    await expect.poll(() => partner.requests().length).toBe(seen)
    const closed = Promise.all([bar.waitForEvent('close'), page.waitForEvent('close')])
    await end(bar)
    await closed
    await expectFailure(window, [says])
    const second = shown().filter((number) => number > 1)
    tally.add('ends while two hosts ask')
    tally.add('second questions shown', second.length)
    expect(second).toEqual([])
  }
  expect(app.windows()).toHaveLength(1)
  expectNoPasswordAt(partner, login)

  const { bar } = await signingIn(running)
  await expect.poll(() => questionNumber(bar)).toBe(1)
  const process = app.process()
  await running.close()
  expect(process.exitCode).toBe(0)
  expect(partner.requests()).toHaveLength(seen + 2)
  tally.add('ends while two hosts ask')
  tally.add('passwords sent', passwordCount(partner, login))
  report(`closed while asked: ${tally.line()}`)
})
