import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from '#core/text/text'
import { expect } from './app'
import { expectAccessible, wear } from './axe'
import { test, type CompanyNetwork } from './company-network/company-network'
import { followLink, signingIn } from './company-network/sign-in'
import { apiHost, html } from './company-network/sprinklr-hosts'
import { walkPages } from './provider-pages'
import { expectStep, pressSignIn, wizardToSignIn } from './wizard-steps'

const find = text.wizard.environment.find

test('in practice, a wrong environment names the one of the example app, and asks for no real address', async ({
  start,
}) => {
  const running = await start()
  const { window } = running
  await wizardToSignIn(running, { environment: 'prod0' })
  await window.getByRole('button', { name: /^Sign in to / }).click()
  const alert = window.getByRole('alert')
  await expect(alert).toContainText('belongs to another environment')
  await expect(alert).toContainText('The example app lives in prod2.')
  await expect(window.getByRole('textbox', { name: find.services.sprinklr.address })).toBeHidden()
  await alert.getByRole('button', { name: 'Change environment' }).click()
  await expectStep(window, 'Environment')
  await window.getByRole('combobox', { name: 'Environment' }).fill('prod2')
  await window.getByRole('combobox', { name: 'Environment' }).press('Tab')
  await window.getByRole('button', { name: 'Continue' }).click()
  await window.getByRole('button', { name: 'Continue' }).click()
  await walkPages(await pressSignIn(running))
  await expectStep(window, 'Done')
})

/** A key that the chosen environment does not know, found out only when the code is exchanged. */
async function misdirected(company: CompanyNetwork, siteHost: string, page: string): Promise<void> {
  let way = { callback: '', state: '' }
  const api = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url ?? '/', `https://${apiHost}`)
    const go = (location: string): void => void response.writeHead(302, { location }).end()
    if (url.pathname === '/oauth/authorize') {
      const callback = url.searchParams.get('redirect_uri') ?? ''
      way = { callback, state: url.searchParams.get('state') ?? '' }
      go(`https://${siteHost}/`)
    } else if (url.pathname === '/oauth/signed-in') {
      go(`${way.callback}?code=one-code&state=${way.state}`)
    } else {
      response.writeHead(421, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ message: 'Misdirected Request' }))
    }
  }
  await company.host({ hosts: [apiHost], answer: api })
  const link = `<a href="https://${apiHost}/oauth/signed-in">Sign in</a>`
  await company.host({
    hosts: [siteHost],
    answer: (_request, response) => html(response, page + link),
  })
}

const sites: readonly (readonly [what: string, host: string, page: string])[] = [
  ['the host of a page', 'space-prod2.sprinklr.com', ''],
  [
    'sentry-environment in a customer’s own page',
    'acme.sprinklr.com',
    '<meta name="sentry-environment" content="prod2">',
  ],
  [
    'SPR_ENV in a customer’s own page',
    'acme.sprinklr.com',
    '<script>window.SPR_ENV = {"region":"us","env":"prod2"}</script>',
  ],
]

for (const [what, host, page] of sites) {
  test(`${what} gives the environment away, which the failure proposes`, async ({
    start,
    network,
  }) => {
    const company = await network()
    await misdirected(company, host, page)
    const running = await start(company.joining())
    const { window } = running
    await wizardToSignIn(running, {
      provider: 'Sprinklr',
      environment: 'prod',
      apiKey: 'k'.repeat(24),
      apiSecret: 's'.repeat(64),
    })
    await followLink(await signingIn(running))
    const alert = window.getByRole('alert')
    await expect(alert).toContainText(`The sign-in went through ${host}: this looks like prod2`)
    await alert.getByRole('button', { name: 'Change environment' }).click()
    await expectStep(window, 'Environment')
    await expect(window.getByRole('combobox', { name: 'Environment' })).toHaveValue('prod2')
  })
}

test('a customer’s page that names no environment, or a lie that is none, proposes nothing; a pasted address tells, and is used only by a press', async ({
  start,
  network,
}) => {
  const company = await network()
  const lie = '<meta name="sentry-environment" content="evil.example/prod2">'
  await misdirected(company, 'acme.sprinklr.com', lie)
  const running = await start(company.joining())
  await wizardToSignIn(running, {
    provider: 'Sprinklr',
    environment: 'prod',
    apiKey: 'k'.repeat(24),
    apiSecret: 's'.repeat(64),
  })
  await followLink(await signingIn(running))
  const alert = running.window.getByRole('alert')
  await expect(alert).toContainText('Press “Change environment”; “How do I find mine?” is there.')
  await expect(alert).not.toContainText('evil')
  const { window } = running
  const address = window.getByRole('textbox', { name: find.services.sprinklr.address })
  await address.fill('https://acme.sprinklr.com/ui/home')
  await expect(window.getByText(find.tellsNothing)).toBeVisible()
  await address.fill('https://space-prod2.sprinklr.com/ui/home')
  await expect(window.getByText(find.looksLike('prod2'))).toBeVisible()
  for (const scheme of ['light', 'dark'] as const) {
    await wear(running, scheme)
    await expectAccessible(window, `environment found in an address, ${scheme}`)
  }
  await window.getByRole('button', { name: find.changeTo('prod2') }).click()
  await expectStep(window, 'Environment')
  await expect(window.getByRole('combobox', { name: 'Environment' })).toHaveValue('prod2')
})
