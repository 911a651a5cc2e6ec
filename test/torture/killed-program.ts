import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

/** When a program is killed: so long after its n-th line that begins with `after`. */
export interface Kill {
  readonly after: string
  readonly times: number
  readonly delayMs: number
}

export interface KilledProgram {
  /** All it said before it died. */
  readonly lines: readonly string[]
  readonly wasKilled: boolean
  readonly errors: string
}

/** A program that says nothing for so long is stuck. */
const patienceMs = 60_000

/** Runs a program in a process of its own and ends it with SIGKILL. */
export async function runAndKill(
  command: readonly [string, ...string[]],
  kill: Kill,
): Promise<KilledProgram> {
  const [file, ...args] = command
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  const lines: string[] = []
  let errors = ''
  let seen = 0
  child.stderr.on('data', (data: Buffer) => (errors = (errors + data.toString()).slice(-4_000)))
  const stuck = setTimeout(end, patienceMs)
  let killing: NodeJS.Timeout | undefined
  const reader = createInterface(child.stdout).on('line', (line) => {
    lines.push(line)
    if (!line.startsWith(kill.after)) return
    seen += 1
    if (seen !== kill.times) return
    if (kill.delayMs === 0) end()
    else killing = setTimeout(end, kill.delayMs)
  })
  await Promise.all([once(child, 'close'), once(reader, 'close')])
  clearTimeout(stuck)
  clearTimeout(killing)
  process.off('exit', end)
  return { lines, wasKilled: child.signalCode === 'SIGKILL', errors }
}

export function nodeProgram(name: string, order: object): [string, ...string[]] {
  return [process.execPath, join(programsFolder(), `${name}.js`), JSON.stringify(order)]
}

/** Headless, with a keyring if there is one on the session's bus. Root has to do without Chromium's sandbox. */
export function electronProgram(
  userData: string,
  order: object,
  program?: string,
): [string, ...string[]] {
  const app = program === undefined ? programsFolder() : join(programsFolder(), `${program}.js`)
  return [...electronFor(userData, { isShown: false }), app, JSON.stringify(order)]
}

/** A program of ours with a window, on the session’s display, started as the built app is. */
export function electronWindow(userData: string, program: string): [string, ...string[]] {
  return [
    ...electronFor(userData, { isShown: true }),
    ...quiet,
    join(programsFolder(), `${program}.js`),
  ]
}

/** The built app itself: its command line, or its window on the session’s display. */
export function electronCommand(
  userData: string,
  how: { readonly typed: readonly string[] } | { readonly isShown: true },
): [string, ...string[]] {
  const app = process.env['TORTURE_APP']
  if (app === undefined) throw new Error('TORTURE_APP names no built app')
  const typed = 'typed' in how ? ['--cli', ...how.typed] : []
  return [...electronFor(userData, { isShown: typed.length === 0 }), ...quiet, app, ...typed]
}

const quiet = ['--disable-gpu', '--disable-software-rasterizer', '--log-level=3']

function electronFor(
  userData: string,
  { isShown }: { readonly isShown: boolean },
): [string, ...string[]] {
  const executable = process.env['TORTURE_ELECTRON']
  if (executable === undefined) throw new Error('TORTURE_ELECTRON names no executable')
  const headless = isShown ? [] : ['--ozone-platform=headless']
  const linux = [...headless, '--password-store=gnome-libsecret']
  const switches = [
    `--user-data-dir=${userData}`,
    ...(process.platform === 'linux' ? linux : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  return [executable, ...switches]
}

function programsFolder(): string {
  return process.env['TORTURE_PROGRAMS'] ?? import.meta.dirname
}
