import { mkdirSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import Store from 'electron-store'
import type { CredentialId } from '#core/credential'
import type { ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import { encodeRecord, type VaultRecord } from '#core/vault-document'
import { readMachineId } from '../../main/machine-id'
import type { Cipher, ProcessLocks, Send } from '../../main/ports'
import { createProfileBook } from '../../main/profiles/profile-book'
import { summariseProfiles } from '../../main/profiles/summary'
import type { Vault } from '../../main/vault/vault'
import { aCredential, aProfile, aTokenSet } from '../helpers/builders'
import { systemVault } from '../helpers/system-vault'
import type { BenchOrder, Timing } from './order'

export interface BenchWorld {
  readonly order: BenchOrder
  readonly cipher: Cipher & { readonly calls: () => number }
  readonly send: Send
}

const recordBytes = 2_000
const putAtOnce = 100

export async function openBenchWallet({
  order,
  cipher,
}: BenchWorld): Promise<{ readonly vault: Vault; readonly locks: ProcessLocks }> {
  const { vault, locks } = systemVault(order.folder, cipher, readMachineId())
  const status = await vault.open()
  if (status.type !== 'open') throw new Error(`the wallet is ${status.type}`)
  return { vault, locks }
}

const keysOf = (number: number) => `keys-${number}` as CredentialId

/** A provider keeps one live pair per key: every profile has keys of its own. What is due is asked for on loopback. */
function benchKeys(number: number, apiAddress: string): VaultRecord {
  const clientId = `key-${number}`.padEnd(32, 'k')
  const credential = aCredential({ id: keysOf(number), clientId, apiAddress })
  return { kind: 'credential', credential }
}

const clients = ['Acme', 'Globex', 'Initech', 'Umbrella', 'Hooli', 'Stark', 'Wayne']
const dayMs = 24 * 60 * 60 * 1_000

/** A profile that is about 2 KB as JSON. Most tokens work for some days yet. */
function benchProfile(number: number, round: number): VaultRecord {
  const obtainedAt = Date.now() - (number % 31) * dayMs
  const tokenSet = aTokenSet({
    obtainedAt,
    expiresAt: obtainedAt + 30 * dayMs,
    accessToken: new Secret(`access-${round}-`.padEnd(700, 'a')),
    refreshToken: new Secret(`refresh-${round}-`.padEnd(700, 'r')),
  })
  const profile = aProfile({
    id: `profile-${number}` as ProfileId,
    name: `Client ${number}`,
    client: `${clients[number % clients.length]} ${number % 200}`,
    ...(number % 5 === 0 ? { tags: ['emea'] } : {}),
    credentialId: keysOf(number),
    tokenSet,
  })
  return { kind: 'profile', profile }
}

/** Puts every profile, a hundred at a time, and lets the vault make room after each. */
async function putAll(vault: Vault, profiles: number, round: number): Promise<void> {
  for (let from = 0; from < profiles; from += putAtOnce) {
    const many = Math.min(putAtOnce, profiles - from)
    await vault.put(...Array.from({ length: many }, (_, at) => benchProfile(from + at, round)))
  }
}

export async function fill(world: BenchWorld): Promise<readonly Timing[]> {
  const { vault } = await openBenchWallet(world)
  for (let from = 0; from < world.order.profiles; from += putAtOnce) {
    const many = Math.min(putAtOnce, world.order.profiles - from)
    await vault.put(
      ...Array.from({ length: many }, (_, at) => benchKeys(from + at, world.order.apiAddress)),
    )
  }
  await putAll(vault, world.order.profiles, 0)
  await vault.close()
  return []
}

/** Ours, a plain file and electron-store take turns, so that all meet the same disk. */
export async function timeSaves(world: BenchWorld): Promise<readonly Timing[]> {
  const { rounds, profiles, folder } = world.order
  const { vault } = await openBenchWallet(world)
  const beside = join(dirname(folder), `beside-${profiles}`)
  mkdirSync(beside, { recursive: true })
  const content = Buffer.alloc(recordBytes, 'r')
  const store = aStore(beside, profiles)
  const times: Record<'saved' | 'plain' | 'electron-store', number[]> = {
    saved: [],
    plain: [],
    'electron-store': [],
  }
  // What is done for the first time is not what it costs.
  const warmUp = 5
  for (let round = -warmUp; round < rounds; round += 1) {
    const number = Math.abs(round * 7_919) % profiles
    const record = benchProfile(number, round + warmUp + 1)
    const saved = await timed(() => vault.put(record))
    await settled(vault)
    const plain = await timed(() => plainSave(join(beside, 'plain'), content))
    if (round < 0) continue
    times.saved.push(saved)
    times.plain.push(plain)
    if (profiles >= 1_000 && round % 10 > 0) continue
    const storing = async () => {
      store.set(`p${number}`, stored(number, round))
      await Promise.resolve()
    }
    times['electron-store'].push(await timed(storing))
  }
  await vault.close()
  return Object.entries(times).map(([name, values]) => ({ name, values }))
}

/** The vault makes room after a save, in its own turn. */
async function settled(vault: Vault): Promise<void> {
  await vault.reread()
}

function aStore(folder: string, profiles: number): Store {
  const store = new Store({ cwd: folder, name: 'store', accessPropertiesByDotNotation: false })
  store.store = Object.fromEntries(
    Array.from({ length: profiles }, (_, number) => [`p${number}`, stored(number, 0)]),
  )
  return store
}

function stored(number: number, round: number): unknown {
  return encodeRecord(benchProfile(number, round))
}

async function plainSave(path: string, content: Buffer): Promise<void> {
  const file = await open(`${path}.new`, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

/** Changes everything, until the log is more garbage than not, and times what follows such a save. */
export async function timeCompactions(world: BenchWorld): Promise<readonly Timing[]> {
  const { folder, profiles, rounds } = world.order
  const { vault } = await openBenchWallet(world)
  const log = join(folder, 'records.log')
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const compacted: number[] = []
  const blocked: number[] = []
  for (let round = 0; compacted.length < rounds && round < 4 * rounds; round += 1) {
    for (let from = 0; from < profiles; from += putAtOnce) {
      const many = Math.min(putAtOnce, profiles - from)
      await vault.put(...Array.from({ length: many }, (_, at) => benchProfile(from + at, round)))
      const { ino } = statSync(log)
      delay.reset()
      delay.enable()
      const took = await timed(() => settled(vault))
      delay.disable()
      if (statSync(log).ino === ino) continue
      compacted.push(took)
      blocked.push(delay.max / 1e6)
    }
  }
  await vault.close()
  return [
    { name: 'compacted', values: compacted },
    { name: 'blocked', values: blocked },
  ]
}

export async function timeUnlock(world: BenchWorld): Promise<readonly Timing[]> {
  let listed = 0
  let opened: Vault | undefined
  const took = await timed(async () => {
    const { vault } = await openBenchWallet(world)
    opened = vault
    listed = summariseProfiles(createProfileBook(vault)).length
  })
  await opened?.close()
  if (listed !== world.order.profiles) throw new Error(`${listed} profiles were listed`)
  return [
    { name: 'unlocked and listed', values: [took] },
    { name: 'keyring calls', values: [world.cipher.calls()] },
  ]
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
