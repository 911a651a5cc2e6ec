import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { electronCommand, electronWindow } from '../torture/killed-program'
import type { BenchPlace, Held } from './bench'
import { median } from './order'
import { cpuSeconds, privateBytes } from './process-tree'
import { openWindow, type OpenWindow, type Task } from './window-under-probe'

const many = 1_000
const anyButton = 'button'
const firstListed = 'li[aria-label] button'

/** A kind of start: its window, and the control a person waits for. */
type Start = (task?: Task) => OpenWindow

interface Starts {
  readonly bare: Start
  readonly empty: Start
  readonly full: Start
}

async function startsIn({ dataFolder, time }: BenchPlace): Promise<Starts> {
  await time({ task: 'fill', wallet: 'full/wallet', profiles: many, rounds: 0 })
  const folderOf = (name: string): string => {
    const folder = join(dataFolder, name)
    mkdirSync(folder, { recursive: true })
    return folder
  }
  const ours =
    (name: string, control: string): Start =>
    (task) =>
      openWindow({ command: electronCommand(folderOf(name), { isShown: true }), control, task })
  const bareCommand = electronWindow(folderOf('bare'), 'bare-window')
  return {
    bare: () => openWindow({ command: bareCommand, control: anyButton }),
    empty: ours('empty', anyButton),
    full: ours('full', firstListed),
  }
}

/** From the start of the process until something can be pressed, in turns. */
export async function* startSuite(place: BenchPlace): AsyncIterable<Held> {
  const starts = await startsIn(place)
  const rounds = place.isQuick ? 3 : 10
  const took = { bare: [] as number[], empty: [] as number[], full: [] as number[] }
  // The first start of each makes what later ones find.
  for (const start of [starts.bare, starts.empty, starts.full]) await usableAfter(start)
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['bare', 'empty', 'full'] as const) {
      took[name].push(await usableAfter(starts[name]))
    }
  }
  const baseline = median(took.bare)
  const held = (measure: string, values: readonly number[], most: number): Held => ({
    measure: {
      suite: 'start',
      measure,
      count: values.length,
      value: median(values),
      unit: 'ms',
      baseline,
      ratio: median(values) / baseline,
    },
    goal: { most },
  })
  yield held('an empty wallet until its first button, to a bare window', took.empty, 1.3)
  yield held(`${many} profiles until the first can be used, to a bare window`, took.full, 1.75)
}

async function usableAfter(start: Start): Promise<number> {
  const window = start()
  try {
    return await window.usable
  } finally {
    await window.close()
  }
}

/** What all processes of a window that has come to rest keep for themselves, in turns. */
export async function* memorySuite(place: BenchPlace): AsyncIterable<Held> {
  const starts = await startsIn(place)
  const rounds = place.isQuick ? 2 : 5
  const kept = { bare: [] as number[], empty: [] as number[], full: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['bare', 'empty', 'full'] as const) {
      const window = starts[name]()
      await window.usable
      kept[name].push((await atRest(() => privateBytes(window.pid))) / 1024 ** 2)
      await window.close()
    }
  }
  const baseline = median(kept.bare)
  for (const [measure, values, goal] of [
    ['an empty wallet', kept.empty, { most: 1.35 }],
    [`${many} profiles`, kept.full, undefined],
  ] as const) {
    const value = median(values)
    yield {
      measure: {
        suite: 'memory',
        measure: `anonymous memory of all processes, ${measure}, to a bare window`,
        count: values.length,
        value,
        unit: 'MiB',
        baseline,
        ratio: value / baseline,
      },
      ...(goal === undefined ? {} : { goal }),
    }
  }
}

const lookEveryMs = 500
const looksAlike = 4

/** The least of the last looks, once they are all within one in a hundred of one another. */
async function atRest(look: () => number): Promise<number> {
  const looks: number[] = []
  for (;;) {
    looks.push(look())
    const last = looks.slice(-looksAlike)
    const least = Math.min(...last)
    if (last.length === looksAlike && Math.max(...last) < least * 1.01) return least
    if (looks.length > 120) throw new Error('the window does not come to rest')
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
}

interface Told {
  readonly typed: readonly number[]
  readonly idle: readonly number[]
  readonly longTasks: readonly number[]
  readonly passed: number
}

const idleSeconds = 10

/** With many profiles: the search, scrolling, and a window nobody touches. */
export async function* boardSuite(place: BenchPlace): AsyncIterable<Held> {
  const starts = await startsIn(place)
  const window = starts.full('type-and-scroll')
  const told = (await window.done) as Told
  await window.close()
  const look = median(told.idle)
  const keys = told.typed.map((each) => Math.max(0, each - look))
  const facts = { suite: 'board', unit: 'ms', count: keys.length }
  const of = `of ${many} profiles`
  const key = 'main thread busy for a keystroke in the search'
  yield {
    measure: { ...facts, measure: `${key} ${of}, median`, value: median(keys) },
    goal: { most: 16 },
  }
  yield {
    measure: { ...facts, measure: `${key} ${of}, worst`, value: Math.max(...keys) },
    goal: { most: 50 },
  }
  const passed = { suite: 'board', unit: 'profiles', count: 1, value: told.passed }
  yield { measure: { ...passed, measure: 'shown while scrolling' }, goal: { least: many } }
  const tasks = { suite: 'board', unit: 'tasks', count: told.passed, value: told.longTasks.length }
  yield {
    measure: { ...tasks, measure: 'longer than 50 ms while scrolling' },
    goal: { most: 0 },
  }
  yield* idle(starts)
}

async function* idle({ bare, full }: Starts): AsyncIterable<Held> {
  const [baseline, value] = [await idleShare(bare), await idleShare(full)]
  const measure = `processor time of a window nobody touches, ${many} profiles`
  yield {
    measure: { suite: 'board', measure, count: idleSeconds, value, unit: '% of a core', baseline },
    goal: { most: 1 },
  }
}

/** Of one core, in per cent. */
async function idleShare(start: Start): Promise<number> {
  const window = start()
  await window.usable
  await atRest(() => privateBytes(window.pid))
  const before = cpuSeconds(window.pid)
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1_000))
  const share = ((cpuSeconds(window.pid) - before) / idleSeconds) * 100
  await window.close()
  return share
}
