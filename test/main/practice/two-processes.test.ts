import { rm } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { ProcessLocks } from '../../../main/ports'
import type { PracticeState } from '../../../main/practice/rules/state'
import { openPracticeStore, type PracticeStore } from '../../../main/practice/store'
import { noon } from '../../helpers/builders'
import { aTempFolder } from '../../helpers/practice'

/** Counts in the state itself: a change that overwrote another’s is missing in the sum. */
const oneMore = (state: PracticeState) => {
  const switches = { ...state.switches, dateOffsetMs: state.switches.dateOffsetMs + 1 }
  return { state: { ...state, switches }, value: switches.dateOffsetMs }
}

it('processes that simulate at once have one memory: nothing one did is undone by another', async () => {
  const dataFolder = await aTempFolder()
  let last: Promise<unknown> = Promise.resolve()
  const locks: ProcessLocks = {
    hold: (_name, work) => {
      const held = last.then(work)
      last = held.catch(() => undefined)
      return held
    },
  }
  const stores = await Promise.all([1, 2].map(() => openPracticeStore({ dataFolder, locks }, noon)))
  const [one, other] = stores as [PracticeStore, PracticeStore]
  expect(await one.update(oneMore)).toBe(1)
  expect(other.current().switches.dateOffsetMs).toBe(0)
  await other.refresh()
  expect(other.current()).toEqual(one.current())
  await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? one : other).update(oneMore)))
  await Promise.all([one.refresh(), other.refresh()])
  expect(one.current().switches.dateOffsetMs).toBe(21)
  expect(other.current()).toEqual(one.current())
  await rm(dataFolder, { recursive: true, force: true })
})
