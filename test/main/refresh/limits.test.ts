import { describe, expect, it } from 'vitest'
import { errorCodes, WalletError } from '#core/errors'
import type { HttpRequest } from '#core/oauth/http-request'
import { createPatience } from '../../../main/refresh/patience'
import { createServerTime } from '../../../main/refresh/server-time'
import { createThrottle, usualLimits } from '../../../main/refresh/throttle'
import { noon } from '../../helpers/builders'
import { aVirtualWorld } from '../../helpers/virtual-world'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const request: HttpRequest = {
  method: 'GET',
  url: 'https://api3.sprinklr.com/api/v2/me',
  headers: {},
}

describe('the throttle', () => {
  it('lets 300 requests an hour through with one key, and the rest afterwards', async () => {
    const world = aVirtualWorld()
    const throttle = createThrottle({ clock: world.clock, send: world.send, limits: usualLimits })
    for (let count = 0; count < 320; count += 1) {
      void world.during(() =>
        throttle.run({ host: 'a', key: 'k' }, (send) => world.during(() => send(request))),
      )
    }
    await world.run(0)
    await world.run(30 * minuteMs)
    expect(world.requestTimes).toHaveLength(300 + usualLimits.perHost - 1)
    await world.run(35 * minuteMs)
    expect(world.requestTimes).toHaveLength(320)
  })

  it('runs two at a time at a host, and another host beside them', async () => {
    const world = aVirtualWorld()
    const throttle = createThrottle({ clock: world.clock, send: world.send, limits: usualLimits })
    const begun: string[] = []
    const never = (name: string) => () => {
      begun.push(name)
      return new Promise<void>(() => undefined)
    }
    for (const name of ['a1', 'a2', 'a3', 'b1']) {
      void throttle.run({ host: name.slice(0, 1), key: name }, never(name))
    }
    await world.run(hourMs)
    expect(begun).toEqual(['a1', 'a2', 'b1'])
  })
})

describe('patience', () => {
  const place = { host: 'api3.sprinklr.com', credentialId: 'one' }
  const other = { host: 'api3.sprinklr.com', credentialId: 'other' }
  const fault = (waitSeconds?: number) =>
    new WalletError('server-error', '', waitSeconds === undefined ? {} : { waitSeconds })

  it('leaves a host alone after five answers of trouble in a row, whoever got them', async () => {
    const world = aVirtualWorld()
    const patience = createPatience({ clock: world.clock, dice: () => 0 })
    for (let count = 0; count < 4; count += 1) patience.failed(place, fault())
    expect(patience.restMs(other)).toBe(0)
    patience.failed(other, fault())
    expect(patience.restMs(place)).toBeGreaterThan(0)
    await world.run(31_000)
    expect(patience.restMs(other)).toBe(0)
  })

  it('begins to count anew after an answer that is none of trouble, and not after a broken network', () => {
    const world = aVirtualWorld()
    const patience = createPatience({ clock: world.clock, dice: () => 0 })
    for (let count = 0; count < 4; count += 1) patience.failed(place, fault())
    patience.failed(place, new WalletError('answer-lost'))
    patience.failed(place, new WalletError('over-rate'))
    patience.failed(place, fault())
    expect(patience.restMs(other)).toBe(0)
  })

  it('keeps a wait that was asked for, and keeps it to the key', async () => {
    const world = aVirtualWorld()
    const patience = createPatience({ clock: world.clock, dice: () => 0 })
    patience.failed(place, fault(600))
    await world.run(10 * minuteMs - 1)
    expect(patience.restMs(place)).toBeGreaterThan(0)
    expect(patience.restMs(other)).toBe(0)
    await world.run(2)
    expect(patience.restMs(place)).toBe(0)
  })
})

describe('patience with refusals', () => {
  const place = { host: 'api3.sprinklr.com', credentialId: 'one' }

  it.each(errorCodes)('has an end unless the keys are wrong: %s', (code) => {
    const world = aVirtualWorld()
    const patience = createPatience({ clock: world.clock, dice: () => 1 - 1e-9 })
    for (let count = 0; count < 40; count += 1) patience.failed(place, new WalletError(code))
    const isKeys = /^(keys-refused|developer-inactive|wrong-environment|callback-mismatch)$/
    if (isKeys.test(code)) expect(patience.restMs(place)).toBe(Infinity)
    else expect(patience.restMs(place)).toBeLessThanOrEqual(6 * hourMs + 30_000)
  })
})

describe('the time of servers', () => {
  const told = async (offMs: number) => {
    const world = aVirtualWorld()
    world.wrongByMs = offMs
    const time = createServerTime(world.clock)
    await time.watching(world.send)(request)
    return { world, time }
  }

  it.each([59_000, -59_000])('is this computer’s when that is %d ms off', async (offMs) => {
    const { time } = await told(offMs)
    expect(time.offByMs()).toBeUndefined()
    expect(time.clock.now()).toBe(noon + offMs)
  })

  it.each([62_000, -62_000, 400 * 24 * hourMs])('replaces one that is %d ms off', async (offMs) => {
    const { time } = await told(offMs)
    expect(Math.abs((time.offByMs() ?? 0) - offMs)).toBeLessThan(1000)
    expect(Math.abs(time.clock.now() - noon)).toBeLessThan(1000)
  })

  it.each([500, 502, 503])('is not taken from an answer with %d', async (status) => {
    const world = aVirtualWorld()
    world.wrongByMs = 3 * hourMs
    world.instead = () => ({ status, headers: {}, body: '' })
    const time = createServerTime(world.clock)
    await time.watching(world.send)(request)
    expect(time.offByMs()).toBeUndefined()
    expect(time.isConfirmed('api3.sprinklr.com')).toBe(false)
  })

  it('is each host’s own, and this computer’s where one of them agrees with it', async () => {
    const world = aVirtualWorld()
    const time = createServerTime(world.clock)
    world.dateWrongByMs = ({ url }) => (url.includes('wrong') ? -3 * hourMs : 0)
    const wrong = { ...request, url: 'https://wrong.example.com/api/v2/me' }
    const told = await time.watching(world.send)(wrong)
    expect(Math.abs((told.receivedAt ?? 0) - (noon - 3 * hourMs))).toBeLessThan(1000)
    expect(Math.abs((time.offByMs() ?? 0) - 3 * hourMs)).toBeLessThan(1000)
    expect(time.isConfirmed('api3.sprinklr.com')).toBe(false)
    // Not heard yet: what one host says makes nothing of another late.
    expect(time.nowAt('api3.sprinklr.com')).toBe(noon)
    await time.watching(world.send)(request)
    expect([time.nowAt('api3.sprinklr.com'), time.clock.now()]).toEqual([noon, noon])
    expect(time.offByMs()).toBeUndefined()
    expect(time.nowAt('wrong.example.com')).toBeLessThan(noon - 2 * hourMs)
  })

  it('is not taken from the practice environment once a server has told it', async () => {
    const { time, world } = await told(3 * hourMs)
    const corrected = time.offByMs()
    expect(corrected).toBeDefined()
    const practising = { ...request, url: 'http://practice/oauth/token' }
    world.instead = () => ({
      status: 200,
      headers: { date: new Date(world.clock.now()).toUTCString() },
      body: '',
    })
    await time.watching(world.send)(practising)
    expect(time.offByMs()).toBe(corrected)
    time.doubt()
    await time.watching(world.send)(practising)
    expect(time.isConfirmed('practice')).toBe(false)
  })

  it('is the practice environment’s as long as no server has told it', async () => {
    const world = aVirtualWorld()
    const time = createServerTime(world.clock)
    const send = time.watching(world.send)
    world.dateWrongByMs = ({ url }) => (url.includes('practice') ? -3 * hourMs : 0)
    await send({ ...request, url: 'http://practice/oauth/token' })
    expect(Math.abs((time.offByMs() ?? 0) - 3 * hourMs)).toBeLessThan(1000)
    expect(time.nowAt('practice')).toBe(time.clock.now())
    await send(request)
    expect(time.offByMs()).toBeUndefined()
    await send({ ...request, url: 'http://practice/oauth/token' })
    expect([time.offByMs(), time.nowAt('practice')]).toEqual([undefined, noon])
  })

  it('believes no date that cannot be right', async () => {
    for (const date of [
      '',
      'yesterday',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'Fri, 01 Jan 2100 00:00:00 GMT',
    ]) {
      const world = aVirtualWorld()
      world.instead = () => ({ status: 200, headers: { date }, body: '' })
      const time = createServerTime(world.clock)
      await time.watching(world.send)(request)
      expect(time.offByMs()).toBeUndefined()
    }
  })
})
