import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import {
  authorizeUrl,
  exampleApp,
  exchange,
  locationOf,
  obtainTokens,
  postToken,
  startPractice,
  visit,
  walkPages,
  type PracticeBench,
} from '../../helpers/practice'

const words = text.practice

const fill = (address: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  visit(address, { method: 'POST', body: new URLSearchParams(fields) })

const next = async (address: string, fields: Readonly<Record<string, string>>): Promise<string> =>
  locationOf(await fill(address, fields), address)

/** Consents to a sign-in of this company, and gives the page that follows. */
async function openDoor({ base }: PracticeBench, domain = 'example.sprinklr.com'): Promise<string> {
  const consent = locationOf(await visit(authorizeUrl(base, { domain_name: domain })), base)
  return next(consent, { decision: 'allow' })
}

/** What a form on the page would post, by name. */
function hiddenFields(page: string): Readonly<Record<string, string>> {
  const found = page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)
  return Object.fromEntries(Array.from(found, ([, name = '', value = '']) => [name, value]))
}

describe('a sign-in of a company’s own (SSO)', () => {
  it('opens in a window of its own, asks for no second factor, and ends at the Callback URL', async () => {
    const bench = await startPractice()
    const door = await openDoor(bench)
    const page = await (await visit(door)).text()
    expect(page).toContain('target="_blank"')
    expect(page).toContain(words.company.what('example.sprinklr.com'))
    const login = await next(door, {})
    expect(await (await visit(login)).text()).toContain(words.company.loginHeading)
    const choice = await next(login, { user: 'Ada Analyst' })
    const redirect = new URL(await next(choice, { workspace: '66000002' }))
    expect(redirect.origin + redirect.pathname).toBe(exampleApp.redirectUri)
    expect(redirect.searchParams.get('state')).toBe('state-of-this-sign-in')
    const code = redirect.searchParams.get('code') ?? ''
    expect((await exchange(bench.base, code)).status).toBe(200)
  })

  it('asks again for a name, and the first window leads to where the sign-in stands', async () => {
    const bench = await startPractice()
    const door = await openDoor(bench)
    const login = await next(door, {})
    expect((await fill(login, { user: ' ' })).status).toBe(422)
    const choice = await next(login, { user: 'Ada' })
    expect(locationOf(await visit(door), door)).toBe(choice)
  })

  it('names the company as text, never as markup, however long', async () => {
    const bench = await startPractice()
    const page = await (await visit(await openDoor(bench, '<b>x</b>'.repeat(100)))).text()
    expect(page).not.toContain('<b>')
    expect(page.split('&lt;b&gt;').length).toBeLessThan(40)
  })

  it('runs no script on any page', async () => {
    const bench = await startPractice()
    const door = await openDoor(bench)
    const pages = [await visit(door), await visit(await next(door, {}))]
    for (const answer of pages) {
      expect(answer.headers.get('content-security-policy')).not.toContain('script-src')
      expect(await answer.text()).not.toMatch(/<script|javascript:| on\w+=/i)
    }
  })
})

describe('an answer', () => {
  it('stands behind the # when told so: with code, with a refusal, with a mistake', async () => {
    const { base, practice } = await startPractice()
    await practice.setSwitches({ answersBy: 'fragment' })
    const ends = [
      await walkPages(authorizeUrl(base)),
      await walkPages(authorizeUrl(base), { deny: true }),
      locationOf(await visit(authorizeUrl(base, { response_type: 'token' })), base),
    ]
    for (const end of ends) {
      const { search, hash } = new URL(end)
      expect(search).toBe('')
      expect(new URLSearchParams(hash.slice(1)).get('state')).toBe('state-of-this-sign-in')
    }
    const code = new URLSearchParams(new URL(ends[0] ?? '').hash.slice(1)).get('code') ?? ''
    expect((await exchange(base, code)).status).toBe(200)
  })

  it('comes in a form when told so, which leads to the Callback URL and nowhere else', async () => {
    const bench = await startPractice()
    await bench.practice.setSwitches({ answersBy: 'form-post' })
    const login = await next(await openDoor(bench), {})
    const choice = await next(login, { user: 'Ada' })
    const answer = await fill(choice, { workspace: '66000002' })
    const page = await answer.text()
    expect(answer.status).toBe(200)
    expect(page).toContain(`action="${exampleApp.redirectUri}"`)
    expect(page).toContain(words.banner)
    expect(page).not.toMatch(/<script|javascript:| on\w+=/i)
    expect(answer.headers.get('content-security-policy')).toContain(
      `form-action 'self' ${new URL(exampleApp.redirectUri).origin};`,
    )
    const { code = '', state } = hiddenFields(page)
    expect(state).toBe('state-of-this-sign-in')
    const sent = await postToken(bench.base, { grant_type: 'authorization_code', code })
    expect(sent.status).toBe(200)
  })

  it('can lose its state in any of these places', async () => {
    const { base, practice } = await startPractice()
    await practice.setSwitches({ answersBy: 'fragment' })
    for (const [type, state] of [
      ['state-missing', null],
      ['state-null', 'null'],
    ] as const) {
      await practice.setFault({ until: 'once', endpoint: 'redirect', fault: { type } })
      const { hash } = new URL(await walkPages(authorizeUrl(base)))
      expect(new URLSearchParams(hash.slice(1)).get('state')).toBe(state)
    }
  })
})

describe('what an earlier version remembered', () => {
  it('is read as it is: answers stand in the query, as they did', async () => {
    const { base, practice, dataFolder } = await startPractice()
    const tokens = await obtainTokens(base)
    await practice.setSwitches({ expiresInForm: 'text' })
    await practice.stop()
    const file = join(dataFolder, 'practice', 'state.json')
    const stored = JSON.parse(await readFile(file, 'utf8')) as { switches: object }
    const { answersBy, ...switches } = stored.switches as { answersBy: string }
    expect(answersBy).toBe('query')
    await writeFile(file, JSON.stringify({ ...stored, switches }))

    const again = await startPractice({ dataFolder })
    const renewed = await postToken(again.base, {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(renewed.status).toBe(200)
    expect(new URL(await walkPages(authorizeUrl(again.base))).searchParams.has('code')).toBe(true)
  })
})
