import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionBusSocket } from '../../../main/bus/bus-address'
import { decodeMessage, encodeCall } from '../../../main/bus/bus-message'
import {
  createSecretService,
  lookPatienceMs,
  personPatienceMs,
} from '../../../main/keyring/secret-service'
import { virtualClock } from '../handoff/virtual-clock'
import { aFakeBus, booleanVariant, failing, returning, text, uint32, type Reply } from './fake-bus'

const keyring = '/org/freedesktop/secrets/collection/login'
const question = '/org/freedesktop/secrets/prompt/u3'
const userId = process.getuid?.() ?? 0
const never = new AbortController().signal

interface Manners {
  readonly isLocked?: boolean
  readonly alias?: Reply
  readonly locked?: Reply
  readonly unlock?: Reply
  readonly prompt?: Reply
}

/** A keyring that answers as told; else one that is there, open, and asks when it is to be unlocked. */
function keyringSaying(manners: Manners) {
  const { isLocked = false } = manners
  return ({ member }: { readonly member: string }): Reply => {
    if (member === 'ReadAlias') return manners.alias ?? returning('o', text(keyring))
    if (member === 'Get') return manners.locked ?? returning('v', booleanVariant(isLocked))
    if (member === 'Unlock') {
      return manners.unlock ?? returning('aoo', uint32(0), text(question))
    }
    if (member === 'Prompt') return manners.prompt ?? returning('')
    return returning('')
  }
}

async function aServiceOver(manners: Manners, greeting?: string) {
  const bus = await aFakeBus(keyringSaying(manners), greeting)
  const clock = virtualClock()
  return { bus, clock, service: createSecretService({ socket: bus.socket, userId, clock }) }
}

const until = (condition: () => boolean) => expect.poll(condition).toBe(true)

describe('a look at the keyring', () => {
  it('tells an open one from a locked one, and never asks the person', async () => {
    for (const isLocked of [true, false]) {
      const { service, bus } = await aServiceOver({ isLocked })
      expect(await service.look()).toBe(isLocked ? 'locked' : 'open')
      expect(bus.calls).toEqual(['Hello', 'ReadAlias', 'Get'])
      await until(() => bus.connections() === 0)
    }
  })

  it.each([
    ['nobody there', failing('org.freedesktop.DBus.Error.ServiceUnknown'), 'absent'],
    ['nobody can be started', failing('org.freedesktop.DBus.Error.Spawn.ChildExited'), 'absent'],
    ['no keyring set up', returning('o', text('/')), 'absent'],
    ['not for us', failing('org.freedesktop.DBus.Error.AccessDenied'), 'unknown'],
    ['another answer', returning('u', uint32(7)), 'unknown'],
    [
      'an array that no reading gets to the end of',
      returning('a()', uint32(8), Buffer.alloc(8)),
      'unknown',
    ],
    ['an empty answer', returning(''), 'unknown'],
    [
      'no D-Bus',
      { type: 'raw', bytes: Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n') },
      'unknown',
    ],
    ['too long', { type: 'raw', bytes: Buffer.from([0x6c, 2, 0, 1, ...ones(12)]) }, 'unknown'],
  ] as const)('says what it found: %s', async (_name, alias, seen) => {
    const { service } = await aServiceOver({ alias })
    expect(await service.look()).toBe(seen)
  })

  it('is refused to no purpose: a bus that lets nobody in is no keyring', async () => {
    expect(await (await aServiceOver({}, 'REJECTED EXTERNAL\r\n')).service.look()).toBe('unknown')
    expect(await (await aServiceOver({}, 'x'.repeat(9000))).service.look()).toBe('unknown')
  })

  it('finds nothing where nothing listens', async () => {
    const clock = virtualClock()
    const at = (socket: string | undefined) => createSecretService({ socket, userId, clock }).look()
    expect(await at('/nonexistent/bus')).toBe('absent')
    expect(await at(undefined)).toBe('unknown')
  })

  it('waits five seconds for one that does not answer, and leaves nothing behind', async () => {
    const { service, clock, bus } = await aServiceOver({ locked: { type: 'hang' } })
    const looking = service.look()
    await until(() => bus.calls.includes('Get'))
    clock.advance(lookPatienceMs)
    expect(await looking).toBe('silent')
    expect(clock.pending()).toBe(0)
    await until(() => bus.connections() === 0)
  })
})

describe('a question to the person', () => {
  const boolean = (value: boolean) => Buffer.concat([uint32(value ? 1 : 0), booleanVariant(true)])

  it.each([
    [false, 'answered'],
    [true, 'declined'],
  ] as const)('ends with the answer: dismissed %s', async (dismissed, answer) => {
    const { service, bus } = await aServiceOver({ isLocked: true })
    const asking = service.unlock(never)
    await until(() => bus.calls.includes('Prompt'))
    bus.signal('/org/freedesktop/secrets/prompt/other', 'Completed', boolean(!dismissed))
    bus.signal(question, 'Completed', boolean(dismissed))
    expect(await asking).toBe(answer)
    await until(() => bus.connections() === 0)
  })

  it('is not asked where nothing is locked any more', async () => {
    const { service, bus } = await aServiceOver({ unlock: returning('aoo', uint32(0), text('/')) })
    expect(await service.unlock(never)).toBe('answered')
    expect(bus.calls).not.toContain('Prompt')
  })

  it('is taken back when the app quits or nobody answers', async () => {
    for (const end of ['quit', 'time'] as const) {
      const { service, bus, clock } = await aServiceOver({ isLocked: true })
      const quitting = new AbortController()
      const asking = service.unlock(quitting.signal)
      await until(() => bus.calls.includes('Prompt'))
      if (end === 'quit') quitting.abort()
      else clock.advance(personPatienceMs)
      expect(await asking).toBe('declined')
      await until(() => bus.calls.includes('Dismiss'))
      expect(clock.pending()).toBe(0)
      await until(() => bus.connections() === 0)
    }
  })

  it('is not even begun when the app is quitting', async () => {
    const { service, bus } = await aServiceOver({ isLocked: true })
    expect(await service.unlock(AbortSignal.abort())).toBe('declined')
    expect(bus.calls).not.toContain('Prompt')
    expect(bus.connections()).toBe(0)
  })

  it('ends when the keyring or the bus goes away', async () => {
    const gone = await aServiceOver({ isLocked: true })
    const asking = gone.service.unlock(never)
    await until(() => gone.bus.calls.includes('Prompt'))
    gone.bus.signal('/org/freedesktop/DBus', 'NameOwnerChanged', Buffer.alloc(0))
    expect(await asking).toBe('answered')

    const cut = await aServiceOver({ isLocked: true })
    const waiting = cut.service.unlock(never)
    await until(() => cut.bus.calls.includes('Prompt'))
    cut.bus.hangUp()
    expect(await waiting).toBe('answered')
  })
})

describe('where the bus is', () => {
  it.each([
    ['unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
    ['unix:path=/run/user/1000/bus,guid=12ab', '/run/user/1000/bus'],
    ['unix:guid=12ab,path=/tmp/a%20b', '/tmp/a b'],
    ['unix:abstract=/tmp/dbus-x,guid=1', '\0/tmp/dbus-x'],
    ['tcp:host=127.0.0.1,port=1;unix:path=/second', '/second'],
    ['tcp:host=127.0.0.1,port=1', undefined],
    ['autolaunch:', undefined],
    ['nonsense', undefined],
  ])('is read from its address: %s', (address, socket) => {
    expect(sessionBusSocket({ DBUS_SESSION_BUS_ADDRESS: address })).toBe(socket)
  })

  it('is where systemd puts it, else unknown', () => {
    expect(sessionBusSocket({ XDG_RUNTIME_DIR: '/run/user/7' })).toBe('/run/user/7/bus')
    const both = { DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '/run/user/7' }
    expect(sessionBusSocket(both)).toBe('/run/user/7/bus')
    expect(sessionBusSocket({})).toBeUndefined()
  })
})

describe('a message', () => {
  it('is read in one piece only, wherever it was cut', () => {
    const bytes = encodeCall(7, {
      destination: 'org.freedesktop.secrets',
      path: '/org/freedesktop/secrets',
      interface: 'org.freedesktop.Secret.Service',
      member: 'Unlock',
      args: [{ type: 'ao', value: [keyring, question] }],
    })
    for (let length = 0; length < bytes.length; length += 1) {
      expect(decodeMessage(bytes.subarray(0, length))).toBeUndefined()
    }
    const whole = decodeMessage(Buffer.concat([bytes, bytes]))
    expect(whole?.length).toBe(bytes.length)
    expect(whole?.message).toMatchObject({ member: 'Unlock', signature: 'ao' })
    expect(whole?.message.body.strings()).toEqual([keyring, question])
  })

  it('of a stranger is refused or waited for, and nothing else happens', () => {
    const start = fc.constantFrom([0x6c], [0x42], [])
    const bytes = fc.tuple(start, fc.uint8Array({ maxLength: 200 }))
    fc.assert(
      fc.property(bytes, ([first, rest]) => {
        try {
          const found = decodeMessage(Buffer.from([...first, ...rest]))
          expect(found === undefined || found.length >= 16).toBe(true)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 20_000 },
    )
  })
})

function ones(count: number): readonly number[] {
  return new Array<number>(count).fill(0xff)
}
