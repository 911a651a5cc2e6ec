import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { text } from '#core/text/text'
import type { Terminal } from './terminal'

/** As shells say it. */
const notFound = 127
const signalBase = 128

/** Runs a program in this terminal, with `variables` in its environment and nowhere else. */
export function runProgram(
  [program = '', ...words]: readonly string[],
  variables: Readonly<Record<string, string>>,
  terminal: Pick<Terminal, 'say'>,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: 'inherit',
      env: { ...process.env, ...variables },
    })
    child.on('error', () => {
      terminal.say(text.commandLine.program.missing(program))
      resolve(notFound)
    })
    child.on('exit', (code, signal) => {
      resolve(code ?? signalBase + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}
