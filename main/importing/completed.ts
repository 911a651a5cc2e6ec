import { practiceAddress } from '#core/api-address'
import type { CertifiedKey } from '#core/certified-key'
import type { Credential } from '#core/credential'
import type { FoundProfile } from '#core/importers/found-profile'
import { providerOf } from '#core/providers/index'
import { signsIn } from '#core/providers/provider'

/** What was found, with what goes without saying and what the wallet's own keys say. */
export interface Completed {
  readonly found: FoundProfile
  /** The same keys in the wallet, to be shared. */
  readonly credential?: Credential
}

/** Keys by what they are. */
export interface KeyIndex {
  find(found: FoundProfile): readonly Credential[]
  add(credential: Credential): void
}

export function keyIndexOf(credentials: readonly Credential[]): KeyIndex {
  const byApp = new Map<string, Credential[]>()
  const add = (credential: Credential): void => {
    const id = appOf(credential)
    const before = byApp.get(id)
    if (before === undefined) byApp.set(id, [credential])
    else before.push(credential)
  }
  for (const credential of credentials) add(credential)
  return { find: (found) => byApp.get(appOf(found)) ?? [], add }
}

function appOf({ providerId, environment, clientId }: FoundProfile): string {
  return JSON.stringify([providerId, environment, clientId])
}

/**
 * Keys of the wallet are shared where everything that was found of them is the same: a secret never goes to another
 * address than the one it was entered for.
 */
export function completed(found: FoundProfile, keys: KeyIndex): Completed {
  const whole = withUsual(found)
  const credential = keys.find(whole).find((known) => agrees(known, whole, found.apiAddress))
  if (credential === undefined || !hasSameParts(credential, whole)) return { found: whole }
  const { apiAddress, clientSecret, redirectUri } = credential
  return { found: { ...whole, apiAddress, clientSecret, redirectUri }, credential }
}

/** What a provider has one of. The simulation listens at another port each time; its host is a symbol. */
function withUsual(found: FoundProfile): FoundProfile {
  if (found.providerId === undefined) return found
  const provider = providerOf(found.providerId)
  const usual = provider.isPractice ? practiceAddress : provider.apiAddresses[0]
  return {
    ...found,
    apiAddress: provider.isPractice ? usual : (found.apiAddress ?? usual),
    ...(provider.environments.length === 0 ? { environment: '' } : {}),
    ...(signsIn(provider) ? {} : { redirectUri: '' }),
  }
}

/** What is brought along with its key files is not left behind for keys that have others. */
function hasSameParts(known: Credential, { moved }: FoundProfile): boolean {
  if (moved === undefined) return true
  const { signing, mutualTls } = moved.credential
  return (
    (signing === undefined || isSameKey(signing.key, known.signing?.key)) &&
    (mutualTls === undefined || isSameKey(mutualTls, known.mutualTls))
  )
}

function isSameKey(one: CertifiedKey, other: CertifiedKey | undefined): boolean {
  return one.certificate === other?.certificate
}

function agrees(known: Credential, whole: FoundProfile, saidAddress: string | undefined): boolean {
  const { clientSecret, redirectUri, apiAddress } = whole
  return (
    (saidAddress === undefined || known.apiAddress === apiAddress) &&
    (clientSecret === undefined || known.clientSecret.reveal() === clientSecret.reveal()) &&
    (redirectUri === undefined || known.redirectUri === redirectUri)
  )
}
