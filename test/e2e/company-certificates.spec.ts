import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, type RunningApp } from './app'
import { authorityName, test, type CompanyNetwork } from './company-network/company-network'
import { expectInNoFile } from './company-network/leaks'
import {
  expectCertificateQuestion,
  questionNumber,
  sendCertificate,
  sendNoCertificate,
} from './company-network/questions'
import {
  expectFailure,
  finishProfile,
  followLink,
  openHosts,
  report,
  signingIn,
  signingInAgain,
  wizardAtSprinklr,
  type Hosts,
} from './company-network/sign-in'
import type { Site } from './company-network/site'
import { html, loginHost } from './company-network/sprinklr-hosts'
import { barOf, openingSignIn, pressLast, type SignInWindow } from './provider-pages'
import { aTally } from './tally'
import { expectStep } from './wizard-steps'

const [ada, bo] = ['Ada Analyst of Acme', 'Bo Builder of Acme']
const sso = 'sso.acme.example'
const { certificate: words } = text.signIn
const needed = text.errors.failures['certificate-needed']()

const demanding = { clientCertificate: 'required' } as const
const leadingTo = (host: string) => ({
  answer: (_request: unknown, response: Parameters<typeof html>[0]) =>
    html(response, `<a href="https://${host}/">Sign in</a>`),
})

/** Whose certificates a site has seen, with every request. */
const seenBy = (site: Site): readonly string[] =>
  site.requests().map(({ client }) => client ?? 'nobody')

const asked = (number: number, host = loginHost, offers: readonly string[] = [ada, bo]) => ({
  host,
  offers,
  number,
})

/** By the page’s link, to a page that may not come. */
const goOn = (page: Page) => page.evaluate(() => document.querySelector('a')?.click())

const another = (bar: Page) => bar.getByRole('button', { name: words.another })

test('a certificate is sent when it was chosen, and only for this sign-in', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada, bo] })
  const { sprinklr, login } = await openHosts(company, () => demanding)
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const tally = aTally()
  const expectQuestion = async (bar: Page, before: number): Promise<void> => {
    await expectCertificateQuestion(bar, asked(1))
    tally.add('questions')
    tally.add('connections before a choice', login.connections() - before)
    expect(login.connections()).toBe(before)
  }
  const signIn = await signingIn(running, async (bar) => {
    await expectQuestion(bar, 0)
    await expectFacts(bar, company)
    expect(login.requests()).toEqual([])
    await bar.getByRole('button', { name: words.send }).click()
    await expect(bar.getByText(words.missing)).toBeVisible()
    expect(login.connections()).toBe(0)
    await sendCertificate(bar, bo)
  })
  await expect(signIn.page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await expect(another(signIn.bar)).toHaveCount(0)
  await followLink(signIn)
  await finishProfile(running)
  expect(new Set(seenBy(login))).toEqual(new Set([bo]))

  const before = login.connections()
  const again = await signingInAgain(running, async (bar) => {
    await expectQuestion(bar, before)
    await sendCertificate(bar, ada)
  })
  await followLink(again)
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  expect(new Set(seenBy(login))).toEqual(new Set([bo, ada]))
  tally.add('sign-ins', sprinklr.tokenForms().length)
  report(`certificates chosen for one sign-in: ${tally.line()}`)
})

/** Subject, issuer and end of each. */
async function expectFacts(bar: Page, { certificates }: CompanyNetwork): Promise<void> {
  for (const { name, endsAt } of certificates) {
    const day = new Intl.DateTimeFormat(text.time.locale, { dateStyle: 'medium' }).format(endsAt)
    const choice = bar.getByRole('radio', { name, exact: true })
    await expect(choice).toHaveAccessibleDescription(
      `${words.issuedBy(authorityName)} · ${words.ends(day)}`,
    )
  }
}

test('a remembered certificate is sent unasked and said so, after a restart too, until another is chosen', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada, bo] })
  const options = company.joining()
  const first = await start(options)
  const { login } = await rememberAda(company, first)
  const tally = aTally()
  const expectUnasked = async (running: RunningApp, name: string): Promise<SignInWindow> => {
    const signIn = await sentUnasked(await signingInAgain(running), name)
    tally.add('attempts with it sent unasked and said so')
    return signIn
  }
  await followLink(await expectUnasked(first, ada))
  await first.close()

  const second = await start({ ...options, dataFolder: first.dataFolder })
  const { bar } = await expectUnasked(second, ada)
  expect(new Set(seenBy(login))).toEqual(new Set([ada]))
  const count = login.requests().length
  const closed = bar.waitForEvent('close')
  await pressLast(bar, another(bar))
  await closed
  const next = await barOf(second.app)
  await expectCertificateQuestion(next, asked(1))
  tally.add('requests while asked for another', login.requests().length - count)
  expect(login.requests()).toHaveLength(count)
  await sendCertificate(next, bo, 'remembered')
  await expect.poll(() => seenBy(login).at(-1)).toBe(bo)
  await pressLast(next, 'Cancel')
  await expect.poll(() => second.app.windows().length).toBe(1)
  await followLink(await expectUnasked(second, bo))
  await second.close()

  const subjects = { Ada: ada, Bo: bo, authority: authorityName }
  const files = expectInNoFile(second, subjects)
  expectInNoFile(first, subjects)
  expect(rememberedIn(second.dataFolder)).toEqual([
    [loginHost, expect.stringMatching(/^sha256\/[\w+/]{43}=$/)],
  ])
  report(`a remembered certificate: ${tally.line()}; ${files} files searched for its name`)
})

async function sentUnasked<Open extends { readonly bar: Page; readonly page: Page }>(
  open: Open,
  name: string,
): Promise<Open> {
  const { bar, page } = open
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  expect(await questionNumber(bar)).toBeUndefined()
  await expect(bar.getByText(`${words.sent} ${name}`)).toBeVisible()
  return open
}

function rememberedIn(dataFolder: string): readonly unknown[] {
  const settings: unknown = JSON.parse(readFileSync(join(dataFolder, 'settings.json'), 'utf8'))
  return Object.entries((settings as { readonly clientCertificates: object }).clientCertificates)
}

test('no certificate for the first page ends the sign-in in words, and the next try asks anew', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada] })
  const { login } = await openHosts(company, () => demanding)
  const running = await start(company.joining())
  const { window } = running
  await wizardAtSprinklr(running)
  await window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  const offer = asked(1, loginHost, [ada])
  const tally = aTally()
  for (const leave of ['Try again', 'last']) {
    const bar = await barOf(running.app)
    await expectCertificateQuestion(bar, offer)
    const closed = bar.waitForEvent('close')
    await sendNoCertificate(bar)
    await closed
    await expectFailure(window, [needed.what, needed.why])
    tally.add('attempts ended in words')
    if (leave !== 'last') await window.getByRole('button', { name: leave }).click()
  }
  tally.add('requests meanwhile', login.requests().length)
  expect(login.requests()).toEqual([])
  const signIn = await signingIn(running, async (bar) => {
    await expectCertificateQuestion(bar, offer)
    await sendCertificate(bar, ada)
  })
  await followLink(signIn)
  await expectStep(window, 'Done')
  expect(new Set(seenBy(login))).toEqual(new Set([ada]))
  report(`no certificate for the first page: ${tally.line()}; the next attempt works`)
})

test('no certificate on the way is said in the page’s place, and Reload asks again', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada, bo] })
  const { sprinklr, login } = await openHosts(company, () => leadingTo(sso))
  await company.refusingHost([sso])
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running)
  const { bar, page } = signIn
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await goOn(page)
  const tally = aTally()
  for (const number of [1, 2]) {
    await expectCertificateQuestion(bar, asked(number, sso))
    await sendNoCertificate(bar)
    await expect.poll(() => questionNumber(bar)).toBeUndefined()
    const alert = bar.getByRole('alert')
    await expect(alert).toContainText(needed.what)
    await expect(alert).toContainText(needed.why)
    tally.add('times said in the page’s place')
    if (number === 2) break
    await bar.getByRole('button', { name: 'Reload' }).click()
  }
  const site = await company.host({ hosts: [sso], answer: sprinklr.login, ...demanding })
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expectCertificateQuestion(bar, asked(3, sso))
  tally.add('connections before a choice', site.connections())
  expect(site.connections()).toBe(0)
  await sendCertificate(bar, bo)
  await expect(bar.getByText(`https://${sso}`)).toBeVisible()
  await followLink(signIn)
  await finishProfile(running)
  expect(new Set(seenBy(site))).toEqual(new Set([bo]))
  expect(new Set(seenBy(login))).toEqual(new Set(['nobody']))
  report(`no certificate on the way: ${tally.line()}; the same sign-in ends well`)
})

test('each host is asked for separately, and a certificate kept for one goes to no other', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada, bo] })
  const { sprinklr, login } = await openHosts(company, () => ({ ...leadingTo(sso), ...demanding }))
  const site = await company.host({
    hosts: [sso],
    answer: sprinklr.login,
    clientCertificate: 'asked-for',
  })
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const signIn = await signingIn(running, (bar) => sendCertificate(bar, ada, 'remembered'))
  const { bar, page } = signIn
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await goOn(page)
  await expectCertificateQuestion(bar, asked(2, sso))
  expect(site.connections()).toBe(0)
  await sendNoCertificate(bar)
  await expect(bar.getByText(`https://${sso}`)).toBeVisible()
  await followLink(signIn)
  await finishProfile(running)
  expect(new Set(seenBy(login))).toEqual(new Set([ada]))
  expect(new Set(seenBy(site))).toEqual(new Set(['nobody']))

  const again = await sentUnasked(await signingInAgain(running), ada)
  await goOn(again.page)
  await expectCertificateQuestion(again.bar, asked(1, sso))
  await sendCertificate(again.bar, bo)
  await expect(again.bar.getByText(`https://${sso}`)).toBeVisible()
  await followLink(again)
  expect(seenBy(site).at(-1)).toBe(bo)
  const [byFirst, bySecond] = [login, site].map(
    (one) => seenBy(one).filter((name) => name === ada).length,
  )
  expect(bySecond).toBe(0)
  report(
    `two hosts: the certificate kept for the first was seen ${String(byFirst)} times by it, ${String(bySecond)} times by the second`,
  )
})

test('a remembered certificate that the server refuses can be exchanged on the spot', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada, bo] })
  const running = await start(company.joining())
  const { sprinklr } = await rememberAda(company, running)

  await company.refusingHost([loginHost])
  const signIn = await signingInAgain(running, async (bar) => {
    await expect(bar.getByText(needed.why)).toBeVisible()
    await expect(bar.getByText(`${words.sent} ${ada}`)).toBeVisible()
    const login = { hosts: [loginHost], answer: sprinklr.login, ...demanding }
    const site = await company.host(login)
    await another(bar).click()
    await expectCertificateQuestion(bar, asked(1))
    await sendCertificate(bar, bo, 'remembered')
    await expect.poll(() => seenBy(site)).toEqual([bo])
    await expect(another(bar)).toHaveCount(0)
  })
  await followLink(signIn)
  await expect.poll(() => sprinklr.tokenForms().length).toBe(2)
  report('a remembered certificate refused by an alert: said, and another one goes on the spot')
})

test('a remembered certificate that only a page refuses can be exchanged, too', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada, bo] })
  const running = await start(company.joining())
  const { sprinklr } = await rememberAda(company, running)

  const says = '400 The SSL certificate error'
  const site = await company.host({
    hosts: [loginHost],
    answer: (request, response) => {
      if (seenBy(site).at(-1) === bo) sprinklr.login(request, response)
      else response.writeHead(400, { 'content-type': 'text/plain' }).end(says)
    },
    clientCertificate: 'asked-for',
  })
  const { bar, page } = await signingInAgain(running)
  await expect(page.getByText(says)).toBeVisible()
  await expect(bar.getByText(`${words.sent} ${ada}`)).toBeVisible()
  const closed = bar.waitForEvent('close')
  await pressLast(bar, another(bar))
  await closed
  const next = await barOf(running.app)
  await expectCertificateQuestion(next, asked(1))
  await sendCertificate(next, bo)
  await expect.poll(() => seenBy(site)).toEqual([ada, bo])
  report('a remembered certificate refused by a page: shown, and another one goes in a new window')
})

/** A profile whose sign-in page gets Ada’s certificate unasked from now on. */
async function rememberAda(company: CompanyNetwork, running: RunningApp): Promise<Hosts> {
  const hosts = await openHosts(company, () => demanding)
  await wizardAtSprinklr(running)
  await followLink(await signingIn(running, (bar) => sendCertificate(bar, ada, 'remembered')))
  await finishProfile(running)
  return hosts
}

test('a server that hangs up for want of a certificate is said to want one, and asks again', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: [ada] })
  const { sprinklr } = await openHosts(company, () => leadingTo(sso))
  const site = await company.host({
    hosts: [sso],
    answer: sprinklr.login,
    clientCertificate: 'required-by-hanging-up',
  })
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const { bar, page } = await signingIn(running)
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await goOn(page)
  await expectCertificateQuestion(bar, asked(1, sso, [ada]))
  await sendNoCertificate(bar)
  const alert = bar.getByRole('alert')
  await expect(alert).toContainText(needed.what)
  await expect(alert).toContainText('“Reload” lets you choose once more.')
  expect(seenBy(site)).not.toContain(ada)

  // Chromium would repeat its answer to the end of the session: the attempt begins afresh in another one.
  const again = await openingSignIn(running.app, async () => {
    const closed = bar.waitForEvent('close')
    await pressLast(bar, 'Reload')
    await closed
  })
  await expect(again.page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await goOn(again.page)
  await expectCertificateQuestion(again.bar, asked(1, sso, [ada]))
  await sendCertificate(again.bar, ada)
  await expect(again.bar.getByText(`https://${sso}`)).toBeVisible()
  await followLink(again)
  await expectStep(running.window, 'Done')
  expect(seenBy(site).at(-1)).toBe(ada)
  report('no certificate, and a server that hangs up: words, and another question')
})

test('a computer without a certificate is told so', async ({ start, network }) => {
  const company = await network()
  await openHosts(company)
  await company.refusingHost([loginHost])
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  await running.window.getByRole('button', { name: 'Sign in to Sprinklr' }).click()
  await expectFailure(running.window, [needed.what, needed.why, needed.next])
  report('no certificate on this computer: words, and what to do')
})
