import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'

type Program = 'vault-writer' | 'lock-holder' | 'files-replacer'

const built = new Map<Program, Promise<string>>()

export interface RunningProgram {
  readonly process: ChildProcess
  /** Its next line. */
  readonly line: () => Promise<string>
  /** All its lines once it has ended; rejects when it failed. */
  readonly lines: () => Promise<readonly string[]>
}

/** Runs a program of test/helpers/programs, with the product's own code, in a process of its own; `through` another. */
export async function runProgram(
  program: Program,
  args: readonly string[],
  through: readonly string[] = [],
): Promise<RunningProgram> {
  const making = built.get(program) ?? make(program)
  built.set(program, making)
  const file = await making
  const [command = '', ...rest] = [...through, process.execPath, file, ...args]
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let errors = ''
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()))
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line))
  let isOver = false
  const ended = Promise.all([once(child, 'close'), once(reader, 'close')]).then(() => {
    isOver = true
  })
  let read = 0
  return {
    process: child,
    line: async () => {
      while (lines.length <= read && !isOver) await Promise.race([once(reader, 'line'), ended])
      return lines[read++] ?? errors
    },
    lines: async () => {
      await ended
      if (child.exitCode !== 0) throw new Error(`${program} failed: ${errors}`)
      return lines
    },
  }
}

async function make(program: Program): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'token-wallet-program-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const entry = join(import.meta.dirname, 'programs', `${program}.ts`)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      target: 'node20',
      // The name says what it is: the Node inside Electron does not find out by itself.
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  })
  return join(outDir, `${program}.mjs`)
}
