import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  clearsAfterMs,
  createClipboardKeeper,
  type ClipboardKeeper,
} from '../../../main/handoff/clipboard-keeper'
import type { Clipboard } from '../../../main/ports'
import { fakeClipboard, type FakeClipboard } from './fake-clipboard'
import { virtualClock, type VirtualClock } from './virtual-clock'

type Step =
  | { readonly type: 'copy' | 'copy-elsewhere' | 'flush' | 'wait-until-idle' }
  | { readonly type: 'advance'; readonly ms: number }
  | { readonly type: 'fail'; readonly calls: readonly (keyof Clipboard)[] }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'copy' }) },
  fc.constantFrom<Step>({ type: 'copy-elsewhere' }, { type: 'flush' }, { type: 'wait-until-idle' }),
  fc
    .constantFrom(1, 15_000, clearsAfterMs - 1, clearsAfterMs)
    .map((ms): Step => ({ type: 'advance', ms })),
  fc
    .subarray<keyof Clipboard>(['read', 'writeSecret', 'clear'])
    .map((calls): Step => ({ type: 'fail', calls })),
)

interface World {
  readonly clipboard: FakeClipboard
  readonly clock: VirtualClock
  readonly keeper: ClipboardKeeper
  readonly scheduler: fc.Scheduler
  /** Which step asked for a copy or a flush. */
  readonly flushes: number[]
  /** Copies that failed: they may go at once, but not stay. */
  readonly failed: Set<string>
}

it('never clears what is not ours or not yet due, and never leaves ours behind', async () => {
  const seen = { cleared: 0, expired: 0, failed: 0 }
  const run = fc.asyncProperty(
    fc.scheduler(),
    fc.array(anyStep, { maxLength: 25 }),
    fc.boolean(),
    async (s, steps, writesAllTheSame) => {
      const world = createWorld(s)
      world.clipboard.writesAllTheSame = writesAllTheSame
      for (const [index, step] of steps.entries()) await take(step, index, world)
      await s.waitIdle()
      world.clipboard.fails = new Set()
      world.clock.advance(clearsAfterMs)
      await s.waitIdle()
      expect(world.clipboard.content).not.toMatch(/^ours/)
      expect(world.clock.pending()).toBe(0)
      for (const content of cleared(world)) {
        expect(content.text).toMatch(/^ours/)
        if (world.failed.has(content.text)) {
          seen.failed += 1
          continue
        }
        seen.cleared += 1
        const asked = world.flushes.some((index) => index > content.copiedIn)
        if (!asked) seen.expired += 1
        expect(asked || content.heldMs >= clearsAfterMs).toBe(true)
      }
    },
  )
  await fc.assert(run, { numRuns: 1000 })
  expect(seen.expired).toBeGreaterThan(20)
  expect(seen.cleared - seen.expired).toBeGreaterThan(20)
  expect(seen.failed).toBeGreaterThan(20)
}, 60_000)

function createWorld(scheduler: fc.Scheduler): World {
  const clock = virtualClock()
  const clipboard = fakeClipboard({
    step: () => scheduler.schedule(Promise.resolve()),
    now: () => clock.now(),
  })
  const keeper = createClipboardKeeper({ clipboard, clock })
  return { clipboard, clock, keeper, scheduler, flushes: [], failed: new Set() }
}

async function take(step: Step, index: number, world: World): Promise<void> {
  const { clipboard, clock, keeper, scheduler, flushes, failed } = world
  switch (step.type) {
    case 'copy':
      keeper.copy(`ours ${index}`).catch(() => failed.add(`ours ${index}`))
      return
    case 'flush':
      flushes.push(index)
      void keeper.flush()
      return
    case 'copy-elsewhere':
      // Between our looking and our clearing no clipboard could help: only whole steps are promised.
      await scheduler.waitIdle()
      clipboard.content = `theirs ${index}`
      return
    case 'advance':
      clock.advance(step.ms)
      return
    case 'fail':
      clipboard.fails = new Set(step.calls)
      return
    case 'wait-until-idle':
      await scheduler.waitIdle()
  }
}

/** Everything that was taken out, with the step that had put it in and how long it had been there. */
function cleared({ clipboard: { events } }: World) {
  return events
    .filter(({ type }) => type === 'cleared')
    .map(({ content, at }) => {
      const wrote = events.find((event) => event.type === 'wrote' && event.content === content)
      return {
        text: content,
        copiedIn: Number(content.replace('ours ', '')),
        heldMs: at - (wrote?.at ?? at),
      }
    })
}
