import { text } from '#core/text/text'
import { expect } from './app'
import { longHost } from './bar-states'
import { test } from './company-network/company-network'
import {
  finishProfile,
  followLink,
  openHosts,
  report,
  signingIn,
  wizardAtSprinklr,
} from './company-network/sign-in'
import { html, loginHost } from './company-network/sprinklr-hosts'

/** Hosts made to be taken for Sprinklr’s, as somebody writes them, and as the wallet has to show them. */
const hosts: readonly (readonly [written: string, shown: string])[] = [
  ['\u0430\u0440\u0440.sprinklr.com', 'xn--80a6aa.sprinklr.com'],
  ['app.sprinkl\u0433.com', 'app.xn--sprinkl-xgg.com'],
  ['app.sprin\u1E33lr.com', 'app.xn--sprinlr-8w3c.com'],
  ['مثال.إختبار', 'xn--mgbh0fb.xn--kgbechtv'],
  ['\u{1F512}app.sprinklr.example', 'xn--app-jp23b.sprinklr.example'],
  ['ａｐｐ.sprinklr.example', 'app.sprinklr.example'],
  ['app.sprinklr.com.somebody-else.example', 'app.sprinklr.com.somebody-else.example'],
  ['APP.Sprinklr.COM-login.example', 'app.sprinklr.com-login.example'],
  [longHost, longHost],
]

const lie = 'app.sprinklr.com, secure'

test('a host made to be taken for another is shown as what it is', async ({ start, network }) => {
  test.setTimeout(180_000)
  const company = await network()
  const { sprinklr } = await openHosts(company)
  const other = await company.host({
    hosts: hosts.map(([, shown]) => shown),
    answer: (_request, response) => html(response, `<title>${lie}</title><h1>${lie}</h1>`),
  })
  const running = await start(company.joining())
  await wizardAtSprinklr(running)
  const { bar, page } = await signingIn(running)
  const address = bar.getByRole('group', { name: text.signIn.address })

  for (const [written, shown] of hosts) {
    await page.evaluate((to) => location.assign(to), `https://${written}/`).catch(() => undefined)
    await expect(address.locator('strong')).toHaveText(shown)
    await expect(address).toContainText(`${text.signIn.locks.secure}https://${shown}`)
    await expect(page.getByRole('heading', { name: lie })).toBeVisible()
    const titles = (): Promise<readonly string[]> =>
      running.app.evaluate(({ BaseWindow }) =>
        BaseWindow.getAllWindows().map((one) => one.getTitle()),
      )
    await expect.poll(titles).toContain(`${shown} · Token Wallet`)
    // However long it is, the end of the host is in sight: that says whose it is.
    const { right } = await address.locator('strong').evaluate((host) => {
      const range = document.createRange()
      range.selectNodeContents(host)
      return range.getBoundingClientRect().toJSON() as { readonly right: number }
    })
    expect(right).toBeLessThanOrEqual(await bar.evaluate(() => innerWidth))
  }
  expect(other.requests().length).toBeGreaterThanOrEqual(hosts.length)

  await page.evaluate((to) => location.assign(to), `https://${loginHost}/`).catch(() => undefined)
  await followLink({ page })
  await finishProfile(running)
  expect(sprinklr.tokenForms()).toHaveLength(1)
  report(`look-alike hosts: ${hosts.length} shown as what they are, and the sign-in went on`)
})
