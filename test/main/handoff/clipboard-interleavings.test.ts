import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  clearsAfterMs,
  createClipboardKeeper,
  type ClipboardKeeper,
} from '../../../main/handoff/clipboard-keeper'
import { fakeClipboard, type FakeClipboard } from './fake-clipboard'
import { virtualClock, type VirtualClock } from './virtual-clock'

type Step =
  | { readonly type: 'copy' | 'copy-elsewhere' | 'flush' | 'wait-until-idle' }
  | { readonly type: 'advance'; readonly ms: number }
  | { readonly type: 'fail'; readonly writing: boolean }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'copy' }) },
  fc.constantFrom<Step>({ type: 'copy-elsewhere' }, { type: 'flush' }, { type: 'wait-until-idle' }),
  fc
    .constantFrom(1, 15_000, clearsAfterMs - 1, clearsAfterMs)
    .map((ms): Step => ({ type: 'advance', ms })),
  fc.boolean().map((writing): Step => ({ type: 'fail', writing })),
)

interface World {
  readonly clipboard: FakeClipboard
  readonly clock: VirtualClock
  readonly keeper: ClipboardKeeper
  readonly scheduler: fc.Scheduler
  /** Which step asked for a copy or a flush. */
  readonly flushes: number[]
}

it('never clears what is not ours or not yet due, and never leaves ours behind', async () => {
  const seen = { cleared: 0, expired: 0 }
  const run = fc.asyncProperty(
    fc.scheduler(),
    fc.array(anyStep, { maxLength: 25 }),
    async (s, steps) => {
      const world = createWorld(s)
      for (const [index, step] of steps.entries()) await take(step, index, world)
      await s.waitIdle()
      world.clock.advance(clearsAfterMs)
      await s.waitIdle()
      expect(world.clipboard.content).not.toMatch(/^ours/)
      for (const content of cleared(world)) {
        seen.cleared += 1
        expect(content.text).toMatch(/^ours/)
        const asked = world.flushes.some((index) => index > content.copiedIn)
        if (!asked) seen.expired += 1
        expect(asked || content.heldMs >= clearsAfterMs).toBe(true)
      }
    },
  )
  await fc.assert(run, { numRuns: 1000 })
  expect(seen.expired).toBeGreaterThan(20)
  expect(seen.cleared - seen.expired).toBeGreaterThan(20)
}, 60_000)

function createWorld(scheduler: fc.Scheduler): World {
  const clock = virtualClock()
  const clipboard = fakeClipboard({
    step: () => scheduler.schedule(Promise.resolve()),
    now: () => clock.now(),
  })
  const keeper = createClipboardKeeper({ clipboard, clock })
  return { clipboard, clock, keeper, scheduler, flushes: [] }
}

async function take(step: Step, index: number, world: World): Promise<void> {
  const { clipboard, clock, keeper, scheduler, flushes } = world
  switch (step.type) {
    case 'copy':
      keeper.copy(`ours ${index}`).catch(() => undefined)
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
      clipboard.fails = new Set(step.writing ? ['writeSecret'] : [])
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
