import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronProgram } from '../torture/killed-program'
import { startProgram } from '../torture/program'
import { aGraceServer } from '../torture/token-server'
import { cliSuite } from './cli-suite'
import type { BenchOrder, Timing } from './order'
import { renewalSuite } from './renewal-suite'
import { vaultSuite } from './vault-suite'
import { boardSuite, memorySuite, startSuite } from './window-suite'

/** One measured thing, and what it is held to. */
export interface Held {
  readonly measure: {
    readonly suite: string
    readonly measure: string
    readonly count: number
    readonly value: number
    readonly unit: string
    readonly baseline?: number
    readonly ratio?: number
  }
  readonly goal?: { readonly most?: number; readonly least?: number }
}

export interface BenchPlace {
  readonly dataFolder: string
  readonly apiAddress: string
  readonly isQuick: boolean
  /** Runs one order in an Electron process of its own, and gives what it timed. */
  readonly time: (order: Omit<BenchOrder, 'folder' | 'apiAddress'>) => Promise<readonly Timing[]>
}

export type Suite = (place: BenchPlace) => AsyncIterable<Held>

const suites: Readonly<Record<string, Suite>> = {
  vault: vaultSuite,
  renewal: renewalSuite,
  cli: cliSuite,
  start: startSuite,
  memory: memorySuite,
  board: boardSuite,
}

export const suiteNames: readonly string[] = Object.keys(suites)

/** Measures in real Electron, with the system's keyring, over loopback, on the disk that holds temporary files. */
export async function* runSuite(name: string, isQuick: boolean): AsyncIterable<Held> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-bench-'))
  const server = await aGraceServer('gives-another')
  const { apiAddress } = server
  const time: BenchPlace['time'] = async (order) => {
    const whole: BenchOrder = { ...order, folder: join(dataFolder, order.wallet), apiAddress }
    const program = startProgram(electronProgram(dataFolder, whole, 'bench-in-electron'))
    const timings: Timing[] = []
    for (;;) {
      const line = await program.next('timing', 'closed')
      if (line === undefined) throw new Error(`the measuring process failed: ${program.errors()}`)
      if (line.startsWith('closed')) break
      timings.push(JSON.parse(line.slice('timing '.length)) as Timing)
    }
    await program.ended
    return timings
  }
  try {
    const suite = suites[name]
    if (suite === undefined) throw new Error(`there is no suite called ${name}`)
    yield* suite({ dataFolder, apiAddress, isQuick, time })
  } finally {
    await server.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
