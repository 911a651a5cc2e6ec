import { execFileSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Vault } from '../../main/vault/vault'
import { aFakeCipher } from '../helpers/fake-cipher'
import { shownFor } from './shown'
import { after, isSameState, printsOf, stepOf, type Expected } from './steps'
import { systemVault } from '../helpers/system-vault'

/** Saves until the disk is full. */
export interface FillingOrder {
  /** On the small disk, or below a limit on the size of files. */
  readonly folder: string
  readonly seed: number
  readonly round: number
  /** So many bytes are taken from the disk beforehand, and given back afterwards. */
  readonly ballast: number
  readonly limit: 'disk' | 'file size'
}

const failuresWanted = 6
const mostSaves = 400

/** What went wrong, in words: nothing when every failure was shown and nothing acknowledged is gone. */
export async function fillUp(order: FillingOrder): Promise<readonly string[]> {
  const wrong: string[] = []
  const ballast = join(order.folder, 'ballast')
  if (order.ballast > 0) takeSpace(ballast, order.ballast)
  const vault = vaultIn(order.folder)
  await vault.open()
  let state: Expected = new Map()
  let failures = 0
  for (let step = 0; step < mostSaves && failures < failuresWanted; step += 1) {
    const change = stepOf({ ids: 40, filling: 6_000 }, order.seed, 'full-disk', order.round, step)
    try {
      await vault.change(change)
      state = after(state, change)
    } catch (error) {
      failures += 1
      if (shownFor(error) === undefined) wrong.push(`not shown: ${String(error)}`)
    }
    if (!isSameState(printsOf(vault.all()), state)) wrong.push(`step ${step}: memory differs`)
  }
  if (failures === 0) wrong.push('it never became full')
  await judge(order, 'while it is full', { state, wrong })
  giveBack(order, ballast)
  const change = stepOf({ ids: 40, filling: 200 }, order.seed, 'full-disk', order.round, 'later')
  await vault.change(change).catch((error: unknown) => {
    wrong.push(`there is room again, and yet: ${String(error)}`)
  })
  await vault.close()
  await judge(order, 'afterwards', { state: after(state, change), wrong })
  return wrong
}

async function judge(
  order: FillingOrder,
  when: string,
  { state, wrong }: { readonly state: Expected; readonly wrong: string[] },
): Promise<void> {
  const vault = vaultIn(order.folder)
  const { type } = await vault.open()
  const isThere = type === 'open' && isSameState(printsOf(vault.all()), state)
  if (!isThere) wrong.push(`${when}: a new start finds it ${type}, not as acknowledged`)
  await vault.close()
}

function takeSpace(path: string, bytes: number): void {
  try {
    writeFileSync(path, Buffer.alloc(bytes, 'b'))
  } catch {
    // As much as there was.
  }
}

function giveBack({ limit }: FillingOrder, ballast: string): void {
  if (existsSync(ballast)) rmSync(ballast)
  if (limit === 'file size') {
    execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=unlimited:unlimited'])
  }
}

function vaultIn(disk: string): Vault {
  return systemVault(join(disk, 'wallet'), aFakeCipher()).vault
}

export async function fillAndSay(order: FillingOrder): Promise<void> {
  const wrong = await fillUp(order)
  writeSync(1, `filled ${JSON.stringify(wrong)}\n`)
}
