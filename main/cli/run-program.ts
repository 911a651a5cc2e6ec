import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { text } from '#core/text/text'
import type { Terminal } from './terminal'

/** As shells say it. */
const notFound = 127
const signalBase = 128

/** Sent to this process alone. A Ctrl-C of the terminal reaches the program by itself. */
const handedOn = ['SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program in this terminal, with `variables` in its environment and nowhere else. On Linux it also inherits the
 * descriptors that Chromium did not mark to be closed: Node has no way to close them in a child.
 */
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
    const stopHandingOn = handOnSignals((signal) => child.kill(signal))
    child.on('error', () => {
      stopHandingOn()
      terminal.say(text.commandLine.program.missing(program))
      resolve(notFound)
    })
    child.on('exit', (code, signal) => {
      stopHandingOn()
      resolve(code ?? signalBase + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}

function handOnSignals(give: (signal: NodeJS.Signals) => void): () => void {
  for (const signal of handedOn) process.on(signal, give)
  return () => {
    for (const signal of handedOn) process.off(signal, give)
  }
}
