import { readdir } from 'node:fs/promises'
import { recordsLock } from '../vault/wallet-place'
import { claimsIn } from '../vault/lock-claim'
import { readProcessTable } from '../vault/process-mark'
import type { Patient, Look } from './patient'

/** A save takes milliseconds: who still holds the wallet after that long is stuck or has much to do. */
const longMs = 2_000

/** Does another process hold the wallet’s lock, and keep it? */
export const lookAtLock: Look = async (patient) => {
  const first = await holders(patient)
  if (first.length === 0) return [{ type: 'lock-free' }]
  await new Promise<void>((resolve) => void patient.clock.after(longMs, resolve))
  const still = await holders(patient)
  return [{ type: first.some((one) => still.includes(one)) ? 'lock-held' : 'lock-free' }]
}

/** Names of claims that living processes beside this one have put down. */
async function holders({ world }: Patient): Promise<readonly string[]> {
  const names = await readdir(world.walletFolder).catch(() => [])
  const table = readProcessTable(world.machineId)
  const held: string[] = []
  for (const { file, lock, mark } of claimsIn(names)) {
    if (lock !== recordsLock || mark === undefined) continue
    const verdict = await table.judge(mark)
    if (verdict === 'alive' || verdict === 'unknown') held.push(file)
  }
  return held
}
