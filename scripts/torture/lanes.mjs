// @ts-check
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {{ counts: Record<string, number>, samples: Record<string, number[]>, notes: string[] }} Tally
 * @typedef {{ seed: number, from: number, to: number }} Range
 * @typedef {{ folder: string, env: NodeJS.ProcessEnv, onDone: (rounds: number) => void }} Surroundings
 */

/** More do not help: they wait for the same disk. */
const MOST_LANES = 4

/**
 * Runs a part in as many processes as the machine has cores, and gives what each of them counted.
 * @param {{ name: string, lanes?: 1 }} part
 * @param {Range} range
 * @param {Surroundings} surroundings
 * @returns {Promise<Tally[]>}
 */
export function runLanes(part, range, surroundings) {
  const lanes = part.lanes ?? Math.max(1, Math.min(availableParallelism(), MOST_LANES))
  const numbers = Array.from({ length: lanes }, (_, lane) => lane)
  return Promise.all(
    numbers.map((lane) => runLane(part.name, { ...range, lane, lanes }, surroundings)),
  )
}

/**
 * @param {string} name
 * @param {Range & { lane: number, lanes: number }} lane
 * @param {Surroundings} surroundings
 * @returns {Promise<Tally>}
 */
function runLane(name, lane, { folder, env, onDone }) {
  const child = fork(join(folder, 'lane.js'), [name, JSON.stringify(lane)], {
    env: { ...env, TORTURE_PROGRAMS: folder },
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  return new Promise((resolve, reject) => {
    /** @type {Tally | undefined} */
    let tally
    child.on('message', (/** @type {any} */ message) => {
      if (message.type === 'tally') tally = message.tally
      else onDone(message.rounds)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', end)
      if (code === 0 && tally !== undefined) resolve(tally)
      else reject(new Error(`${name} ended with code ${String(code)} before it was through`))
    })
  })
}
