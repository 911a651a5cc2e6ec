import { makeRecoveryCode, randomSymbols } from '#core/recovery-code'
import { Secret } from '#core/secret'
import { createOsCipher } from '../../../main/electron/os-cipher'
import { appId } from '../../../main/app-id'
import { headerBytes, readHeader } from '../../../main/vault/header'
import { openVault, type Vault } from '../../../main/vault/vault'
import { fakeProcessLocks } from '../../helpers/fake-process-locks'
import { quickScrypt } from '../../helpers/quick-scrypt'
import { memoryFiles, type MemoryFiles } from '../memory-files'
import { aSetClock, memoryFolder } from '../memory-wallet'
import type { Part, Rounds } from '../part'
import {
  aPlayedKeyring,
  forgedWith,
  safeStorageOf,
  secretServiceOf,
  type PlayedKeyring,
} from '../played-keyring'
import { chanceOf, type Chance } from '../random'
import { isSameState, printsOf, recordWith, stepOf } from '../steps'
import { machineId } from '../../helpers/system-vault'
import { countIn, type Tally, type TallyKeeper } from '../tally'

interface Desk {
  readonly keyring: PlayedKeyring
  readonly disk: MemoryFiles
  readonly chance: Chance
}

/** How the key is lost; gives what brings it back. */
type Loss = (desk: Desk) => () => void

const losses: Readonly<Record<string, Loss>> = {
  deleted: ({ keyring }) => {
    const kept = new Map(keyring.keys)
    keyring.keys.clear()
    return () => {
      for (const [name, key] of kept) keyring.keys.set(name, key)
    }
  },
  locked: ({ keyring }) => {
    keyring.state = 'locked'
    return () => void (keyring.state = 'open')
  },
  denied: ({ keyring }) => {
    keyring.state = 'locked'
    keyring.person = 'closes'
    return () => void (keyring.person = 'types')
  },
  'backend changed': ({ keyring }) => {
    keyring.backend = 'basic_text'
    return () => void (keyring.backend = 'gnome_libsecret')
  },
  forged: ({ disk, chance }) => {
    const file = disk.names.get(`${memoryFolder}/wallet.json`)
    if (file === undefined) throw new Error('there is no wallet')
    const kept = file.content
    const header = readHeader(kept, appId)
    const wrapped = forgedWith(chance.bytes(32).toString('base64')).toString('base64url')
    const keyring = { backend: 'gnome_libsecret', prefix: 'v11', wrapped }
    file.content = headerBytes({ ...header, wraps: { ...header.wraps, keyring } })
    return () => void (file.content = kept)
  },
  renamed: ({ keyring }) => {
    const kept = keyring.appName
    keyring.appName = 'Another Name'
    return () => void (keyring.appName = kept)
  },
}
const names = Object.keys(losses)

const passphrase = new Secret('a passphrase that is kept')
const recoveryCode = new Secret(makeRecoveryCode(new Uint8Array(randomSymbols).fill(7)))

/** What opens the wallet again, whether or not the keyring ever comes back. */
const ways: Readonly<Record<string, (vault: Vault, bringBack: () => void) => Promise<void>>> = {
  'once it is back': async (vault, bringBack) => {
    bringBack()
    if ((await vault.open()).type !== 'open') await vault.retryKeyring().catch(() => undefined)
  },
  'by the passphrase, without it': async (vault) => {
    await vault.open()
    await vault.unlock(passphrase)
  },
  'by the recovery code, without it': async (vault) => {
    await vault.open()
    await vault.unlockWithRecoveryCode(recoveryCode)
  },
}
const wayNames = Object.keys(ways)
const scenarios = names.length * wayNames.length

/** The system's keyring loses, withholds or changes the key, seen through the app's own cipher. */
export const keyringLoss: Part = {
  name: 'keyring-loss',
  rounds: { full: scenarios, quick: scenarios },
  chunk: 1,
  lanes: 1,
  run: async (rounds, tally) => {
    for (let round = rounds.from; round < rounds.to; round += 1) await lose(rounds, round, tally)
  },
  measures: [
    ...wayNames.map((way) => ({
      measure: `keyring lost: opened ${way}`,
      unit: 'scenarios',
      count: (tally: Tally) => countIn(tally, `scenarios ${way}`),
      value: (tally: Tally) => countIn(tally, `recovered ${way}`),
      goal: { least: names.length, fullCount: names.length },
      isBad: false,
    })),
    {
      measure: 'keyring lost: files written or deleted meanwhile',
      unit: 'operations',
      count: (tally) => countIn(tally, 'scenarios'),
      value: (tally) => countIn(tally, 'touched'),
      goal: { most: 0, fullCount: scenarios },
      isBad: true,
    },
  ],
}

async function lose({ seed }: Rounds, round: number, tally: TallyKeeper): Promise<void> {
  const chance = chanceOf(seed, 'keyring-loss', round)
  const name = names[round % names.length] ?? ''
  const way = wayNames[Math.floor(round / names.length) % wayNames.length] ?? ''
  const keyring = aPlayedKeyring()
  let operations = 0
  const disk = memoryFiles({ folders: ['/', '/data'] }, () => (operations += 1))
  const desk = { keyring, disk, chance }
  const saved = await makeWallet(desk, seed)

  const bringBack = losses[name]?.(desk) ?? (() => undefined)
  operations = 0
  const before = contentsOf(disk)
  const whileLost = start(desk)
  const why = await tryEverything(whileLost)
  if (why !== undefined) tally.bad('let in', `${name}, seed ${seed}: ${why}`)
  if (operations > 0 || contentsOf(disk) !== before) tally.bad('touched', `${name}, seed ${seed}`)

  tally.add('scenarios')
  tally.add(`scenarios ${way}`)
  const again = start(desk)
  await ways[way]?.(again, bringBack)
  const where = `${name}, ${way}, seed ${seed}`
  if (again.status().type !== 'open') tally.bad('stayed locked', where)
  else if (!isSameState(printsOf(again.all()), saved)) tally.bad('lost', where)
  else if (why === undefined) tally.add(`recovered ${way}`)
  await again.close()
}

async function makeWallet(desk: Desk, seed: number) {
  const vault = start(desk)
  await vault.open()
  for (let step = 0; step < 6; step += 1) {
    await vault.change(stepOf({ ids: 8, filling: 400 }, 'keyring-loss', seed, step))
    await vault.open()
  }
  await vault.setPassphrase(passphrase, 'recovery')
  await vault.setRecoveryCode(recoveryCode)
  const saved = printsOf(vault.all())
  await vault.close()
  return saved
}

/** Everything a person can press on the page that says *Locked*. Gives what should not have worked. */
async function tryEverything(vault: Vault): Promise<string | undefined> {
  const { type } = await vault.open()
  if (type !== 'locked') return `it is ${type}`
  const worked = async (what: string, work: () => Promise<unknown>) =>
    work().then(
      () => what,
      () => undefined,
    )
  const tries = [
    await worked('retrying', () => vault.retryKeyring()),
    await worked('saving', () => vault.put(recordWith('profile-new', 'new'))),
    await worked('deleting', () => vault.remove('profile-0')),
    await worked('starting over', () =>
      vault.protectWithPassphrase(new Secret('a passphrase of the torture')),
    ),
    await worked('keeping in memory', () => vault.keepInMemoryOnly()),
    await worked('using it here', () => vault.useHere()),
  ]
  await vault.close()
  return tries.find((what) => what !== undefined)
}

/** A process of its own: it asks for the key once. */
function start({ keyring, disk, chance }: Desk): Vault {
  return openVault({
    folder: memoryFolder,
    fs: disk,
    cipher: createOsCipher(safeStorageOf(keyring, chance), {
      platform: 'linux',
      secretService: secretServiceOf(keyring),
    }),
    randomBytes: (length) => chance.bytes(length),
    clock: aSetClock(),
    appId,
    machineId,
    platform: 'linux',
    locks: fakeProcessLocks(),
    scrypt: quickScrypt,
  })
}

function contentsOf(disk: MemoryFiles): string {
  return JSON.stringify(
    [...disk.names].map(([path, { content }]) => [path, content.toString('base64')]),
  )
}
