// @ts-check

/** A failure we foresaw: a sentence that says what happened and one that says what to do. */
export class ExpectedFailure extends Error {
  /**
   * @param {string} sentence
   * @param {string} whatToDo
   */
  constructor(sentence, whatToDo) {
    super(sentence)
    this.whatToDo = whatToDo
  }
}

/**
 * Progress goes to stderr, so that stdout carries results only.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/**
 * Announces a long step and says afterwards how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  say(`… ${name}`)
  const startedAt = Date.now()
  const result = await work()
  say(`✓ ${name} (${duration(Date.now() - startedAt)})`)
  return result
}

/**
 * Runs a command's main function: its number becomes the exit code, a foreseen failure becomes
 * two sentences, and only an unforeseen one shows a stack.
 * @param {() => Promise<number | void>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (error instanceof ExpectedFailure) say(`\n✗ ${error.message}\n  ${error.whatToDo}`)
    else say(`\n✗ Something nobody foresaw went wrong.\n${describe(error)}`)
  }
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
