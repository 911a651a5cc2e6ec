// @ts-check
import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createMeasurePrinter, heldTo } from './measures.mjs'
import { duration, ExpectedFailure, runCommand, say } from './progress.mjs'
import { provideBuild } from './setup/build.mjs'
import { prepare } from './setup/prepare.mjs'
import { describeRuntime } from './setup/runtime.mjs'
import { openSession } from './session.mjs'
import { runLanes } from './torture/lanes.mjs'
import { readOptions } from './torture/options.mjs'
import { buildPrograms } from './programs.mjs'

/**
 * As test/torture/part.ts has it.
 * @typedef {import('./torture/lanes.mjs').Tally} Tally
 * @typedef {{ most?: number, least?: number, fullCount: number }} Goal
 * @typedef {{
 *   measure: string,
 *   unit: string,
 *   count: (tally: Tally) => number,
 *   value: (tally: Tally) => number,
 *   goal: Goal,
 *   isBad: boolean,
 *   needsFullRun?: true,
 * }} Measured
 * @typedef {{
 *   name: string,
 *   rounds: { full: number, quick: number },
 *   lanes?: 1,
 *   needs?: 'electron' | 'app',
 *   measures: readonly Measured[],
 * }} Part
 */

const SAID_EVERY_MS = 15_000

/** Does to the wallet's own built code what a bad day does, over and over, and counts what it costs. */
await runCommand(async () => {
  const options = readOptions(process.argv.slice(2))
  const runtime = await prepare(['app', 'display', 'keyring'])
  const programs = await buildPrograms()
  const { parts, mergeTallies } = await load(programs.folder)
  if (options.list) {
    for (const { name, rounds } of parts) process.stdout.write(`${name} ${rounds.full}\n`)
    return 0
  }
  const chosen = choose(parts, options.names)
  const printer = createMeasurePrinter(options)
  if (options.out !== undefined) writeFileSync(options.out, '')
  say(`${describeRuntime(runtime)}, Node ${process.versions.node}, seed ${options.seed}`)
  if (chosen.some(({ needs }) => needs === 'app')) await provideBuild()
  const session = chosen.some(({ needs }) => needs !== undefined)
    ? await openSession({ runtime })
    : undefined
  try {
    const env = {
      ...process.env,
      ...session?.env,
      ...(session === undefined
        ? {}
        : { TORTURE_ELECTRON: session.executable, TORTURE_APP: session.app }),
    }
    for (const part of chosen) {
      const measures = await runPart(part, options, { folder: programs.folder, env, mergeTallies })
      for (const measure of measures) {
        printer.print(measure)
        if (options.out !== undefined) appendFileSync(options.out, `${JSON.stringify(measure)}\n`)
      }
    }
    return printer.finish()
  } finally {
    await session?.stop()
    programs.remove()
  }
})

/**
 * @param {Part} part
 * @param {import('./torture/options.mjs').Options} options
 * @param {{ folder: string, env: NodeJS.ProcessEnv, mergeTallies: (tallies: Tally[]) => Tally }} world
 */
async function runPart(part, { seed, from, to, quick }, { folder, env, mergeTallies }) {
  const until = to ?? (quick ? part.rounds.quick : part.rounds.full)
  const isWhole = from === 0 && until >= part.rounds.full
  const onDone = progressOf(part.name, until - from)
  const startedAt = Date.now()
  const tally = mergeTallies(
    await runLanes(part, { seed, from, to: until }, { folder, env, onDone }),
  )
  say(`✓ ${part.name} (${duration(Date.now() - startedAt)})`)
  for (const note of tally.notes) say(`  ✗ ${note}`)
  // A range need not touch everything a part measures; a whole run must.
  const measured = part.measures.filter(({ count }) => isWhole || count(tally) > 0)
  return measured.map((plan) => measureOf(plan, tally, isWhole))
}

/**
 * @param {Measured} plan
 * @param {Tally} tally
 * @param {boolean} isWhole
 */
function measureOf({ measure, unit, count, value, goal, isBad, needsFullRun }, tally, isWhole) {
  const { fullCount, ...bounds } = goal
  const found = value(tally)
  const bad = isBad ? { bad: found } : {}
  const plain = { suite: 'torture', measure, count: count(tally), value: found, unit, ...bad }
  if (needsFullRun === true && !isWhole) return plain
  return heldTo(plain, isWhole ? { ...bounds, leastCount: fullCount } : bounds)
}

/**
 * @param {string} name
 * @param {number} all
 */
function progressOf(name, all) {
  let done = 0
  let saidAt = Date.now()
  return (/** @type {number} */ rounds) => {
    done += rounds
    if (Date.now() - saidAt < SAID_EVERY_MS) return
    saidAt = Date.now()
    say(`… ${name}: ${done} of ${all} rounds`)
  }
}

/**
 * @param {string} folder
 * @returns {Promise<{ parts: readonly Part[], mergeTallies: (tallies: Tally[]) => Tally }>}
 */
async function load(folder) {
  return import(pathToFileURL(join(folder, 'parts.js')).href)
}

/**
 * @param {readonly Part[]} parts
 * @param {readonly string[]} names
 */
function choose(parts, names) {
  const unknown = names.find((name) => !parts.some((part) => part.name === name))
  if (unknown !== undefined) {
    const known = parts.map(({ name }) => name).join(', ')
    throw new ExpectedFailure(`There is no part called ${unknown}.`, `The parts are: ${known}.`)
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name))
}
