import { describe, expect, it } from 'vitest'
import {
  clearsAfterMs,
  createClipboardKeeper,
  triesAgainAfterMs,
  type ClipboardKeeper,
} from '../../../main/handoff/clipboard-keeper'
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
    const { clipboard, clock, keeper } = setUp()
    clipboard.writesAllTheSame = true
    clipboard.fails = new Set(['writeSecret'])
    await expect(keeper.copy('token')).rejects.toMatchObject({
      code: 'clipboard-failed',
      facts: { now: 'without-it' },
    })
    expect(clipboard.content).toBe('')
    expect(clock.pending()).toBe(0)
  })

  describe('where nobody can tell whether it was written', () => {
    const copyBlindly = async () => {
      const parts = setUp()
      parts.clipboard.writesAllTheSame = true
      parts.clipboard.fails = new Set(['writeSecret', 'read'])
      await expect(parts.keeper.copy('token')).rejects.toMatchObject({
        code: 'clipboard-failed',
        facts: { now: 'unknown' },
      })
      parts.clipboard.fails = new Set()
      return parts
    }

    it('clears it after 30 seconds all the same', async () => {
      const { clipboard, clock } = await copyBlindly()
      clock.advance(clearsAfterMs - 1)
      await settle()
      expect(clipboard.content).toBe('token')
      clock.advance(1)
      await settle()
      expect(clipboard.content).toBe('')
    })

    it('clears it at once on quitting', async () => {
      const { clipboard, clock, keeper } = await copyBlindly()
      await keeper.flush()
      expect(clipboard.content).toBe('')
      expect(clock.pending()).toBe(0)
    })

    it('leaves alone what was copied elsewhere meanwhile', async () => {
      const { clipboard, clock } = await copyBlindly()
      clipboard.content = 'a shopping list'
      clock.advance(clearsAfterMs)
      await settle()
      expect(clipboard.content).toBe('a shopping list')
      expect(clock.pending()).toBe(0)
    })

    it('still clears the copy before it, which may be the one that is there', async () => {
      const { clipboard, clock, keeper } = setUp()
      await keeper.copy('first')
      clock.advance(20_000)
      clipboard.fails = new Set(['writeSecret', 'read'])
      await expect(keeper.copy('second')).rejects.toMatchObject({ facts: { now: 'unknown' } })
      clipboard.fails = new Set()
      clock.advance(10_000)
      await settle()
      expect(clipboard.content).toBe('')
    })
  })

  it.each(['read', 'clear'] as const)('tries again when %s failed at its time', async (call) => {
    const { clipboard, clock, keeper } = setUp()
    await keeper.copy('token')
    clipboard.fails = new Set([call])
    for (let tries = 0; tries < 20; tries += 1) {
      clock.advance(clearsAfterMs)
      await settle()
      expect([clipboard.content, clock.pending()]).toEqual(['token', 1])
    }
    clipboard.fails = new Set()
    clock.advance(triesAgainAfterMs)
    await settle()
    expect([clipboard.content, clock.pending()]).toEqual(['', 0])
  })

  it.each([
    { after: 0, again: triesAgainAfterMs },
    { after: 28_000, again: 2_000 },
  ])(
    'tries again soon when it was held at locking, after $after ms, and never later than promised',
    async ({ after, again }) => {
      const { clipboard, clock, keeper } = setUp()
      await keeper.copy('token')
      clock.advance(after)
      clipboard.fails = new Set(['read'])
      await keeper.flush()
      clipboard.fails = new Set()
      expect([clipboard.content, clock.pending()]).toEqual(['token', 1])
      clock.advance(again)
      await settle()
      expect([clipboard.content, clock.pending()]).toEqual(['', 0])
    },
  )

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
