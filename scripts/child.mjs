// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { ExpectedFailure } from './progress.mjs'
import { projectRoot } from './project.mjs'

/**
 * @typedef {{
 *   cwd?: string,
 *   env?: NodeJS.ProcessEnv,
 *   timeoutMs?: number,
 *   stdoutToStderr?: boolean,
 *   endsBy?: NodeJS.Signals,
 * }} ChildOptions
 */

/** @type {Set<Promise<unknown>>} */
const inForeground = new Set()

/** Settles when no command runs in the foreground any more. */
export async function foregroundEnded() {
  await Promise.allSettled(inForeground)
}

/**
 * Runs a command in the foreground and gives back its exit code. Ctrl-C reaches the child by the
 * terminal; a signal sent to us alone is passed on. A command that tidies up at one signal, and takes it twice for once,
 * is sent that one (`endsBy`) for each.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    stdio: ['inherit', options.stdoutToStderr ? 2 : 'inherit', 'inherit'],
    shell: command.endsWith('.cmd'),
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
  })
  const { endsBy } = options
  const passOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(endsBy ?? signal)
  const interrupted = endsBy === undefined ? () => {} : passOn
  process.on('SIGTERM', passOn).on('SIGHUP', passOn).on('SIGINT', interrupted)
  const ended = new Promise((resolve, reject) => {
    child.on('error', (error) => reject(cannotStart(command, error)))
    child.on('close', (code, signal) => {
      process.off('SIGTERM', passOn).off('SIGHUP', passOn).off('SIGINT', interrupted)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
  inForeground.add(ended)
  return ended.finally(() => inForeground.delete(ended))
}

/**
 * Runs a quick command silently.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {{ code: number, stdout: string, stderr: string }}
 */
export function ask(command, args, options = {}) {
  const answer = spawnSync(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: options.env ?? process.env,
    encoding: 'utf8',
    shell: command.endsWith('.cmd'),
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
  })
  return {
    code: answer.status ?? 127,
    stdout: answer.stdout ?? '',
    stderr: answer.error ? `${answer.stderr ?? ''}${answer.error.message}` : answer.stderr,
  }
}

/** How to call npm: the one that called us, else the one in PATH. */
export function npm() {
  const caller = process.env['npm_execpath']
  if (caller?.endsWith('npm-cli.js')) return { command: process.execPath, args: [caller] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/**
 * @param {string} command
 * @param {NodeJS.ErrnoException} error
 */
function cannotStart(command, error) {
  if (error.code !== 'ENOENT') return error
  return new ExpectedFailure(
    `The program ${command} is needed and was not found.`,
    'Install it, or add its folder to PATH, and run the command again.',
  )
}
