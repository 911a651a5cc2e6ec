import { describe, expect, it } from 'vitest'
import { admit, type Admission } from '../../../main/practice/rules/traffic'
import { noon } from '../../helpers/builders'
import { askMe, startPractice } from '../../helpers/practice'

function callTimes(count: number, gapMs: number): Admission {
  let admission: Admission = { traffic: new Map(), headers: {} }
  for (let call = 0; call < count; call += 1) {
    admission = admit(admission.traffic, 'key', noon + call * gapMs)
  }
  return admission
}

describe('rate limits', () => {
  it.each([
    ['the tenth call within a second', 10, 1, undefined],
    ['the eleventh call within a second', 11, 1, 'second'],
    ['calls a tenth of a second apart', 100, 100, undefined],
    ['the thousandth call within an hour', 1000, 1000, undefined],
    ['the thousand and first call within an hour', 1001, 1000, 'hour'],
    ['calls four seconds apart, for hours', 5000, 4000, undefined],
  ])('%s', (_name, count, gapMs, per) => {
    expect(callTimes(count, gapMs).refusal?.per).toBe(per)
  })

  it('are counted per key', () => {
    const { traffic } = callTimes(11, 1)
    expect(admit(traffic, 'another key', noon).refusal).toBeUndefined()
  })

  it('answer as JSON with the waiting time, and pass after it', async () => {
    const { base, clock } = await startPractice()
    for (let call = 0; call < 10; call += 1) expect((await askMe(base, 'x')).status).toBe(401)
    const refused = await askMe(base, 'x')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(await refused.json()).toMatchObject({
      success: false,
      errors: [{ code: 'RATE_LIMIT_EXCEEDED', details: { limit: 10, window: '1 second' } }],
    })
    clock.advance(1000)
    expect((await askMe(base, 'x')).status).toBe(401)
  })

  it('answer as a heading when switched so', async () => {
    const { base, practice } = await startPractice()
    await practice.setSwitches({ gatewayShape: 'heading' })
    for (let call = 0; call < 10; call += 1) await askMe(base, 'x')
    const refused = await askMe(base, 'x')
    expect(refused.status).toBe(403)
    expect(refused.headers.get('x-mashery-error-code')).toBe('ERR_403_DEVELOPER_OVER_QPS')
    expect(await refused.text()).toBe('<h1>Developer Over Qps</h1>')
  })
})
