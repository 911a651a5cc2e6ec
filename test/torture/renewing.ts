import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'
import type { Send } from '../../main/ports'
import { systemClock } from '../../main/system-clock'
import type { Vault } from '../../main/vault/vault'
import { aCredential, aProfile } from '../helpers/builders'
import { aFakeCipher } from '../helpers/fake-cipher'
import { renewalParts } from '../helpers/renewal-parts'
import { systemVault } from '../helpers/system-vault'
import type { GivenPair, TokenServer } from './token-server'

/** What a renewer is to do: the first line it is told. */
export interface RenewingOrder {
  readonly folder: string
  /** It renews so often, one after the other; or, with `onDemand`, once for each `renew` it is told. */
  readonly renewals: number
  readonly onDemand: boolean
}

export const tortured = 'profile-1' as ProfileId

/** The wallet of a folder, with the system's own locks. */
export async function openWallet(folder: string) {
  const { vault, locks } = systemVault(folder, aFakeCipher())
  await vault.open()
  return { vault, locks }
}

/** Puts a pair into the wallet of a folder, as a sign-in does. */
export async function signIn(
  folder: string,
  server: Pick<TokenServer, 'apiAddress' | 'clientId' | 'clientSecret' | 'issue'>,
): Promise<GivenPair> {
  const { apiAddress, clientId, clientSecret } = server
  const pair = await server.issue()
  const { vault } = await openWallet(folder)
  await vault.put(
    { kind: 'profile', profile: aProfile({ id: tortured, tokenSet: tokenSetOf(pair) }) },
    {
      kind: 'credential',
      credential: aCredential({
        apiAddress,
        environment: 'prod',
        clientId,
        clientSecret: new Secret(clientSecret),
        redirectUri: 'https://wallet.example/callback',
      }),
    },
  )
  await vault.close()
  return pair
}

export function tokenSetOf({ accessToken, refreshToken }: GivenPair): TokenSet {
  const obtainedAt = Date.now()
  return {
    accessToken: new Secret(accessToken),
    refreshToken: new Secret(refreshToken),
    tokenType: 'Bearer',
    obtainedAt,
    expiresAt: obtainedAt + 30 * 86_400_000,
  }
}

/**
 * Opens the wallet and renews until it is killed or through. It says `ready` before it is told what to do, `opened <refresh token>`, `renewing`,
 * `renewed <ms from answer to durable> <refresh token> <attempts journalled>`, and
 * `failed <code> <cause of the sign-in needed> <refresh token> <attempts journalled>`, each at once.
 */
export async function renewUntilKilled(send: Send): Promise<void> {
  const input = createInterface(process.stdin)[Symbol.asyncIterator]()
  const told = async (): Promise<string | undefined> => {
    const line = await input.next()
    return line.done === true ? undefined : line.value
  }
  say('ready')
  const order = JSON.parse((await told()) ?? '{}') as RenewingOrder
  const { vault, locks } = await openWallet(order.folder)
  const timed = timing(vault, send)
  const ports = { send: timed.send, locks, clock: systemClock }
  const { renewal, journalled } = renewalParts(timed.vault, ports)
  say(`opened ${refreshTokenIn(vault)}`)
  for (let done = 0; done < order.renewals; done += 1) {
    if (order.onDemand && (await told()) === undefined) break
    say('renewing')
    const before = journalled()
    try {
      await renewal.renew(tortured)
      say(`renewed ${timed.windowMs()} ${refreshTokenIn(vault)} ${journalled() - before}`)
    } catch (error) {
      if (!(error instanceof WalletError)) throw error
      const attempts = journalled() - before
      say(`failed ${error.code} ${causeIn(vault)} ${refreshTokenIn(vault)} ${attempts}`)
      if (!order.onDemand) break
    }
  }
  await vault.close()
  say('closed')
  process.exit()
}

/** From an answer read to the save of what it brought. */
function timing(vault: Vault, send: Send) {
  let answeredAt = 0
  let savedAt = 0
  const timedVault: Vault = {
    ...vault,
    change: async (change) => {
      await vault.change(change)
      savedAt = performance.now()
    },
  }
  const timedSend: Send = async (request) => {
    const answer = await send(request)
    answeredAt = performance.now()
    return answer
  }
  return {
    vault: timedVault,
    send: timedSend,
    windowMs: () => (savedAt - answeredAt).toFixed(2),
  }
}

function refreshTokenIn(vault: Vault): string {
  const record = vault.get(tortured)
  if (record?.kind !== 'profile') return 'none'
  return record.profile.tokenSet?.refreshToken?.reveal() ?? 'none'
}

function causeIn(vault: Vault): string {
  const record = vault.get(tortured)
  return record?.kind === 'profile' ? (record.profile.needsSignIn?.cause ?? 'none') : 'none'
}

/** At once: what was acknowledged must be known even if the next instant is the last. */
export function say(line: string): void {
  writeSync(1, `${line}\n`)
}
