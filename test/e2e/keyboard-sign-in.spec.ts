import type { ElectronApplication, Page } from '@playwright/test'
import { text } from '#core/text/text'
import { expect, type RunningApp } from './app'
import { test } from './company-network/company-network'
import { apiHost, loginHost, sprinklrHosts } from './company-network/sprinklr-hosts'
import { aHostileProvider, html } from './hostile-provider'
import { enter, expectFocusSeen, goTo, typeInto } from './keyboard'
import { barOf, walkPages } from './provider-pages'
import { expectStep, pressSignIn, wizardToSignIn, type Typed } from './wizard-steps'

const office: Typed = {
  provider: 'Sprinklr',
  environment: 'prod2',
  apiKey: 'k'.repeat(24),
  apiSecret: 's'.repeat(64),
}
const { password, certificate } = text.signIn
const words = text.wizard.signIn

/** What is typed at the keyboard goes to the bar, not to a page behind it. */
async function expectKeysInBar(app: ElectronApplication): Promise<void> {
  const read = () =>
    app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL() ?? '')
  await expect.poll(read).toContain('/sign-in-bar/')
}

async function signInFromOffice(running: RunningApp): Promise<Page> {
  await wizardToSignIn(running, office)
  await enter(running.window.getByRole('button', { name: 'Sign in to Sprinklr' }))
  return barOf(running.app)
}

async function typeIntoBar(bar: Page, user: string, secret: string): Promise<void> {
  await expect(bar.getByRole('textbox', { name: password.userName })).toBeFocused()
  await bar.keyboard.type(user)
  await bar.keyboard.press('Tab')
  await expect(bar.getByLabel(password.password, { exact: true })).toBeFocused()
  await bar.keyboard.type(secret)
  await bar.keyboard.press('Enter')
}

test('a proxy’s question is answered by keyboard alone: wrong, declined, asked for again, right', async ({
  start,
  network,
}) => {
  const company = await network({ proxyPassword: { userName: 'ada', password: 'right one' } })
  const sprinklr = sprinklrHosts()
  await company.host({ hosts: [apiHost], answer: sprinklr.api })
  await company.host({ hosts: [loginHost], answer: sprinklr.login })
  const running = await start(company.joining())
  const bar = await signInFromOffice(running)

  await expect(bar.getByRole('heading', { name: password.proxyTitle })).toBeVisible()
  await expectKeysInBar(running.app)
  await expectFocusSeen(bar)
  await bar.keyboard.press('Enter')
  await expect(bar.getByText(password.missing)).toBeVisible()
  await typeIntoBar(bar, 'ada', 'wrong one')
  await expect(bar.getByText(password.wrong)).toBeVisible()
  await expect(bar.getByRole('textbox', { name: password.userName })).toHaveValue('')
  await bar.keyboard.press('Escape')

  const title = text.errors.failures['proxy-sign-in-needed']().what
  await expect(bar.getByRole('heading', { name: title })).toBeFocused()
  await expectKeysInBar(running.app)
  await enter(bar.getByRole('button', { name: text.signIn.reload }))
  await typeIntoBar(bar, 'ada', 'right one')
  await expect(bar.getByText(`https://${loginHost}`)).toBeVisible()
  const passed = company.proxy.passages().filter(({ answer }) => answer === 'through')
  expect(passed.map(({ as }) => as)).toEqual(passed.map(() => 'ada:right one'))
  expect(passed.length).toBeGreaterThan(0)
})

test('a certificate is chosen, remembered and chosen anew by keyboard alone', async ({
  start,
  network,
}) => {
  const company = await network({ certificatesOf: ['Ada Analyst', 'Bob Builder'] })
  const sprinklr = sprinklrHosts()
  await company.host({ hosts: [apiHost], answer: sprinklr.api })
  const login = await company.host({
    hosts: [loginHost],
    answer: sprinklr.login,
    clientCertificate: 'asked-for',
  })
  const running = await start(company.joining())
  const bar = await signInFromOffice(running)
  const clients = () => login.requests().map(({ client }) => client ?? 'nobody')

  await expect(bar.getByRole('heading', { name: certificate.title })).toBeVisible()
  await expectKeysInBar(running.app)
  const radios = bar.getByRole('radio')
  await expect(radios).toHaveCount(2)
  await expect(radios.first()).toBeFocused()
  await expect(bar.getByRole('radio', { checked: true })).toHaveCount(0)
  await bar.keyboard.press('Enter')
  await expect(bar.getByText(certificate.missing)).toBeVisible()
  expect(clients()).toEqual([])

  const bob = bar.getByRole('radio', { name: 'Bob Builder' })
  await bar.keyboard.press('Space')
  await goTo(bob, 'ArrowDown')
  await expect(bob).toBeChecked()
  await goTo(bar.getByRole('checkbox', { name: certificate.remember }))
  await bar.keyboard.press('Space')
  await enter(bar.getByRole('button', { name: certificate.send }))
  await expect(bar.getByText(`https://${loginHost}`)).toBeVisible()
  await expect.poll(clients).toContain('Bob Builder')

  await goTo(bar.getByRole('button', { name: text.signIn.cancel }))
  await bar.keyboard.press('Enter').catch(() => undefined)
  await expect(running.window.getByRole('alert')).toBeVisible()
  await expect.poll(() => running.app.windows().length).toBe(1)
  await enter(running.window.getByRole('button', { name: 'Sign in to Sprinklr' }))
  const remembering = await barOf(running.app)
  const another = remembering.getByRole('button', { name: certificate.another })
  await goTo(another)
  const closed = remembering.waitForEvent('close')
  await remembering.keyboard.press('Enter').catch(() => undefined)
  await closed
  // Asked anew in a window of its own: no connection of the old one is left.
  const again = await barOf(running.app)
  await expect(again.getByRole('heading', { name: certificate.title })).toBeVisible()
  await expect(again.getByRole('radio').first()).toBeFocused()
  const before = clients().length
  await again.keyboard.press('Escape')
  await expect(again.getByRole('heading', { name: certificate.title })).toHaveCount(0)
  await expect.poll(() => clients().slice(before)).toContain('nobody')
})

test('the sign-in goes on in the person’s own browser by keyboard alone', async ({ start }) => {
  const provider = await aHostileProvider()
  const running = await start()
  const { window, app } = running
  provider.play(() => ({ '/': html('<h1>Sign in</h1>') }), 'the-code')
  await app.evaluate(({ shell }) => {
    const open = async (url: string): Promise<void> => {
      process.env['OPENED_IN_BROWSER'] = url
    }
    Object.assign(shell, { openExternal: open })
  })
  const opened = () => app.evaluate(() => process.env['OPENED_IN_BROWSER'] ?? '')
  await wizardToSignIn(running, {
    ...office,
    apiAddress: provider.origin,
    callbackUrl: provider.callbackUrl,
  })
  await enter(window.getByRole('button', { name: 'Sign in to Sprinklr' }))
  await enter(window.getByRole('button', { name: words.useBrowser }))
  const field = window.getByRole('textbox', { name: words.address })
  await expect(field).toBeFocused()
  await expect(window.getByText(words.browser.open)).toBeVisible()
  await expect.poll(opened).toContain(`${provider.origin}/prod2/oauth/authorize?`)
  await expect(window.getByText(provider.callbackUrl).first()).toBeVisible()

  // The person's browser asks for the page, and ends at the Callback URL.
  await fetch(await opened(), { redirect: 'manual' })
  const refusals: readonly (readonly [typed: string, says: string])[] = [
    ['', words.addressMissing],
    ['the code', words.notACode],
    ['https://somebody.example/?code=the-code', words.refused['address-foreign'] ?? ''],
    [provider.callbackUrl, words.refused['address-unanswered'] ?? ''],
    [`${provider.callbackUrl}?code=the-code&state=other`, words.refused['state-wrong'] ?? ''],
  ]
  for (const [typed, says] of refusals) {
    await typeInto(field, typed)
    await window.keyboard.press('Enter')
    await expect(window.getByText(says)).toBeVisible()
    await expect(field).toBeFocused()
    expect(provider.codes()).toEqual([])
  }
  await enter(window.getByRole('button', { name: words.copyLink }))
  await expect(window.getByText('Copied, clears after 30 s')).toBeVisible()
  await typeInto(field, provider.place().good)
  await enter(window.getByRole('button', { name: words.continue, exact: true }))
  await expectStep(window, 'Done')
  expect(provider.codes()).toEqual(['the-code'])
  expect(provider.callback.requests()).toEqual([])
  await provider.close()
})

test('the question whose answer it is: no ends the sign-in, yes goes on, by keyboard alone', async ({
  start,
}) => {
  const running = await start()
  const { window, practice } = running
  await wizardToSignIn(running)
  for (const answer of [words.mark.no, words.mark.yes]) {
    await practice.send({
      type: 'set-fault',
      order: { until: 'once', endpoint: 'redirect', fault: { type: 'state-missing' } },
    })
    await walkPages(await pressSignIn(running))
    const question = window.getByRole('alert', { name: words.mark.title })
    await expect(question).toBeVisible()
    expect((await practice.counters())['token'] ?? 0).toBe(0)
    await enter(question.getByRole('button', { name: answer, exact: true }))
    if (answer === words.mark.yes) continue
    await expect(window.getByRole('alert')).toContainText('as you chose')
  }
  await expectStep(window, 'Done')
})
