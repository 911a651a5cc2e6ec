import type { Credential } from '#core/credential'
import type { Profile } from '#core/profile'
import { providerOf, type ProviderId } from '#core/providers/index'
import type { AppWay } from '#core/providers/provider'
import type { Secret } from '#core/secret'
import type { SignInOptions } from '#core/sign-in-options'

/**
 * What an import found of one profile. Everything is checked as a typed value would be: texts are bounded and free
 * of controls and of characters that turn the direction, addresses and the environment are as the wallet keeps them.
 */
export interface FoundProfile {
  /** A guess; absent where nothing tells. */
  readonly providerId?: ProviderId
  readonly name?: string
  readonly client?: string
  readonly environment?: string
  readonly apiAddress?: string
  readonly clientId?: string
  readonly clientSecret?: Secret
  readonly redirectUri?: string
  readonly accessToken?: Secret
  readonly refreshToken?: Secret
  /** Epoch milliseconds; absent where the end is unknown. */
  readonly expiresAt?: number
  /** All of it, where it comes from another wallet: what people write down has no more than the rest. */
  readonly moved?: MovedProfile
  /** How the app gets its tokens, where a preset says so. */
  readonly preset?: PresetParts
}

export interface PresetParts {
  readonly way: AppWay
  readonly options: SignInOptions
}

/** A profile as another wallet had it, to be held here as its `holder` says. */
export interface MovedProfile {
  readonly profile: Profile
  readonly credential: Credential
}

export type FoundField = Exclude<keyof FoundProfile, 'moved' | 'preset'>

/** What a profile with a token needs, in the order the wizard asks. */
const needed = [
  'providerId',
  'environment',
  'clientId',
  'clientSecret',
  'redirectUri',
  'accessToken',
] as const satisfies readonly FoundField[]

export type MissingField = (typeof needed)[number]

/** Cedato has one deployment and no Callback URL. */
const cedatoNeeds: ReadonlySet<FoundField> = new Set(['clientId', 'clientSecret', 'accessToken'])

/** What is missing to make a profile of it, in the order the wizard asks; without `accessToken`: a sign-in. */
export function missingOf(found: FoundProfile): readonly MissingField[] {
  const { providerId } = found
  // Another wallet's may be without a token there too.
  if (found.moved !== undefined) return []
  const isCedato = providerId !== undefined && providerOf(providerId).service === 'cedato'
  return needed.filter(
    (field) => found[field] === undefined && (!isCedato || cedatoNeeds.has(field)),
  )
}

/** Profiles that are one another's double, by their place in the list; every group has two or more. */
export interface Duplicates {
  /** The same in every value that counts at the provider, so that one is enough. */
  readonly same: readonly (readonly number[])[]
  /** One API key, but not the same in all: renewing one may stop the others. */
  readonly sameKey: readonly (readonly number[])[]
}

export function duplicatesOf(profiles: readonly FoundProfile[]): Duplicates {
  const same = groups(profiles, connectionOf)
  const doubles = new Set(same.flatMap(([, ...others]) => others))
  const sameKey = groups(profiles, ({ clientId }) => clientId)
  return {
    same,
    sameKey: sameKey.filter((group) => group.filter((at) => !doubles.has(at)).length > 1),
  }
}

/** All but name, client and end: they change nothing at the provider. */
function connectionOf(found: FoundProfile): string {
  return JSON.stringify([
    found.environment,
    found.apiAddress,
    found.clientId,
    found.clientSecret?.reveal(),
    found.redirectUri,
    found.accessToken?.reveal(),
    found.refreshToken?.reveal(),
  ])
}

function groups(
  profiles: readonly FoundProfile[],
  identity: (found: FoundProfile) => string | undefined,
): readonly (readonly number[])[] {
  const places = new Map<string, number[]>()
  profiles.forEach((found, at) => {
    const id = identity(found)
    if (id === undefined) return
    const before = places.get(id)
    if (before === undefined) places.set(id, [at])
    else before.push(at)
  })
  return Array.from(places.values()).filter((group) => group.length > 1)
}
