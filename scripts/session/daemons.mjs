// @ts-check
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { ExpectedFailure } from '../progress.mjs'
import { asPerson } from './test-user.mjs'

const ENDS_WITHIN_MS = 3_000

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 * @typedef {{ name: string, args: readonly string[], env: NodeJS.ProcessEnv, input?: string }} Program
 */

/**
 * The background programs of one session. They are ended in reverse order by their process, never
 * by name.
 * @param {import('./test-user.mjs').Person} person
 */
export function createDaemons(person) {
  /** @type {ChildProcess[]} */
  const running = []
  return {
    /** @param {Program} program */
    start({ name, args, env, input }) {
      const [command = name, ...rest] = [...asPerson(person), name, ...args]
      const child = spawn(command, rest, { env, cwd: '/', stdio: ['pipe', 'pipe', 'pipe', 'pipe'] })
      let complaint = ''
      child.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text))
      child.stdout?.resume()
      child.stdin?.on('error', () => {})
      child.stdin?.end(input ?? '')
      running.push(child)
      return { child, complaint: () => complaint.trim() }
    },
    async stop() {
      for (const child of running.reverse()) await end(child)
      running.length = 0
    },
  }
}

/**
 * Waits for the first line a program writes to its file descriptor 3.
 * @param {{ child: ChildProcess, complaint: () => string }} daemon
 * @param {string} name
 * @returns {Promise<string>}
 */
export function firstLine({ child, complaint }, name) {
  const pipe = /** @type {import('node:stream').Readable} */ (child.stdio[3])
  return new Promise((resolve, reject) => {
    let text = ''
    pipe.setEncoding('utf8').on('data', (/** @type {string} */ part) => {
      text += part
      if (text.includes('\n')) resolve(text.trim())
    })
    const fail = (/** @type {string} */ why) =>
      reject(
        new ExpectedFailure(
          `${name} did not start: ${complaint() || why}`,
          'Run "npm run setup" to see whether a system package is missing.',
        ),
      )
    child.on('error', (error) => fail(error.message))
    child.on('close', (code) => fail(`it ended with code ${code}`))
  })
}

/** @param {ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  const timer = new AbortController()
  const late = sleep(ENDS_WITHIN_MS, 'late', { signal: timer.signal }).catch(() => undefined)
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
  timer.abort()
}
