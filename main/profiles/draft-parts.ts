import { parseApiAddress, practiceAddress } from '#core/api-address'
import { parseCallbackFor } from '#core/callback-url'
import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import { isObtainedBySigningIn } from '#core/grants'
import type { FoundProfile } from '#core/importers/found-profile'
import type { ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { waysOf, type AppWay } from '#core/providers/provider'
import { Secret, secretHint } from '#core/secret'
import { appOptions, optionsOf, usualSignIn, type SignInOptions } from '#core/sign-in-options'
import type { DraftSummary, EnvironmentChoice, KeysChoice } from '#core/wallet-requests'
import { choicesIn, foundParts, tokensFor } from './found-draft'
import type { CertifiedKeys } from './key-reader'
import type { ProfileBook } from './profile-book'
import { keyUsesOf, usersOfKey } from './same-key'

export type DraftKeys = CertifiedKeys & { readonly way: AppWay } & (
    | {
        readonly type: 'new'
        readonly apiKey: string
        /** When this key was typed first. */
        readonly enteredAt: number
        readonly apiSecret: Secret
        readonly redirectUri: string
      }
    | { readonly type: 'existing'; readonly credentialId: CredentialId }
  )

/** What the wizard has gathered, step by step. */
export interface DraftParts {
  readonly profileId: ProfileId
  /** Which profile each app becomes that was chosen in this wizard; one map for all of it. */
  readonly appIds: Map<string, ProfileId>
  readonly environment?: EnvironmentChoice
  readonly keys?: DraftKeys
  /** What an import found, or a person typed, of tokens and keys. */
  readonly found?: FoundProfile
}

export interface DraftContext {
  readonly book: ProfileBook
  readonly now: () => number
}

export interface DraftCredential {
  readonly credential: Credential
  readonly isNew: boolean
}

export type OwnMark = Pick<Credential, 'id' | 'createdAt'>

/**
 * Tokens of a sign-in may be saved, or on their way, under the profile's id: they belong to the app it was for. An app that
 * was chosen before gets its own profile back.
 */
export function withOwnId(
  parts: DraftParts,
  book: Pick<ProfileBook, 'credential'>,
  newId: () => string,
): DraftParts {
  const { environment, keys, appIds } = parts
  if (environment === undefined || keys === undefined) return parts
  const { providerId, environment: deployment, apiAddress } = environment
  const app = JSON.stringify([providerId, deployment, apiAddress, keyOf(keys, book)])
  const fresh = (): ProfileId => (appIds.size === 0 ? parts.profileId : (newId() as ProfileId))
  const profileId = appIds.get(app) ?? fresh()
  appIds.set(app, profileId)
  return { ...parts, profileId }
}

/** The first two steps as an import fills them in. */
export function filled(fresh: DraftParts, found: FoundProfile, context: DraftContext): DraftParts {
  const { whole, environment, keys } = choicesIn(found, context.book)
  const parts = { ...fresh, found: whole }
  if (environment === undefined) return parts
  const placed = { ...parts, environment: checkedEnvironment(environment) }
  return keys === undefined ? placed : { ...placed, keys: chosenKeys(keys, placed, context) }
}

/** Tokens that came with these keys. Throws `keys-missing` or `no-token`. */
export function tokensOf({ keys, found }: DraftParts, book: ProfileBook) {
  if (keys === undefined) throw new WalletError('keys-missing')
  const tokens = tokensFor(found, keyOf(keys, book))
  if (tokens === undefined) throw new WalletError('no-token')
  return { found: tokens, way: keys.way }
}

/** Throws `keys-missing`. */
export function credentialOf(
  { environment, keys }: DraftParts,
  book: ProfileBook,
  ownMark: () => OwnMark,
): DraftCredential {
  if (environment === undefined || keys === undefined) throw new WalletError('keys-missing')
  if (keys.type === 'existing') {
    const held = withOptions(book.credential(keys.credentialId), environment, ownMark())
    const { signing } = keys
    if (signing === undefined) return held
    return { credential: { ...held.credential, ...ownMark(), signing }, isNew: true }
  }
  const { providerId, environment: deployment, apiAddress } = environment
  const credential: Credential = {
    providerId,
    environment: deployment,
    apiAddress,
    ...appOptions(environment),
    ...ownMark(),
    createdAt: keys.enteredAt,
    clientId: keys.apiKey,
    clientSecret: keys.apiSecret,
    redirectUri: keys.redirectUri,
    ...(keys.signing === undefined ? {} : { signing: keys.signing }),
    ...(keys.mutualTls === undefined ? {} : { mutualTls: keys.mutualTls }),
  }
  return { credential, isNew: true }
}

/** What was left at the usual says nothing: then it stays as the credential has it. */
function withOptions(credential: Credential, typed: SignInOptions, own: OwnMark): DraftCredential {
  const { domainName, usesPkce, asksInAddress = false } = optionsOf(credential)
  const wanted: SignInOptions = {
    domainName: typed.domainName === usualSignIn.domainName ? domainName : typed.domainName,
    usesPkce: typed.usesPkce === usualSignIn.usesPkce ? usesPkce : typed.usesPkce,
    asksInAddress: asksInAddress || typed.asksInAddress === true,
  }
  const isSame =
    wanted.domainName === domainName &&
    wanted.usesPkce === usesPkce &&
    wanted.asksInAddress === asksInAddress
  if (isSame) return { credential, isNew: false }
  const { domainName: _domain, withoutPkce: _pkce, asksInAddress: _place, ...rest } = credential
  return { credential: { ...rest, ...appOptions(wanted), ...own }, isNew: true }
}

/** All of it that a window may see. */
export function summarise(parts: DraftParts, book: ProfileBook): Omit<DraftSummary, 'keyFiles'> {
  const { environment, keys } = parts
  const key = keys === undefined ? undefined : keyOf(keys, book)
  const found = parts.found === undefined ? {} : { found: foundParts(parts.found, key) }
  if (environment === undefined) return { ...found, sharesKeyWith: [] }
  if (keys === undefined) return { ...found, environment, sharesKeyWith: [] }
  const held = keys.type === 'existing' ? book.credential(keys.credentialId) : undefined
  const app =
    keys.type === 'existing'
      ? book.credential(keys.credentialId)
      : { providerId: environment.providerId, clientId: keys.apiKey, redirectUri: keys.redirectUri }
  return {
    ...found,
    environment,
    keys: {
      keyHint: secretHint(app.clientId),
      redirectUri: app.redirectUri,
      way: keys.way,
      signsIn: isObtainedBySigningIn(keys.way, keys.signing ?? held?.signing),
      ...(keys.type === 'existing' ? { credentialId: keys.credentialId } : {}),
    },
    ...usersOfKey(keyUsesOf(book), app),
  }
}

export function keyOf(keys: DraftKeys, book: Pick<ProfileBook, 'credential'>): string {
  return keys.type === 'new' ? keys.apiKey : book.credential(keys.credentialId).clientId
}

/** Throws `environment-invalid`, `api-address-invalid` or `domain-invalid`. */
export function checkedEnvironment(choice: EnvironmentChoice): EnvironmentChoice {
  const provider = providerOf(choice.providerId)
  const parsed = provider.parseEnvironment(choice.environment)
  if (parsed.type === 'refused') {
    throw new WalletError('environment-invalid', '', { reason: parsed.reason })
  }
  const apiAddress = parseApiAddress(choice.apiAddress)
  // The symbolic host belongs to the simulation, and the simulation has no other.
  if ((apiAddress === practiceAddress) !== provider.isPractice) {
    throw new WalletError('api-address-invalid', '', { reason: 'not-an-address' })
  }
  const options = optionsOf(appOptions(choice))
  return { providerId: choice.providerId, environment: parsed.environment, apiAddress, ...options }
}

/** The keys without what is read from files. Throws `keys-missing`, `callback-invalid` or `credential-missing`. */
export function chosenKeys(
  choice: KeysChoice,
  { environment, keys: held, found }: DraftParts,
  { book, now }: DraftContext,
): DraftKeys {
  const way = wayOf(choice, environment)
  if (choice.type === 'existing')
    return { type: 'existing', credentialId: book.credential(choice.credentialId).id, way }
  const typed = held?.type === 'new' ? held : undefined
  const kept = typed ?? { apiKey: found?.clientId, apiSecret: found?.clientSecret }
  const apiKey = choice.apiKey?.trim() ?? kept.apiKey ?? ''
  const apiSecret =
    choice.apiSecret === undefined ? kept.apiSecret : new Secret(choice.apiSecret.trim())
  if (apiKey === '' || apiSecret === undefined || apiSecret.reveal() === '')
    throw new WalletError('keys-missing')
  const redirectUri = parseCallbackFor(way, choice.redirectUri)
  const enteredAt = typed?.apiKey === apiKey ? typed.enteredAt : now()
  return { type: 'new', apiKey, enteredAt, apiSecret, redirectUri, way }
}

/** As chosen, where the provider knows that way. */
export function wayOf({ way }: KeysChoice, environment: EnvironmentChoice | undefined): AppWay {
  const ways = environment === undefined ? [] : waysOf(providerOf(environment.providerId))
  return ways.find((known) => known === way) ?? ways[0] ?? 'authorization-code'
}
