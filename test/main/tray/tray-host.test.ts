import { describe, expect, it } from 'vitest'
import { createTrayHost, lookPatienceMs } from '../../../main/tray/tray-host'
import { virtualClock } from '../handoff/virtual-clock'
import { aFakeBus, booleanVariant, failing, returning, text, type Reply } from '../keyring/fake-bus'

async function aTray(answers: Readonly<Record<string, Reply>>) {
  const bus = await aFakeBus(({ member }) => answers[member] ?? returning('', Buffer.alloc(0)))
  const clock = virtualClock()
  return { bus, clock, host: createTrayHost({ socket: bus.socket, userId: 1000, clock }) }
}

const owner = returning('s', text(':1.5'))
const shows = (does: boolean) => returning('v', booleanVariant(does))

describe('the tray of a Linux desktop', () => {
  it('is there when somebody watches for icons and somebody shows them', async () => {
    const { host } = await aTray({ GetNameOwner: owner, Get: shows(true) })
    expect(await host.look()).toBe(':1.5')
  })

  it('is not when nobody shows them, or nobody watches for them', async () => {
    const empty = await aTray({ GetNameOwner: owner, Get: shows(false) })
    expect(await empty.host.look()).toBeUndefined()
    const nobody = failing('org.freedesktop.DBus.Error.NameHasNoOwner')
    const none = await aTray({ GetNameOwner: nobody })
    expect(await none.host.look()).toBeUndefined()
  })

  it('is not on a desktop that does not answer in time, says something else, or has no bus', async () => {
    const { bus, clock, host } = await aTray({ GetNameOwner: { type: 'hang' } })
    const looked = host.look()
    await expect.poll(() => bus.calls).toContain('GetNameOwner')
    clock.advance(lookPatienceMs)
    expect(await looked).toBeUndefined()
    const odd = await aTray({ GetNameOwner: owner, Get: owner })
    expect(await odd.host.look()).toBeUndefined()
    const noBus = createTrayHost({ socket: undefined, userId: 1000, clock })
    expect(await noBus.look()).toBeUndefined()
  })

  it('tells when it may have changed, until nobody listens any more', async () => {
    const { bus, host } = await aTray({})
    let changes = 0
    const stop = host.watch(() => (changes += 1))
    await expect.poll(() => bus.calls.filter((call) => call === 'AddMatch')).toHaveLength(2)
    bus.signal('/StatusNotifierWatcher', 'StatusNotifierHostUnregistered', Buffer.alloc(0))
    await expect.poll(() => changes).toBe(1)
    stop()
    await expect.poll(() => bus.connections()).toBe(0)
    expect(changes).toBe(1)
  })

  it('tells when the bus is gone', async () => {
    const { bus, host } = await aTray({})
    let changes = 0
    host.watch(() => (changes += 1))
    await expect.poll(() => bus.calls.filter((call) => call === 'AddMatch')).toHaveLength(2)
    bus.hangUp()
    await expect.poll(() => changes).toBe(1)
  })
})
