import { dayMs, noon } from '../helpers/builders'
import { aFaultyFileSystem, type Fault, type FaultyFileSystem } from '../helpers/faulty-file-system'
import { fromFailure } from '#core/errors'
import { memoryFiles } from './memory-files'
import { aSetClock, locksAfterBoot, vaultOn } from './memory-wallet'
import { chanceOf } from './random'
import { shownFor } from './shown'
import { after, isSameState, printsOf, stepOf, type Expected } from './steps'

const codes = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EBUSY', 'EPERM', 'EROFS'] as const
const shortWrites = [0, 1, 7, 100, 511]
const piecesTried = 100
const scenes = ['making', 'saving', 'compacting', 'opening'] as const

interface Trouble {
  readonly name: string
  readonly faultOf: (from: number) => (call: { number: number; name: string }) => Fault
}

/** At one call or from it on; or writes that do less than asked. */
const troubles: readonly Trouble[] = [
  ...codes.flatMap((code) => [
    { name: code, faultOf: (from: number) => atOne(from, { code }) },
    { name: `${code} for good`, faultOf: (from: number) => sinceThen(from, { code }) },
  ]),
  ...shortWrites.map((writesAtMost) => ({
    name: `writes of ${writesAtMost} bytes`,
    faultOf: (from: number) => inPieces(from, writesAtMost),
  })),
]

type FaultOf = (call: { readonly number: number; readonly name: string }) => Fault

const atOne =
  (at: number, fault: Fault): FaultOf =>
  ({ number }) =>
    number === at ? fault : 'none'

const sinceThen =
  (from: number, fault: Fault): FaultOf =>
  ({ number }) =>
    number >= from ? fault : 'none'

/** A piece at a time, for as long as it takes to show that pieces are put together. */
const inPieces =
  (from: number, writesAtMost: number): FaultOf =>
  ({ number, name }) =>
    name === 'write' && number >= from && number < from + piecesTried ? { writesAtMost } : 'none'

export interface Refusal {
  /** Undefined when the scene was over before the call came. */
  readonly name: string | undefined
  readonly wrong: readonly string[]
}

/** One scene of the wallet with one trouble at one of its calls. */
export async function refuse(seed: number, number: number): Promise<Refusal> {
  const scene = scenes[number % scenes.length] ?? 'saving'
  const trouble = troubles[Math.floor(number / scenes.length) % troubles.length]
  const call = 1 + Math.floor(number / scenes.length / troubles.length)
  const chance = chanceOf(seed, 'refused', number)
  const memory = memoryFiles({ folders: ['/', '/data'] })
  const fs = aFaultyFileSystem(memory)
  const clock = aSetClock()
  const open = (boot: number) =>
    vaultOn({ fs, chance, clock, locks: locksAfterBoot(fs, chance, boot) })
  const play: Play = { fs, open, seed, number, wrong: [], vault: open(1), state: new Map() }
  await play.vault.open()
  if (scene !== 'making') await saveSome(play, scene === 'compacting' ? 5 : 2, scene)
  if (scene === 'compacting') clock.set(noon + dayMs)
  if (scene === 'opening') {
    await play.vault.close()
    play.vault = open(2)
  }
  fs.restart(trouble?.faultOf(call))
  await act(play, scene)
  const isStruck = fs.calls.length >= call
  fs.restart()
  await mend(play)
  await play.vault.close()
  const again = open(3)
  const { type } = await again.open()
  if (type !== 'open') play.wrong.push(`a new start finds it ${type}`)
  else if (!isSameState(printsOf(again.all()), play.state)) play.wrong.push('a save is lost')
  const name = `${scene}, ${trouble?.name ?? ''} at call ${call}`
  return { name: isStruck ? name : undefined, wrong: play.wrong }
}

interface Play {
  readonly fs: FaultyFileSystem
  /** As a process of the n-th boot. */
  readonly open: (boot: number) => ReturnType<typeof vaultOn>
  readonly seed: number
  readonly number: number
  readonly wrong: string[]
  vault: ReturnType<typeof vaultOn>
  state: Expected
}

async function act(play: Play, scene: (typeof scenes)[number]): Promise<void> {
  if (scene === 'opening') {
    const status = await play.vault.open()
    const isShown =
      status.type !== 'unreadable' || shownFor(fromFailure(status.failure)) !== undefined
    if (!isShown) play.wrong.push('an unreadable wallet is not explained')
    // Nothing may come of a wallet that could not be read.
    if (status.type !== 'open') return
  }
  for (const step of ['one', 'two']) await trySave(play, scene, step)
}

async function trySave(play: Play, scene: string, step: string): Promise<void> {
  const { vault } = play
  const change = stepOf(planOf(scene), play.seed, 'refused', play.number, step)
  try {
    await vault.change(change)
    play.state = after(play.state, change)
  } catch (error) {
    if (shownFor(error) === undefined) play.wrong.push(`not shown: ${String(error)}`)
  }
  // What follows a save.
  await vault.open()
  const isAsAcknowledged = vault.status().type !== 'open' || isIn(play)
  if (!isAsAcknowledged) play.wrong.push('memory differs from what was acknowledged')
}

/** The trouble is over: the same process goes on. */
async function mend(play: Play): Promise<void> {
  if (play.vault.status().type !== 'open') await play.vault.retryKeyring().catch(() => undefined)
  if (play.state.size === 0 && play.vault.status().type !== 'open') {
    // A folder that could not be read and now holds nothing may be a disk that is gone: it takes a new start to begin.
    play.vault = play.open(2)
    await play.vault.open()
  }
  const { vault } = play
  if (vault.status().type !== 'open') return void play.wrong.push('it does not open again')
  const change = stepOf(planOf('saving'), play.seed, 'refused', play.number, 'mended')
  try {
    await vault.change(change)
    play.state = after(play.state, change)
  } catch (error) {
    play.wrong.push(`the trouble is over, and yet: ${String(error)}`)
  }
  if (!isIn(play)) play.wrong.push('memory differs after the trouble')
}

const isIn = ({ vault, state }: Play) => isSameState(printsOf(vault.all()), state)

async function saveSome(play: Play, saves: number, scene: string): Promise<void> {
  for (let step = 0; step < saves; step += 1) {
    const change = stepOf(planOf(scene), play.seed, 'refused', play.number, 'before', step)
    await play.vault.change(change)
    await play.vault.open()
    play.state = after(play.state, change)
  }
}

const planOf = (scene: string) => ({ ids: 5, filling: scene === 'compacting' ? 150_000 : 1_500 })
