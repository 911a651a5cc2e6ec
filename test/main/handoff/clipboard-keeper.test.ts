import { describe, expect, it } from 'vitest'
import {
  clearsAfterMs,
  createClipboardKeeper,
  type ClipboardKeeper,
} from '../../../main/handoff/clipboard-keeper'
import type { Clipboard } from '../../../main/ports'
import { fakeClipboard, type FakeClipboard } from './fake-clipboard'
import { virtualClock, type VirtualClock } from './virtual-clock'

function setUp(): {
  clipboard: FakeClipboard
  clock: VirtualClock
  keeper: ClipboardKeeper
} {
  const clipboard = fakeClipboard()
  const clock = virtualClock()
  return { clipboard, clock, keeper: createClipboardKeeper({ clipboard, clock }) }
}

/** Lets every promise that can go on go on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the clipboard keeper', () => {
  it('clears a copied token after 30 seconds, not before', async () => {
    const { clipboard, clock, keeper } = setUp()
    expect(await keeper.copy('token')).toEqual({ clearsAfterMs: 30_000 })
    clock.advance(clearsAfterMs - 1)
    await settle()
    expect(clipboard.content).toBe('token')
    clock.advance(1)
    await settle()
    expect(clipboard.content).toBe('')
  })

  it('leaves alone what was copied elsewhere meanwhile', async () => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('token')
    clipboard.content = 'a shopping list'
    clock.advance(clearsAfterMs)
    await settle()
    await keeper.flush()
    expect(clipboard.content).toBe('a shopping list')
    expect(clipboard.events.map(({ type }) => type)).toEqual(['wrote'])
  })

  it('gives a second copy its own 30 seconds', async () => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('first')
    clock.advance(20_000)
    await keeper.copy('second')
    expect(clock.pending()).toBe(1)
    clock.advance(29_999)
    await settle()
    expect(clipboard.content).toBe('second')
    clock.advance(1)
    await settle()
    expect(clipboard.content).toBe('')
  })

  it('clears at once when the app quits, if the token is still there', async () => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('token')
    await keeper.flush()
    expect(clipboard.content).toBe('')
    expect(clock.pending()).toBe(0)
  })

  it('waits for a copy under way before it clears for quitting', async () => {
    const { clipboard, keeper } = setUp()
    const copying = keeper.copy('token')
    await keeper.flush()
    await copying
    expect(clipboard.content).toBe('')
  })

  it('still knows the second copy when the first one’s time ends while it is being written', async () => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('first')
    const copying = keeper.copy('second')
    clock.advance(clearsAfterMs)
    await copying
    await settle()
    expect(clipboard.content).toBe('second')
    await keeper.flush()
    expect(clipboard.content).toBe('')
  })

  it('recognises its text although the system changed the line endings', async () => {
    const { clipboard, keeper } = setUp()
    await keeper.copy('key=a\npath=b\n')
    clipboard.content = 'key=a\r\npath=b\r\n'
    await keeper.flush()
    expect(clipboard.content).toBe('')
  })

  it('says that copying failed, and keeps the clearing of the earlier copy', async () => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('first')
    clipboard.fails = new Set(['writeSecret'])
    await expect(keeper.copy('second')).rejects.toMatchObject({ code: 'clipboard-failed' })
    clock.advance(clearsAfterMs)
    await settle()
    expect(clipboard.content).toBe('')
  })

  it('takes a token back out that was written although writing failed', async () => {
    const { clipboard, clock } = setUp()
    const writesAndFails: Clipboard = {
      ...clipboard,
      writeSecret: (text) => {
        clipboard.content = text
        return Promise.reject(new Error('the clipboard is held'))
      },
    }
    const keeper = createClipboardKeeper({ clipboard: writesAndFails, clock })
    await expect(keeper.copy('token')).rejects.toMatchObject({ code: 'clipboard-failed' })
    expect(clipboard.content).toBe('')
  })

  it.each(['read', 'clear'] as const)('tries again on quitting when %s failed', async (call) => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('token')
    clipboard.fails = new Set([call])
    clock.advance(clearsAfterMs)
    await settle()
    await keeper.flush()
    expect(clipboard.content).toBe('token')
    clipboard.fails = new Set()
    await keeper.flush()
    expect(clipboard.content).toBe('')
  })
})
