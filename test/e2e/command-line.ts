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
  readonly env?: Readonly<Record<string, string>>
  /** Words before the program, such as one that plays a terminal. */
  readonly through?: readonly string[]
}

/** A command that runs: the app itself, without a window and without a display. */
export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<Ran>
}

const quiet = ['--disable-gpu', '--disable-software-rasterizer', '--log-level=3']

export function startCommand(words: readonly string[], options: CommandOptions): Running {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const [program = '', ...args] = [...(options.through ?? []), ...wordsOf(words, options)]
  const child = spawn(program, args, {
    cwd: tempFolder,
    env: { ...env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let [out, messages] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (messages += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, messages }))
  })
  return { process: child, ended }
}

/** Runs it to its end. */
export function command(words: readonly string[], options: CommandOptions): Promise<Ran> {
  return startCommand(words, options).ended
}

/** What is started, as one would type it. */
export function wordsOf(words: readonly string[], { dataFolder }: CommandOptions): string[] {
  return [
    electronExecutable,
    '--ozone-platform=headless',
    ...quiet,
    ...(run.sandbox ? [] : ['--no-sandbox']),
    `--user-data-dir=${dataFolder}`,
    '--password-store=gnome-libsecret',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    appFolder,
    '--cli',
    ...words,
  ]
}
