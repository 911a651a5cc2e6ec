import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronProgram, nodeProgram, runAndKill, type Kill } from '../killed-program'
import { never, type Part, type Rounds } from '../part'
import { filesWith } from '../plain-search'
import { chanceOf } from '../random'
import type { Opened, SavingOrder } from '../saving'
import { after, canary, isSameState, stepOf, type Expected, type StepPlan } from '../steps'
import type { TallyKeeper } from '../tally'

const roundsPerWallet = 25
/** Every so many wallets, one lives in Electron with the system's keyring. */
const electronEvery = 5
const fullRounds = 5_000

/** SIGKILL while a process saves, compacts, opens or backs up. The next process is the check. */
export const saves: Part = {
  name: 'saves',
  rounds: { full: fullRounds, quick: 50 },
  chunk: roundsPerWallet,
  needs: 'electron',
  run: killWhileSaving,
  measures: [
    measure('kill -9 while saving: lost', 'saves', 'lost'),
    measure('kill -9 while saving: corrupt', 'wallets', 'corrupt'),
    measure('kill -9 while saving: plaintext on disk', 'files', 'plaintext'),
    measure('kill -9 while saving: temporary files after the next start', 'files', 'leftovers'),
    {
      measure: 'kill -9 while saving, in Electron with the system’s keyring: lost or corrupt',
      unit: 'rounds',
      count: ({ counts }) => counts['rounds in Electron'] ?? 0,
      value: ({ counts }) => counts['bad in Electron'] ?? 0,
      goal: { most: 0, fullCount: fullRounds / electronEvery },
      isBad: true,
    },
  ],
}

function measure(name: string, unit: string, bad: string) {
  return never(name, { unit, of: 'rounds', bad, fullCount: fullRounds })
}

async function killWhileSaving(rounds: Rounds, tally: TallyKeeper): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'token-wallet-saves-'))
  const inElectron = Math.floor(rounds.from / roundsPerWallet) % electronEvery === 0
  const wallet = { dataFolder, inElectron, rounds, tally }
  try {
    let expected: readonly Expected[] = [new Map()]
    for (let round = rounds.from; round < rounds.to; round += 1) {
      expected = await oneRound(wallet, round, expected)
    }
    await check(wallet, rounds.to, expected)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

interface Wallet {
  readonly dataFolder: string
  readonly inElectron: boolean
  readonly rounds: Rounds
  readonly tally: TallyKeeper
}

/** Gives what the next process may find: all that was acknowledged, and with it, or without, what was under way. */
async function oneRound(
  wallet: Wallet,
  round: number,
  expected: readonly Expected[],
): Promise<readonly Expected[]> {
  const { rounds, tally, inElectron } = wallet
  const order = orderOf(wallet, round, 500)
  const { lines, wasKilled, errors } = await runAndKill(
    command(wallet, order),
    killOf(rounds.seed, round),
  )
  tally.add('rounds')
  if (inElectron) tally.add('rounds in Electron')
  if (!wasKilled) note(wallet, 'corrupt', `round ${round}: it ended by itself: ${errors}`)
  for (const file of filesWith(wallet.dataFolder, canary)) {
    note(wallet, 'plaintext', `round ${round}: ${file}`)
  }
  const opened = openedIn(lines)
  // Killed before it could say what it found: the next one may find the same.
  if (opened === undefined) return expected
  let state = judge(wallet, { round, opened }, expected)
  const acknowledged = lines.filter((line) => line.startsWith('saved ')).length
  tally.add('saves', acknowledged)
  for (let step = 0; step < acknowledged; step += 1) {
    state = after(state, stepOf(order.plan, rounds.seed, round, step))
  }
  return [state, after(state, stepOf(order.plan, rounds.seed, round, acknowledged))]
}

/** One more start, which is not killed. */
async function check(wallet: Wallet, round: number, expected: readonly Expected[]): Promise<void> {
  const kill = { after: 'closed', times: 1, delayMs: 60_000 }
  const { lines, errors } = await runAndKill(command(wallet, orderOf(wallet, round, 0)), kill)
  const opened = openedIn(lines)
  if (opened === undefined) note(wallet, 'corrupt', `after round ${round - 1}: ${errors}`)
  else judge(wallet, { round, opened }, expected)
}

function judge(
  wallet: Wallet,
  { round, opened }: { readonly round: number; readonly opened: Opened },
  expected: readonly Expected[],
): Expected {
  const found = new Map(opened.records)
  const { status, report } = opened
  const isWhole = status.type === 'open' && status.readOnly === undefined && report.log === 'whole'
  const where = `at the start of round ${round}`
  if (!isWhole || report.lost > 0 || report.damagedLines > 0) {
    note(wallet, 'corrupt', `${where}: ${JSON.stringify({ status, report })}`)
  } else if (!expected.some((state) => isSameState(state, found))) {
    note(wallet, 'lost', `${where}: ${found.size} records are not as they were acknowledged`)
  }
  for (const file of opened.files.filter((name) => /\.(tmp|lock)$/.test(name))) {
    note(wallet, 'leftovers', `${where}: ${file}`)
  }
  return found
}

function note({ tally, inElectron, rounds }: Wallet, bad: string, where: string): void {
  const wallet = Math.floor(rounds.from / roundsPerWallet) * roundsPerWallet
  tally.bad(bad, `${where} (seed ${rounds.seed}, wallet from round ${wallet})`)
  if (inElectron) tally.add('bad in Electron')
}

function openedIn(lines: readonly string[]): Opened | undefined {
  const line = lines.find((each) => each.startsWith('opened '))
  return line === undefined ? undefined : (JSON.parse(line.slice('opened '.length)) as Opened)
}

function command({ dataFolder, inElectron }: Wallet, order: SavingOrder) {
  return inElectron ? electronProgram(dataFolder, order) : nodeProgram('saver', order)
}

function orderOf({ dataFolder, rounds }: Wallet, round: number, saves: number): SavingOrder {
  const chance = chanceOf(rounds.seed, 'saves', round, 'plan')
  const plan: StepPlan = { ids: 12, filling: chance.pick([200, 4_000, 40_000, 120_000]) }
  return { folder: join(dataFolder, 'wallet'), seed: rounds.seed, round, plan, saves }
}

/** While the wallet is found and put in order, or in one of its saves or what follows it. */
function killOf(seed: number, round: number): Kill {
  const chance = chanceOf(seed, 'saves', round, 'kill')
  if (chance.isIn(0.15)) return { after: 'opening', times: 1, delayMs: chance.below(12) }
  if (chance.isIn(0.1)) return { after: 'opened', times: 1, delayMs: chance.below(20) }
  return { after: 'saved', times: 1 + chance.below(15), delayMs: chance.below(12) }
}
