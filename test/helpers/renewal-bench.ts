import { onTestFinished } from 'vitest'
import type { Profile, ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import type { RenewalIntent } from '#core/refresh/intent'
import type { ProcessLocks, Send } from '../../main/ports'
import type { ProfileBook } from '../../main/profiles/profile-book'
import type { Renewal } from '../../main/refresh/renewal'
import type { TokenKeeper } from '../../main/refresh/token-keeper'
import type { Vault } from '../../main/vault/vault'
import { aCredential, aProfile, aTokenSet, noon } from './builders'
import { fakeProcessLocks } from './fake-process-locks'
import type { FaultServer } from './fault-server'
import { aMovableClock, type MovableClock } from './practice'
import { renewalParts } from './renewal-parts'
import { aVaultPlace, type VaultPlace } from './vault-place'

export const acme = 'profile-1' as ProfileId

/** The renewal of one process: a real vault on disk, and whatever sends. */
export interface RenewalBench {
  readonly renewal: Renewal
  readonly keeper: TokenKeeper
  readonly book: ProfileBook
  readonly vault: Vault
  readonly clock: MovableClock
  readonly profile: (id?: ProfileId) => Profile
  readonly tokens: (id?: ProfileId) => { readonly access: string; readonly refresh: string }
  readonly intents: () => readonly RenewalIntent[]
  /** Requests journalled so far. */
  readonly journalled: () => number
}

export interface BenchPorts {
  readonly send: Send
  readonly locks?: ProcessLocks
  readonly clock?: MovableClock
}

/** A place with one profile that holds the server's first pair. */
export async function aRenewalPlace(
  server: Pick<FaultServer, 'apiAddress' | 'firstPair'>,
  changes: Partial<Profile> = {},
): Promise<VaultPlace> {
  const place = aVaultPlace()
  onTestFinished(place.remove)
  const vault = await place.open()
  const { firstPair, apiAddress } = server
  const tokenSet = aTokenSet({
    accessToken: new Secret(firstPair.access_token),
    refreshToken: new Secret(firstPair.refresh_token),
  })
  await vault.put(
    { kind: 'profile', profile: aProfile({ tokenSet, ...changes }) },
    { kind: 'credential', credential: aCredential({ apiAddress }) },
  )
  await vault.close()
  return place
}

export async function startRenewal(place: VaultPlace, ports: BenchPorts): Promise<RenewalBench> {
  const { send, locks = fakeProcessLocks(), clock = aMovableClock(noon) } = ports
  const vault = await place.open()
  onTestFinished(() => vault.close())
  const { renewal, keeper, book, journalled } = renewalParts(vault, { send, locks, clock })
  const profile = (id = acme): Profile => book.profile(id)
  return {
    renewal,
    keeper,
    book,
    vault,
    clock,
    profile,
    tokens: (id) => {
      const { tokenSet } = profile(id)
      return {
        access: tokenSet?.accessToken.reveal() ?? '',
        refresh: tokenSet?.refreshToken?.reveal() ?? '',
      }
    },
    intents: () =>
      vault.all().flatMap((record) => (record.kind === 'intent' ? [record.intent] : [])),
    journalled,
  }
}
