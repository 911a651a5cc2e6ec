import { describe, expect, it } from 'vitest'
import { startPractice, type PracticeBench } from '../../helpers/practice'

const accessKey = 'a'.repeat(40)
const secret = 'secret:with:colons'
const hourMs = 3_600_000

async function startCedato(): Promise<PracticeBench> {
  const bench = await startPractice()
  await bench.practice.registerApp({
    clientId: accessKey,
    clientSecret: secret,
    redirectUri: 'https://practice.example/callback',
    environment: 'cedato',
    description: 'Cedato',
  })
  return bench
}

function askToken(
  { origin }: PracticeBench,
  choices: { readonly secret?: string; readonly grant?: string } = {},
): Promise<Response> {
  const told = `${accessKey}:${choices.secret ?? secret}`
  return fetch(`${origin}/api/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(told).toString('base64')}` },
    body: new URLSearchParams({ grant_type: choices.grant ?? 'client_credentials' }),
  })
}

interface Told {
  readonly access_token: string
}

async function tokenOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { data: Told }).data.access_token
}

const askReport = ({ origin }: PracticeBench, token: string): Promise<Response> =>
  fetch(`${origin}/api/reports/supplies/extended?start=0&end=1&limit=1`, {
    headers: { authorization: `Bearer ${token}` },
  })

describe('Cedato in practice', () => {
  it('gives tokens for an hour that live beside each other', async () => {
    const bench = await startCedato()
    const first = await tokenOf(await askToken(bench))
    const second = await tokenOf(await askToken(bench))
    expect((await askReport(bench, first)).status).toBe(200)
    expect((await askReport(bench, second)).status).toBe(200)
    bench.clock.advance(hourMs)
    expect((await askReport(bench, first)).status).toBe(419)
    expect((await askReport(bench, 'made-up')).status).toBe(419)
  })

  it('answers nested as the real one does, flat as documented, or with a refusal in HTTP 200', async () => {
    const bench = await startCedato()
    const told = {
      access_token: expect.any(String) as string,
      token_type: 'bearer',
      expires_in: 3600,
    }
    expect(await (await askToken(bench)).json()).toEqual({ status: 'OK', data: told })
    await bench.practice.setSwitches({ cedatoAnswers: 'flat' })
    expect(await (await askToken(bench)).json()).toEqual(told)
    await bench.practice.setSwitches({ cedatoAnswers: 'not-ok' })
    const refused = await askToken(bench)
    expect(refused.status).toBe(200)
    expect(await refused.json()).toMatchObject({ status: 'ERROR' })
  })

  it.each([
    ['another secret', { secret: 'wrong' }, 401],
    ['another grant', { grant: 'password' }, 400],
  ])('refuses %s', async (_what, choices, status) => {
    expect((await askToken(await startCedato(), choices)).status).toBe(status)
  })

  it('does not take a key of Sprinklr’s', async () => {
    const { origin, practice } = await startPractice()
    await practice.registerApp({
      clientId: accessKey,
      clientSecret: secret,
      redirectUri: 'https://practice.example/callback',
      environment: 'prod2',
      description: 'Sprinklr',
    })
    expect((await askToken({ origin } as PracticeBench)).status).toBe(401)
  })

  it('strikes with the faults that are set', async () => {
    const bench = await startCedato()
    await bench.practice.setFault({
      until: 'once',
      endpoint: 'cedatoToken',
      fault: { type: 'server-error', status: 503 },
    })
    expect((await askToken(bench)).status).toBe(503)
    expect((await askToken(bench)).status).toBe(200)
    expect(await bench.practice.counters()).toMatchObject({ cedatoToken: 2 })
  })
})
