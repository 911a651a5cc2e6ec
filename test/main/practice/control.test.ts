import { describe, expect, it } from 'vitest'
import {
  askMe,
  authorizeUrl,
  controlKey,
  exampleApp,
  exchange,
  obtainCode,
  obtainTokens,
  sendControl,
  startPractice,
  visit,
} from '../../helpers/practice'

const counters = { type: 'counters' }

describe('the control address', () => {
  it('does not exist without a control key', async () => {
    const { origin } = await startPractice()
    expect((await sendControl(origin, counters)).status).toBe(404)
    expect((await sendControl(origin, counters, '')).status).toBe(404)
  })

  it.each(['', 'short'])('does not exist with the guessable control key %j', async (key) => {
    const { origin } = await startPractice({ controlKey: key })
    expect((await sendControl(origin, counters, key)).status).toBe(404)
  })

  it.each(['', 'wrong', `${controlKey} `.repeat(2), controlKey.slice(1)])(
    'refuses the key %j',
    async (key) => {
      const { origin } = await startPractice({ controlKey })
      expect((await sendControl(origin, counters, key)).status).toBe(403)
    },
  )

  it('counts every call, cut ones too, and starts over at a reset', async () => {
    const { base, origin } = await startPractice({ controlKey })
    const { access_token: token } = await obtainTokens(base)
    await askMe(base, token)
    const fault = { type: 'cut-before-reading' }
    await sendControl(origin, {
      type: 'set-fault',
      order: { until: 'once', endpoint: 'token', fault },
    })
    await expect(exchange(base, 'x')).rejects.toThrow()
    const seen: unknown = await (await sendControl(origin, counters)).json()
    const quiet = { register: 0, appToken: 0, cedatoToken: 0, cedatoReport: 0, unknown: 0 }
    expect(seen).toEqual({ authorize: 1, token: 2, me: 1, page: 8, ...quiet })
    await sendControl(origin, { type: 'reset' })
    expect(await (await sendControl(origin, counters)).json()).toMatchObject({ token: 0, page: 0 })
    expect((await askMe(base, token)).status).toBe(401)
  })

  it('registers apps, sets switches and moves the clock', async () => {
    const { base, origin } = await startPractice({ controlKey })
    const app = {
      clientId: 'app-of-a-test',
      clientSecret: 'secret-of-a-test',
      redirectUri: 'http://localhost:8123/sprinklr/callback',
      environment: 'prod0',
      description: 'Registered over loopback',
    }
    expect((await sendControl(origin, { type: 'register-app', app })).status).toBe(200)
    const address = authorizeUrl(`${origin}/prod0`, {
      client_id: app.clientId,
      redirect_uri: app.redirectUri,
    })
    expect((await visit(address)).status).toBe(302)
    const code = await obtainCode(base)
    const switches = { clockOffsetMs: 600_000, expiresInForm: 'text' }
    await sendControl(origin, { type: 'set-switches', switches })
    expect(await (await exchange(base, code)).text()).toContain('Code has Expired')
    expect((await obtainTokens(base)).expires_in).toBe('2591999')
  })

  it.each([
    { type: 'unknown' },
    { type: 'set-fault', order: { until: 'once', endpoint: 'me', fault: { type: 'denial' } } },
    { type: 'set-switches', switches: { expiresInSeconds: -1 } },
    { type: 'register-app', app: { ...exampleApp, redirectUri: 'ftp://x', description: '' } },
    'no object',
  ])('refuses %o', async (order) => {
    const { origin } = await startPractice({ controlKey })
    expect((await sendControl(origin, order)).status).toBe(400)
  })
})
