import { readdirSync, writeSync } from 'node:fs'
import type { LoadReport } from '#core/load-report'
import type { VaultStatus } from '#core/wallet-state'
import type { Cipher } from '../../main/ports'
import { printsOf, stepOf, type StepPlan } from './steps'
import { systemVault } from '../helpers/system-vault'

/** What a saver is to do, as its only argument. */
export interface SavingOrder {
  readonly folder: string
  readonly seed: number
  readonly round: number
  readonly plan: StepPlan
  /** It ends by itself after so many saves. */
  readonly saves: number
}

/** A saver's first line of interest: what it found. */
export interface Opened {
  readonly status: VaultStatus
  readonly report: LoadReport
  /** Print by id. */
  readonly records: readonly (readonly [string, string])[]
  /** Names of all files in the wallet's folder, after it was opened. */
  readonly files: readonly string[]
}

/** Opens the wallet, says what is in it, and saves and acknowledges until it is killed. */
export async function saveUntilKilled(cipher: Cipher, order: SavingOrder): Promise<void> {
  const { folder, seed, round, plan, saves } = order
  const { vault } = systemVault(folder, cipher)
  say('opening')
  const status = await vault.open()
  const isOpen = status.type === 'open'
  const opened: Opened = {
    status,
    report: vault.report(),
    records: isOpen ? [...printsOf(vault.all())] : [],
    files: namesIn(folder),
  }
  say(`opened ${JSON.stringify(opened)}`)
  for (let step = 0; isOpen && step < saves; step += 1) {
    await vault.change(stepOf(plan, seed, round, step))
    say(`saved ${step}`)
  }
  await vault.close()
  say('closed')
}

/** At once: what was acknowledged must be known even if the next instant is the last. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
