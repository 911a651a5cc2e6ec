import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** An app with its window, watched by `window-probe.cjs` from inside. */
export interface OpenWindow {
  readonly pid: number
  /** Milliseconds from the start of the process until the control could be used. */
  readonly usable: Promise<number>
  /** What the probe measured. */
  readonly done: Promise<unknown>
  readonly close: () => Promise<void>
}

/** What the probe does once the control is there. */
export type Task = 'type-and-scroll'

interface Order {
  readonly command: readonly [string, ...string[]]
  /** The control a person waits for, as CSS. */
  readonly control: string
  readonly task?: Task | undefined
}

const patienceMs = 60_000

export function openWindow({ command: [file, ...args], control, task }: Order): OpenWindow {
  const probe = join(required('TORTURE_APP'), 'test/bench/window-probe.cjs')
  const startedAt = performance.now()
  const child = spawn(file, ['-r', probe, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TOKEN_WALLET_PROBE: control,
      ...(task === undefined ? {} : { TOKEN_WALLET_PROBE_TASK: task }),
    },
  })
  if (child.pid === undefined) throw new Error('the window does not start')
  let errors = ''
  child.stderr.on('data', (data: Buffer) => (errors = (errors + data.toString()).slice(-4_000)))
  const lines = createInterface(child.stdout)
  const said = (word: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const fail = (): void => {
        clearTimeout(patience)
        child.kill('SIGKILL')
        reject(new Error(`the window never said ${word}: ${errors}`))
      }
      const patience = setTimeout(fail, patienceMs)
      lines.on('line', (line) => {
        if (!line.startsWith(`${word} `)) return
        clearTimeout(patience)
        resolve(line.slice(word.length + 1))
      })
      child.once('close', fail)
    })
  const usable = said('usable').then(() => performance.now() - startedAt)
  const done =
    task === undefined
      ? Promise.resolve()
      : said('done').then((facts) => JSON.parse(facts) as unknown)
  return {
    pid: child.pid,
    usable,
    done,
    close: async () => {
      const gone = once(child, 'close')
      child.kill('SIGTERM')
      await gone
    },
  }
}

function required(variable: string): string {
  const value = process.env[variable]
  if (value === undefined) throw new Error(`${variable} is not set`)
  return value
}
