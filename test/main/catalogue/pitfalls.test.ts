import { describe, expect, it } from 'vitest'
import { practice as provider } from '#core/providers/practice'
import { text } from '#core/text/text'
import { refresh } from '../../helpers/practice'
import { signInWithPractice, tokensOf, type WalletBench } from '../../helpers/wallet-bench'
import { signInElsewhere } from './documented'
import { choosing } from './own'
import { aWindowBench } from './provocation'

const { failures } = text.errors
const { example } = provider
const base = 'https://api3.sprinklr.com/prod2'
const said = (code: string, facts: object = {}) => ({ code, facts })

async function findingsIn({ wallet }: WalletBench, pasted: string): Promise<readonly string[]> {
  return (await wallet.readRequest(pasted)).findings.map(({ type }) => type)
}

describe('what people trip over with an environment', () => {
  it('is named: a key of another one, with the page-source trick', async () => {
    const bench = await aWindowBench()
    const elsewhere = signInElsewhere(bench, { environment: 'prod4' })
    await expect(elsewhere).rejects.toMatchObject(said('wrong-environment'))
    expect(failures['wrong-environment']({}).action).toBe('change-environment')
    expect(JSON.stringify(text.wizard)).toContain('sentry-environment')
  })

  it('is understood: curly brackets left around it', async () => {
    const bench = await aWindowBench()
    expect(await choosing(bench, { environment: '{prod2}' })).toMatchObject({
      environment: { environment: 'prod2' },
    })
    const request = `curl https://api3.sprinklr.com/{prod2}/api/v2/me -H 'Authorization: Bearer t' -H 'key: k'`
    expect(await findingsIn(bench, request)).toContain('placeholder-left')
  })
})

describe('what people trip over at a sign-in', () => {
  it('is named: another Callback URL, where the page should be', async () => {
    const bench = await aWindowBench()
    const slash = `${example.redirectUri}/`
    const other = signInElsewhere(bench, { redirectUri: slash })
    await expect(other).rejects.toMatchObject(said('callback-mismatch'))
  })

  it('is named: a code that was used before', async () => {
    const bench = await aWindowBench()
    const { send } = bench
    bench.send = async (request) => {
      if (request.body?.includes('code=') === true) await send(request)
      return send(request)
    }
    await expect(signInWithPractice(bench)).rejects.toMatchObject(said('code-refused'))
  })

  it('is taken as it is: a whole address pasted with its state, and null in its place', async () => {
    const bench = await aWindowBench()
    bench.walk = { rehearsal: 'state-null' }
    const run = signInWithPractice(bench)
    await expect.poll(() => bench.progress.at(-1)?.type).toBe('asking-about-mark')
    await bench.wallet.answerAboutMark(true)
    expect((await run).hasToken).toBe(true)
    const token = `curl -d 'grant_type=authorization_code&code=c%26state%3Dnull' ${base}/oauth/token`
    expect(await findingsIn(bench, token)).toContain('state-with-code')
  })

  it('is asked for: the domain of a company’s own sign-in', async () => {
    const bench = await aWindowBench()
    await choosing(bench, { domainName: 'acme.sprinklr.com' })
    const { clientId: apiKey, clientSecret: apiSecret, redirectUri } = example
    await bench.wallet.chooseKeys({ type: 'new', apiKey, apiSecret, redirectUri })
    await bench.wallet.signInDraft({ staysSignedIn: false })
    const asked = new URL(bench.orders[0]?.authorizationUrl ?? '')
    expect(asked.searchParams.get('domain_name')).toBe('acme.sprinklr.com')
  })

  it('is named: a missing right, and workspaces that were not ticked', async () => {
    const bench = await aWindowBench()
    const { id } = await signInWithPractice(bench)
    const fault = { type: 'refusal', refusal: 'no-right' } as const
    await bench.practice.setFault({ until: 'once', endpoint: 'me', fault })
    await expect(bench.wallet.check(id)).rejects.toMatchObject(said('forbidden'))
    expect(failures.forbidden().why).toMatch(/permission.*workspace/)
    expect(failures['sign-in-denied']().why + failures['sign-in-denied']().next).toContain(
      'Generate Token',
    )
  })
})

describe('what people trip over with keys', () => {
  it('is named: one that is not active yet, with the half hour it takes', async () => {
    const bench = await aWindowBench()
    const fault = { type: 'developer-inactive' } as const
    await bench.practice.setFault({ until: 'once', endpoint: 'token', fault })
    await expect(signInWithPractice(bench)).rejects.toMatchObject({
      code: 'developer-inactive',
      facts: { retryAt: bench.clock.now() + 30 * 60_000 },
    })
  })

  it('is named: a secret of an app made in the other place', async () => {
    const bench = await aWindowBench()
    await choosing(bench, {})
    const { clientId: apiKey, redirectUri } = example
    await bench.wallet.chooseKeys({ type: 'new', apiKey, apiSecret: 'another', redirectUri })
    const run = bench.wallet.signInDraft({ staysSignedIn: false })
    await expect(run).rejects.toMatchObject(said('keys-refused'))
    expect(failures['keys-refused']().next).toMatch(/dev\.sprinklr\.com.*Developer Tools/)
  })

  it('is told in the wizard: where the keys are, and the message that lands in spam', () => {
    const words = JSON.stringify(text.wizard)
    expect(words).toMatch(/dev\.sprinklr\.com.*Developer Tools/)
    expect(words).toContain('spam')
    expect(failures['request-refused']().next).toContain('tickets@sprinklr.com')
  })
})

describe('what people trip over with a token', () => {
  it('is named: a newer one with the same key', async () => {
    const bench = await aWindowBench()
    const { id } = await signInWithPractice(bench)
    bench.clock.advance(60_000)
    await signInWithPractice(bench)
    await expect(bench.wallet.check(id)).rejects.toMatchObject(said('token-refused'))
    await expect(bench.wallet.renew(id)).rejects.toMatchObject(said('refresh-overtaken'))
  })

  it('is named: a refresh token that was used before', async () => {
    const bench = await aWindowBench()
    const { id } = await signInWithPractice(bench)
    await refresh(bench.base, tokensOf(bench, id).refresh)
    await expect(bench.wallet.renew(id)).rejects.toMatchObject(said('refresh-refused'))
  })

  it.each([
    ['password-changed', 'password-changed'],
    ['access-revoked', 'refresh-revoked'],
  ] as const)('is named: %s', async (refusal, code) => {
    const bench = await aWindowBench()
    const { id } = await signInWithPractice(bench)
    const fault = { type: 'refusal', refusal } as const
    await bench.practice.setFault({ until: 'once', endpoint: 'token', fault })
    await expect(bench.wallet.renew(id)).rejects.toMatchObject(said(code))
  })

  it('never happens to the wallet: characters that a form changes, at each of many renewals', async () => {
    const bench = await aWindowBench()
    const { id } = await signInWithPractice(bench)
    const used: string[] = []
    for (let turn = 0; turn < 12; turn += 1) {
      bench.clock.advance(1_000)
      used.push(tokensOf(bench, id).refresh)
      await bench.wallet.renew(id)
    }
    for (const one of ['+', '/', '=']) expect(used.join('')).toContain(one)
  })

  it.each([
    ['not encoded', `grant_type=refresh_token&refresh_token=AbC+d/ef==`, 'not-encoded'],
    [
      'encoded twice',
      'grant_type=refresh_token&refresh_token=AbC%252Bd%252Fef%253D',
      'encoded-twice',
    ],
  ])('is found in a request of another tool: %s', async (_what, body, finding) => {
    const bench = await aWindowBench()
    const request = `curl -X POST ${base}/oauth/token -d '${body}'`
    expect(await findingsIn(bench, request)).toContain(finding)
  })
})

it('a provider in trouble is named, with where its trouble is told of', async () => {
  const bench = await aWindowBench()
  const { id } = await signInWithPractice(bench)
  const fault = { type: 'server-error', status: 503 } as const
  await bench.practice.setFault({ until: 'once', endpoint: 'me', fault })
  await expect(bench.wallet.check(id)).rejects.toMatchObject(said('server-error'))
  expect(failures['server-error']().next).toContain('status.sprinklr.com')
})

describe('what people trip over with a call', () => {
  it('is found: no key header, and no length', async () => {
    const bench = await aWindowBench()
    const withoutKey = `curl ${base}/api/v2/me -H 'Authorization: Bearer AbCdEf'`
    expect(await findingsIn(bench, withoutKey)).toContain('key-header-missing')
    expect(await findingsIn(bench, 'HTTP/1.1 411 Length Required')).toContain('length-missing')
  })

  it.each([
    [{ type: 'over-rate-429', retryAfterSeconds: 90 }, 90],
    [{ type: 'over-rate-403' }, 60],
  ] as const)('is waited out: %o', async (fault, waitSeconds) => {
    const bench = await aWindowBench()
    const { id } = await signInWithPractice(bench)
    await bench.practice.setFault({ until: 'once', endpoint: 'me', fault })
    const retryAt = bench.clock.now() + waitSeconds * 1000
    await expect(bench.wallet.check(id)).rejects.toMatchObject(
      said('over-rate', { waitSeconds, retryAt }),
    )
  })
})
