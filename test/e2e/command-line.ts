import { spawn, type ChildProcess } from 'node:child_process'
import { appFolder, electronExecutable, run, tempFolder } from './run'

/** What one command left behind. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly messages: string
}

export interface CommandOptions {
  readonly dataFolder: string
  readonly input?: string
  /** The test types while it runs. */
  readonly isTalk?: true
  readonly env?: Readonly<Record<string, string>>
  /** Another build of the wallet. */
  readonly appFolder?: string
  /** Words before the program, such as one that plays a terminal. */
  readonly through?: readonly string[]
}

/** A command that runs: the app itself, without a window and without a display. */
export interface Running {
  readonly process: ChildProcess
  /** What it wrote to its standard output so far. */
  readonly out: () => string
  /** Types a line. */
  readonly type: (line: string) => void
  readonly ended: Promise<Ran>
}

const quiet = ['--disable-gpu', '--disable-software-rasterizer', '--log-level=3']

export function startCommand(words: readonly string[], options: CommandOptions): Running {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const [program = '', ...args] = [...(options.through ?? []), ...wordsOf(words, options)]
  const child = spawn(program, args, {
    cwd: tempFolder,
    env: { ...env, LC_ALL: 'C.UTF-8', ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let [out, messages] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString()))
  child.stdin.on('error', () => undefined)
  if (options.isTalk !== true) child.stdin.end(options.input ?? '')
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, messages }))
  })
  const type = (line: string): void => void child.stdin.write(`${line}\r`)
  return { process: child, out: () => out, type, ended }
}

/** Runs it to its end. */
export function command(words: readonly string[], options: CommandOptions): Promise<Ran> {
  return startCommand(words, options).ended
}

/** What is started, as one would type it. */
export function wordsOf(words: readonly string[], options: CommandOptions): string[] {
  return [
    electronExecutable,
    '--ozone-platform=headless',
    ...quiet,
    ...(run.sandbox ? [] : ['--no-sandbox']),
    `--user-data-dir=${options.dataFolder}`,
    '--password-store=gnome-libsecret',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    options.appFolder ?? appFolder,
    '--cli',
    ...words,
  ]
}

/** Joins its own standard streams to a terminal, and runs a program there. */
const bridge = `
import os, pty, sys
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
import threading
def typed():
    while True:
        chunk = os.read(0, 65536)
        if not chunk: return
        os.write(terminal, chunk)
threading.Thread(target=typed, daemon=True).start()
while True:
    try: chunk = os.read(terminal, 65536)
    except OSError: break
    if not chunk: break
    os.write(1, chunk)
os._exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`

/** At a terminal, where the test types. */
export function atTerminal(at: CommandOptions): CommandOptions {
  return { ...at, isTalk: true, through: ['python3', '-c', bridge] }
}
