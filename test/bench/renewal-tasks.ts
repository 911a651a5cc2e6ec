import { randomBytes, randomUUID } from 'node:crypto'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Credential, CredentialId } from '#core/credential'
import type { Profile, ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import { createClipboardKeeper } from '../../main/handoff/clipboard-keeper'
import { createExports } from '../../main/handoff/exports'
import type { Send } from '../../main/ports'
import { createServerTime } from '../../main/refresh/server-time'
import { createSignIn } from '../../main/sign-in/attempt'
import { systemClock } from '../../main/system-clock'
import type { VaultChange } from '../../main/vault/record-changes'
import type { Vault } from '../../main/vault/vault'
import { createWallet } from '../../main/wallet'
import { aCredential, aProfile, aTokenSet, dayMs } from '../helpers/builders'
import { renewalParts } from '../helpers/renewal-parts'
import { quietPorts } from '../helpers/quiet-ports'
import { issuePath } from '../torture/token-server'
import type { Timing } from './order'
import { openBenchWallet, timed, type BenchWorld } from './vault-tasks'

/** A renewal takes turns with what it is made of: the bare exchange, and then a save. */
export async function timeRenewal(world: BenchWorld): Promise<readonly Timing[]> {
  const { vault, locks } = await openBenchWallet(world)
  const { rounds, profiles } = world.order
  for (let number = 0; number < profiles; number += 1) {
    await vault.put(...(await signedIn(world, number, Date.now())))
  }
  let answeredAt = 0
  const send: Send = async (request) => {
    const answer = await world.send(request)
    answeredAt = performance.now()
    return answer
  }
  const { renewal, book } = renewalParts(vault, { send, locks, clock: systemClock })
  const times: Record<'renewed' | 'bare' | 'saved' | 'both' | 'window', number[]> = {
    renewed: [],
    bare: [],
    saved: [],
    both: [],
    window: [],
  }
  const warmUp = 5
  for (let round = -warmUp; round < rounds; round += 1) {
    const id = idOf(Math.abs(round) % profiles)
    const startedAt = performance.now()
    await exchange(world, vault, idOf(bareProfile))
    const exchangedAt = performance.now()
    await book.update(idOf(bareProfile), (profile) => ({ ...profile, name: `${round}` }))
    const savedAt = performance.now()
    await vault.reread()
    const renewed = await timed(() => renewal.renew(id))
    const window = performance.now() - answeredAt
    await vault.reread()
    if (round < 0) continue
    times.bare.push(exchangedAt - startedAt)
    times.saved.push(savedAt - exchangedAt)
    times.both.push(savedAt - startedAt)
    times.renewed.push(renewed)
    times.window.push(window)
  }
  await vault.close()
  return Object.entries(times).map(([name, values]) => ({ name, values }))
}

/** Its pair in the vault is the one it was given first: this server takes a used one again for a while. */
const bareProfile = 0

async function exchange({ send }: BenchWorld, vault: Vault, id: ProfileId): Promise<void> {
  const profile = vault.get(id)
  if (profile?.kind !== 'profile') throw new Error('the profile is gone')
  const credential = vault.get(profile.profile.credentialId)
  if (credential?.kind !== 'credential') throw new Error('the keys are gone')
  const provider = providerOf(profile.profile.providerId)
  const refreshToken = profile.profile.tokenSet?.refreshToken ?? new Secret('none')
  const request = provider.refreshRequest?.(credential.credential, refreshToken)
  if (request === undefined) throw new Error('the provider renews nothing')
  const answer = await send(request)
  provider.readTokens(answer, Date.now())
}

/** Everything is due at once, and nothing but the renewals themselves holds them up. */
export async function timeRenewals(world: BenchWorld): Promise<readonly Timing[]> {
  const { vault, locks } = await openBenchWallet(world)
  const { profiles } = world.order
  const obtainedAt = Date.now() - 25 * dayMs
  for (let from = 0; from < profiles; from += 100) {
    const some = Math.min(100, profiles - from)
    const records = Array.from({ length: some }, (_, at) => signedIn(world, from + at, obtainedAt))
    await vault.put(...(await Promise.all(records)).flat())
  }
  await vault.reread()
  let firstAt = 0
  const send: Send = (request) => {
    if (firstAt === 0) firstAt = performance.now()
    return world.send(request)
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let renewed = 0
  let tellEnd: (endedAt: number) => void = () => undefined
  const ended = new Promise<number>((resolve) => (tellEnd = resolve))
  const isFresh = (record: VaultRecord): boolean =>
    record.kind === 'profile' && (record.profile.tokenSet?.obtainedAt ?? 0) > obtainedAt
  const counting: Vault = {
    ...vault,
    change: async (change, how) => {
      let done: VaultChange = {}
      await vault.change(() => (done = typeof change === 'function' ? change() : change), how)
      if (done.put?.some(isFresh) === true) renewed += 1
      if (renewed === profiles) tellEnd(performance.now())
    },
  }
  const wallet = aWallet(counting, locks, send)
  delay.enable()
  wallet.start()
  const tookMs = (await ended) - firstAt
  delay.disable()
  wallet.rest()
  await wallet.settle()
  await vault.close()
  return [
    { name: 'took', values: [tookMs] },
    { name: 'blocked', values: [delay.max / 1e6] },
  ]
}

const unlimited = { perSecond: 1e6, perHourAndKey: 1e6, perHost: 16 }

function aWallet(vault: Vault, locks: Parameters<typeof createWallet>[0]['locks'], send: Send) {
  const serverTime = createServerTime(systemClock)
  const nobody = () => Promise.reject(new Error('nobody is here'))
  const surface = { open: nobody, focus: () => undefined, forget: () => Promise.resolve() }
  const clipboardKeeper = createClipboardKeeper({
    clipboard: { read: nobody, writeSecret: nobody, clear: nobody },
    clock: systemClock,
  })
  const resolveAddress = (url: string) => Promise.resolve(url)
  const nothing = () => undefined
  return createWallet({
    vault,
    locks,
    signIn: createSignIn({
      surface,
      openBrowser: nobody,
      send,
      clock: systemClock,
      randomBytes,
      resolveAddress,
      announce: nothing,
      onSecret: nothing,
    }),
    forgetSignIn: () => Promise.resolve(),
    send: serverTime.watching(send),
    clock: systemClock,
    serverTime,
    randomBytes,
    limits: unlimited,
    newId: randomUUID,
    exports: createExports({ askWhereToSave: nobody, saveExportFile: nobody, clipboardKeeper }),
    clipboardKeeper,
    resolveAddress,
    ...quietPorts,
    // As a window would get it.
    announce: { ...quietPorts.announce, state: (state) => void structuredClone(state) },
    onSecret: nothing,
    version: '0.0.0',
  })
}

const idOf = (number: number) => `profile-${number}` as ProfileId

/** A profile with keys of its own, signed in at the server. */
async function signedIn(
  { order }: BenchWorld,
  number: number,
  obtainedAt: number,
): Promise<readonly VaultRecord[]> {
  const answer = await fetch(`${order.apiAddress}${issuePath}`)
  const pair = (await answer.json()) as { accessToken: string; refreshToken: string }
  const credential: Credential = aCredential({
    id: `keys-${number}` as CredentialId,
    clientId: `key-${number}`,
    environment: 'prod',
    apiAddress: order.apiAddress,
  })
  const tokenSet = aTokenSet({
    accessToken: new Secret(pair.accessToken),
    refreshToken: new Secret(pair.refreshToken),
    obtainedAt,
    expiresAt: obtainedAt + 30 * dayMs,
  })
  const profile: Profile = aProfile({
    id: idOf(number),
    credentialId: credential.id,
    tokenSet,
    history: [{ type: 'signed-in', at: obtainedAt }],
  })
  return [
    { kind: 'profile', profile },
    { kind: 'credential', credential },
  ]
}
