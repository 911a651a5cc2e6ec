import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A program that says nothing for so long is stuck. */
const patienceMs = 60_000

/** A program in a process of its own, which is told and tells in lines. */
export interface Program {
  tell(line: string): void
  /** Its next line that begins with one of these words; undefined when it has ended without one. */
  next(...words: readonly string[]): Promise<string | undefined>
  /** What each line is passed to, as it comes. */
  onLine: (line: string) => void
  /** SIGKILL. */
  kill(): void
  /** Resolves when it is gone and all it said has been read. */
  readonly ended: Promise<void>
  wasKilled(): boolean
  exitCode(): number | undefined
  errors(): string
}

export function startProgram(command: readonly [string, ...string[]]): Program {
  const [file, ...args] = command
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  let errors = ''
  child.stdin.on('error', () => undefined)
  child.stderr.on('data', (data: Buffer) => (errors = (errors + data.toString()).slice(-4_000)))
  const lines = listenTo(child, (line) => program.onLine(line))
  const ended = Promise.all([once(child, 'close'), lines.ended]).then(
    () => void process.off('exit', end),
  )
  const program: Program = {
    tell: (line) => void child.stdin.write(`${line}\n`),
    next: lines.next,
    onLine: () => undefined,
    kill: end,
    ended,
    wasKilled: () => child.signalCode === 'SIGKILL',
    exitCode: () => child.exitCode ?? undefined,
    errors: () => errors,
  }
  return program
}

function listenTo(child: ChildProcess, onLine: (line: string) => void) {
  const lines: string[] = []
  let wake = (): void => undefined
  let isOver = false
  let stuck: NodeJS.Timeout | undefined
  if (child.stdout === null) throw new Error('the program cannot be heard')
  const reader = createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    onLine(line)
    wake()
  })
  const ended = once(reader, 'close').then(() => {
    isOver = true
    wake()
  })
  const next = async (...words: readonly string[]): Promise<string | undefined> => {
    stuck = setTimeout(() => void child.kill('SIGKILL'), patienceMs)
    try {
      for (;;) {
        const line = lines.shift()
        if (line !== undefined && words.some((word) => line.startsWith(word))) return line
        if (line !== undefined) continue
        if (isOver) return undefined
        await new Promise<void>((woken) => (wake = woken))
      }
    } finally {
      clearTimeout(stuck)
    }
  }
  return { ended, next }
}
