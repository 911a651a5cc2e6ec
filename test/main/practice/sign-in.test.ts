import { describe, expect, it } from 'vitest'
import { text } from '#core/text/text'
import {
  askMe,
  authorizeUrl,
  exampleApp,
  locationOf,
  obtainTokens,
  startPractice,
  visit,
  walkPages,
} from '../../helpers/practice'

const words = text.practice

async function openConsent(base: string): Promise<{ address: string; page: string }> {
  const address = locationOf(await visit(authorizeUrl(base)), base)
  return { address, page: await (await visit(address)).text() }
}

function fill(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  return visit(address, { method: 'POST', body: new URLSearchParams(fields) })
}

async function openLogin(base: string): Promise<string> {
  const { address } = await openConsent(base)
  return locationOf(await fill(address, { decision: 'allow' }), address)
}

async function openSecondFactor(base: string): Promise<string> {
  const address = await openLogin(base)
  return locationOf(await fill(address, { user: 'Ada Analyst' }), address)
}

describe('the authorize page', () => {
  it('ends at the Callback URL with a code and the state it was sent', async () => {
    const { base } = await startPractice()
    const redirect = new URL(await walkPages(authorizeUrl(base)))
    expect(redirect.origin + redirect.pathname).toBe(exampleApp.redirectUri)
    expect(redirect.searchParams.get('code')).toMatch(/^[0-9a-f]{24}$/)
    expect(redirect.searchParams.getAll('state')).toEqual(['state-of-this-sign-in'])
  })

  it('says state=null when it was sent none', async () => {
    const { base } = await startPractice()
    const redirect = await walkPages(authorizeUrl(base, { state: undefined }))
    expect(redirect).toMatch(/\?code=[0-9a-f]{24}&state=null$/)
  })

  it('carries any state back unchanged', async () => {
    const { base } = await startPractice()
    const state = 'a b+c/d=é&x="<>'
    const redirect = new URL(await walkPages(authorizeUrl(base, { state })))
    expect(redirect.searchParams.get('state')).toBe(state)
  })

  it('keeps the query of a registered Callback URL', async () => {
    const { base, practice } = await startPractice()
    const redirectUri = 'https://tool.example/cb?client=acme'
    await practice.registerApp({ ...exampleApp, redirectUri, description: 'With a query' })
    const redirect = await walkPages(authorizeUrl(base, { redirect_uri: redirectUri }))
    expect(redirect).toMatch(/^https:\/\/tool\.example\/cb\?client=acme&code=/)
  })

  it.each([
    ['another Callback URL', { redirect_uri: 'https://practice.example/callback/' }, 500],
    ['no Callback URL', { redirect_uri: undefined }, 500],
    ['an unknown key', { client_id: 'unknown' }, 403],
    ['no key', { client_id: undefined }, 403],
  ])('shows %s as a page that leads nowhere', async (_name, changes, status) => {
    const { base } = await startPractice()
    const answer = await visit(authorizeUrl(base, changes))
    expect(answer.status).toBe(status)
    expect(answer.headers.get('location')).toBeNull()
    const phrase = status === 500 ? 'Internal Server Error' : 'Developer Inactive'
    const page = await answer.text()
    expect(page).toContain(`<h1>${phrase}</h1>`)
    expect(page).toContain(words.banner)
  })

  it.each(['prod0', '{prod2}', 'qa6'])('calls a key in %s misdirected', async (environment) => {
    const { origin } = await startPractice()
    const answer = await visit(authorizeUrl(`${origin}/${encodeURIComponent(environment)}`))
    expect(answer.status).toBe(421)
    expect(await answer.text()).toContain('Misdirected Request')
  })

  it('knows prod by the absence of a path segment', async () => {
    const { origin, practice } = await startPractice()
    await practice.registerApp({ ...exampleApp, environment: 'prod', description: 'In prod' })
    expect((await visit(authorizeUrl(`${origin}/prod`))).status).toBe(404)
    expect(await walkPages(authorizeUrl(origin))).toContain('code=')
  })

  it.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ code_challenge: 'short', code_challenge_method: 'S256' }, 'invalid_request'],
    [{ code_challenge: 'c'.repeat(43), code_challenge_method: 'S512' }, 'invalid_request'],
  ])('tells the app at its Callback URL that %o is wrong', async (changes, error) => {
    const { base } = await startPractice()
    const redirect = new URL(locationOf(await visit(authorizeUrl(base, changes)), base))
    expect(redirect.searchParams.get('error')).toBe(error)
    expect(redirect.searchParams.get('state')).toBe('state-of-this-sign-in')
  })
})

describe('the pages of a sign-in', () => {
  it('bring a refusal of consent to the Callback URL, with the state', async () => {
    const { base } = await startPractice()
    const redirect = new URL(await walkPages(authorizeUrl(base), { deny: true }))
    expect(Object.fromEntries(redirect.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'state-of-this-sign-in',
    })
  })

  it('ask again for a user name, for the right code, and for at least one workspace', async () => {
    const { base } = await startPractice()
    const login = await openLogin(base)
    const unnamed = await fill(login, { user: '  ', password: 'x' })
    expect(unnamed.status).toBe(422)
    expect(await unnamed.text()).toContain(words.problems['user-name-missing'])

    const second = locationOf(await fill(login, { user: 'Ada' }), login)
    const page = await (await visit(second)).text()
    const digits = /id="mailed">(\d{6})</.exec(page)?.[1] ?? ''
    const wrong = await fill(second, { digits: digits === '123456' ? '654321' : '123456' })
    expect(await wrong.text()).toContain(words.problems['digits-wrong'])

    const spaced = `${digits.slice(0, 3)} ${digits.slice(3)}`
    const choice = locationOf(await fill(second, { digits: spaced }), second)
    const none = await fill(choice, { workspace: '12345' })
    expect(await none.text()).toContain(words.problems['workspace-missing'])
  })

  it('lead back to where the sign-in stands, and cannot be skipped', async () => {
    const { base } = await startPractice()
    const second = await openSecondFactor(base)
    const ahead = second.replace('second-factor', 'workspaces')
    expect(locationOf(await fill(ahead, { workspace: '66000002' }), ahead)).toBe(second)
    expect(locationOf(await visit(second.replace('second-factor', 'consent')), second)).toBe(second)
  })

  it('are over once the sign-in ended, or for a made-up one', async () => {
    const { base } = await startPractice()
    const { address } = await openConsent(base)
    await fill(address, { decision: 'deny' })
    for (const gone of [address, `${base}/ui/consent?flow=made-up`]) {
      const answer = await visit(gone)
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain(words.over.heading)
    }
  })

  it('are marked as practice, run no script and leave only for the Callback URL', async () => {
    const { base } = await startPractice()
    const { address, page } = await openConsent(base)
    const policy = (await visit(address)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(policy).toContain(`form-action 'self' ${new URL(exampleApp.redirectUri).origin};`)
    for (const shown of [page, await (await visit(await openSecondFactor(base))).text()]) {
      expect(shown).toContain(words.banner)
      expect(shown).toMatch(/<title>[^<]+ · Practice<\/title>/)
      expect(shown).not.toMatch(/<script|javascript:| on\w+=/i)
    }
  })

  it('label every field by name', async () => {
    const { base } = await startPractice()
    const { page } = await openConsent(base)
    const pages = [page, await (await visit(await openLogin(base))).text()]
    for (const shown of pages) {
      const ids = Array.from(shown.matchAll(/<input[^>]*\bid="([^"]+)"/g), (found) => found[1])
      expect(ids.length).toBeGreaterThan(0)
      for (const id of ids) expect(shown).toContain(`<label for="${id ?? ''}">`)
    }
  })

  it('show an app’s description and a person’s input as text, never as markup', async () => {
    const { base, practice } = await startPractice()
    const description = `<img src=x onerror="alert(1)"> & 'more'`
    await practice.registerApp({ ...exampleApp, description })
    const { page } = await openConsent(base)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;')
  })
})

describe('the identity call', () => {
  it('names the person who signed in and the workspace they chose', async () => {
    const { base } = await startPractice()
    const tokens = await obtainTokens(base, { user: 'Ada Analyst', workspaces: ['Globex Retail'] })
    const answer = await askMe(base, tokens.access_token)
    expect(await answer.json()).toEqual({
      data: {
        name: 'Ada Analyst',
        customerId: 77_000_000,
        id: 66_014_640,
        type: 'PARTNER_ADMIN',
        email: 'ada.analyst@practice.example',
        properties: { workspaces: ['Globex Retail'] },
        workspaceId: 77_000_002,
      },
      errors: [],
    })
  })

  it.each([
    ['no key header', '', 'prod2', 403, 'Developer Inactive'],
    ['an unknown key', 'unknown', 'prod2', 403, 'Developer Inactive'],
    ['another environment', exampleApp.clientId, 'prod0', 421, 'Misdirected Request'],
  ])('refuses %s, in both shapes', async (...row) => {
    const [, key, environment, status, phrase] = row
    const { base, origin, practice } = await startPractice()
    const { access_token: token } = await obtainTokens(base)
    const asJson = await askMe(`${origin}/${environment}`, token, key)
    expect(asJson.status).toBe(status)
    expect(await asJson.json()).toEqual({ message: phrase })
    await practice.setSwitches({ gatewayShape: 'heading' })
    const asHeading = await askMe(`${origin}/${environment}`, token, key)
    expect(asHeading.status).toBe(status)
    expect(await asHeading.text()).toBe(`<h1>${phrase}</h1>`)
  })

  it('refuses a disabled key, and a token that is not this key’s', async () => {
    const { base, practice } = await startPractice()
    const { access_token: token } = await obtainTokens(base)
    const other = { ...exampleApp, clientId: 'other', description: '' }
    await practice.registerApp(other)
    expect((await askMe(base, token, 'other')).status).toBe(401)
    await practice.registerApp({ ...other, isDisabled: true })
    expect((await askMe(base, token, 'other')).status).toBe(403)
    expect((await askMe(base, 'made-up')).status).toBe(401)
  })
})
