import { describe, expect, it } from 'vitest'
import type { AnswerFault } from '../../../main/practice/faults'
import {
  askMe,
  authorizeUrl,
  exchange,
  obtainCode,
  obtainTokens,
  refresh,
  startPractice,
  visit,
  walkPages,
  type TokenAnswer,
} from '../../helpers/practice'

describe('a fault at the token endpoint', () => {
  it('that cuts before reading leaves the refresh token usable', async () => {
    const { base, practice } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    const fault = { type: 'cut-before-reading' } as const
    await practice.setFault({ until: 'once', endpoint: 'token', fault })
    await expect(refresh(base, token)).rejects.toThrow()
    expect((await refresh(base, token)).status).toBe(200)
  })

  it('that cuts after reading has used it: the answer is lost for good', async () => {
    const { base, practice } = await startPractice()
    const tokens = await obtainTokens(base)
    const fault = { type: 'cut-after-reading' } as const
    await practice.setFault({ until: 'once', endpoint: 'token', fault })
    await expect(refresh(base, tokens.refresh_token)).rejects.toThrow()
    expect((await refresh(base, tokens.refresh_token)).status).toBe(400)
    expect((await askMe(base, tokens.access_token)).status).toBe(401)
  })

  it('that delays lets the effect happen first and the answer come when its time is over', async () => {
    const { base, practice, clock } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    const fault = { type: 'delay', delayMs: 40_000 } as const
    await practice.setFault({ until: 'once', endpoint: 'token', fault })
    const late = refresh(base, token)
    await expect.poll(async () => (await refresh(base, token)).status).toBe(400)
    clock.advance(40_000)
    expect(((await (await late).json()) as TokenAnswer).refresh_token).not.toBe(token)
  })

  it('that delays does not hold up a stop', async () => {
    const { base, practice } = await startPractice()
    const { refresh_token: token } = await obtainTokens(base)
    const fault = { type: 'delay', delayMs: 40_000 } as const
    await practice.setFault({ until: 'once', endpoint: 'token', fault })
    const late = refresh(base, token).then(
      () => 'settled',
      () => 'settled',
    )
    await expect.poll(async () => (await refresh(base, token)).status).toBe(400)
    await practice.stop()
    expect(await late).toBe('settled')
  })

  it.each<[AnswerFault, number, string]>([
    [{ type: 'server-error', status: 502 }, 502, 'Internal Server Error'],
    [{ type: 'over-rate-429', retryAfterSeconds: 120 }, 429, 'RATE_LIMIT_EXCEEDED'],
    [{ type: 'over-rate-403' }, 403, '<h1>Developer Over Rate</h1>'],
    [{ type: 'html' }, 200, '<!doctype html>'],
    [{ type: 'wrong-environment' }, 421, 'Misdirected Request'],
    [{ type: 'developer-inactive' }, 403, 'Developer Inactive'],
    [{ type: 'refusal', refusal: 'unknown-key' }, 401, 'Invalid consumer key'],
    [{ type: 'refusal', refusal: 'over-qps' }, 403, '<h1>Developer Over Qps</h1>'],
  ])('%o answers in its place and changes nothing', async (fault, status, phrase) => {
    const { base, practice } = await startPractice()
    const code = await obtainCode(base)
    await practice.setFault({ until: 'cleared', endpoint: 'token', fault })
    const answer = await exchange(base, code)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain(phrase)
    if (status === 429) expect(answer.headers.get('retry-after')).toBe('120')
    await practice.clearFaults()
    expect((await exchange(base, code)).status).toBe(200)
  })

  it('that calls codes expired does so until cleared', async () => {
    const { base, practice } = await startPractice()
    const code = await obtainCode(base)
    const fault = { type: 'expired-code' } as const
    await practice.setFault({ until: 'cleared', endpoint: 'token', fault })
    const answers = [await exchange(base, code), await exchange(base, code)]
    for (const answer of answers) expect(await answer.text()).toContain('Code has Expired')
    await practice.clearFaults()
    expect((await exchange(base, code)).status).toBe(200)
  })
})

describe('a fault elsewhere', () => {
  it.each<[AnswerFault, number]>([
    [{ type: 'server-error', status: 503 }, 503],
    [{ type: 'over-rate-429', retryAfterSeconds: 9 }, 429],
    [{ type: 'over-rate-403' }, 403],
    [{ type: 'html' }, 200],
    [{ type: 'wrong-environment' }, 421],
    [{ type: 'developer-inactive' }, 403],
  ])('%o on the authorize page is marked as practice', async (fault, status) => {
    const { base, practice } = await startPractice()
    await practice.setFault({ until: 'cleared', endpoint: 'authorize', fault })
    const answer = await visit(authorizeUrl(base))
    expect(answer.status).toBe(status)
    expect(await answer.text()).toContain('Practice')
    await practice.clearFaults()
    expect((await visit(authorizeUrl(base))).status).toBe(302)
  })

  it.each<[AnswerFault, number]>([
    [{ type: 'server-error', status: 500 }, 500],
    [{ type: 'html' }, 200],
  ])('%o strikes the identity call and no other', async (fault, status) => {
    const { base, practice } = await startPractice()
    await practice.setFault({ until: 'once', endpoint: 'me', fault })
    const { access_token: token } = await obtainTokens(base)
    const struck = await askMe(base, token)
    expect(struck.status).toBe(status)
    expect(await struck.text()).not.toContain('Ada')
    expect((await askMe(base, token)).status).toBe(200)
  })

  it.each([
    ['state-null', 'null'],
    ['state-missing', null],
    ['state-wrong', 'the-state-of-another-sign-in'],
  ] as const)('at the redirect: %s', async (type, state) => {
    const { base, practice } = await startPractice()
    await practice.setFault({ until: 'once', endpoint: 'redirect', fault: { type } })
    const redirect = new URL(await walkPages(authorizeUrl(base)))
    expect(redirect.searchParams.get('state')).toBe(state)
    expect(redirect.searchParams.get('code')).not.toBeNull()
    expect(await walkPages(authorizeUrl(base))).toContain('state=state-of-this-sign-in')
  })

  it('at the redirect refuses what the person allowed', async () => {
    const { base, practice } = await startPractice()
    const fault = { type: 'denial' } as const
    await practice.setFault({ until: 'once', endpoint: 'redirect', fault })
    expect(await walkPages(authorizeUrl(base))).toContain('error=access_denied')
  })

  it('strikes in the order set, once each', async () => {
    const { base, practice } = await startPractice()
    for (const status of [500, 503]) {
      const fault = { type: 'server-error', status } as const
      await practice.setFault({ until: 'once', endpoint: 'me', fault })
    }
    const statuses = [await askMe(base, 'x'), await askMe(base, 'x'), await askMe(base, 'x')]
    expect(statuses.map((answer) => answer.status)).toEqual([500, 503, 401])
  })
})
