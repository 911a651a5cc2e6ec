import { parseApiAddress, practiceAddress } from '#core/api-address'
import { parseCallbackFor } from '#core/callback-url'
import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { waysOf, type AppWay } from '#core/providers/provider'
import type { FoundProfile } from '#core/importers/found-profile'
import { Secret, secretHint } from '#core/secret'
import { appOptions, optionsOf, usualSignIn, type SignInOptions } from '#core/sign-in-options'
import type { DraftSummary, EnvironmentChoice, KeysChoice } from '#core/wallet-requests'
import { choicesIn, foundFor, foundParts, secretsOf, tokensFor, withoutTokens } from './found-draft'
import type { ProfileBook } from './profile-book'
import { keyUsesOf, namesUsingKey } from './same-key'

/** What the wizard has collected so far. Secrets typed there live here, not in the window. */
export interface Draft {
  start(): DraftSummary
  /** The profile this draft becomes: the same however often the sign-in is tried. */
  profileId(): ProfileId
  /** Starts afresh with what an import found. */
  fill(found: FoundProfile): DraftSummary
  /** Throws `environment-invalid`, `api-address-invalid` or `domain-invalid`. */
  chooseEnvironment(choice: EnvironmentChoice): DraftSummary
  /** Throws `keys-missing`, `callback-invalid` or `credential-missing`. */
  chooseKeys(choice: KeysChoice): DraftSummary
  /**
   * The credential to sign in with, and whether it is in the wallet already. Keys of the wallet for which other options
   * were chosen are a credential of their own: profiles that have them keep theirs. Throws `keys-missing`.
   */
  credential(): { readonly credential: Credential; readonly isNew: boolean }
  /** These tokens, for the keys that are chosen. Throws `keys-missing`. */
  give(tokens: FoundProfile): DraftSummary
  /** Tokens that came with these keys, and how the next ones are obtained. Throws `keys-missing` or `no-token`. */
  tokens(): { readonly found: FoundProfile; readonly way: AppWay }
}

type Keys =
  | {
      readonly type: 'new'
      readonly apiKey: string
      readonly apiSecret: Secret
      readonly redirectUri: string
      readonly way: AppWay
    }
  | { readonly type: 'existing'; readonly credentialId: CredentialId; readonly way: AppWay }

interface Parts {
  readonly profileId: ProfileId
  readonly environment?: EnvironmentChoice
  readonly keys?: Keys
  readonly found?: FoundProfile
}

export function createDraft(ports: {
  readonly book: ProfileBook
  readonly now: () => number
  readonly newId: () => string
  /** Hears of every secret typed, so that it can be taken out of logs. */
  readonly onSecret: (secret: string) => void
}): Draft {
  const fresh = (): Parts => ({ profileId: ports.newId() as ProfileId })
  let parts = fresh()

  const summary = (): DraftSummary => summarise(parts, ports.book)
  const ownMark = () => ({ id: ports.newId() as CredentialId, createdAt: ports.now() })

  return {
    start: () => {
      parts = fresh()
      return summary()
    },
    fill: (found) => {
      for (const secret of secretsOf(found)) ports.onSecret(secret)
      parts = filled(fresh(), found, ports.book)
      return summary()
    },
    profileId: () => parts.profileId,
    chooseEnvironment: (choice) => {
      const environment = checkedEnvironment(choice)
      const found = foundFor(parts.found, choice.providerId)
      // Keys of another provider mean nothing here.
      parts =
        parts.environment?.providerId === choice.providerId
          ? { ...parts, environment }
          : { profileId: parts.profileId, environment, ...(found === undefined ? {} : { found }) }
      return summary()
    },
    chooseKeys: (choice) => {
      const keys = chosenKeys(choice, parts, ports.book)
      if (keys.type === 'new') {
        ports.onSecret(keys.apiKey)
        ports.onSecret(keys.apiSecret.reveal())
      }
      parts = { ...parts, keys }
      return summary()
    },
    credential: () => credentialOf(parts, ports.book, ownMark()),
    give: (tokens) => {
      if (parts.keys === undefined) throw new WalletError('keys-missing')
      for (const secret of secretsOf(tokens)) ports.onSecret(secret)
      const clientId = keyOf(parts.keys, ports.book)
      parts = { ...parts, found: { ...withoutTokens(parts.found), ...tokens, clientId } }
      return summary()
    },
    tokens: () => tokensOf(parts, ports.book),
  }
}

function filled(fresh: Parts, found: FoundProfile, book: ProfileBook): Parts {
  const { whole, environment, keys } = choicesIn(found, book)
  const parts = { ...fresh, found: whole }
  if (environment === undefined) return parts
  const placed = { ...parts, environment: checkedEnvironment(environment) }
  return keys === undefined ? placed : { ...placed, keys: chosenKeys(keys, placed, book) }
}

function tokensOf({ keys, found }: Parts, book: ProfileBook): ReturnType<Draft['tokens']> {
  if (keys === undefined) throw new WalletError('keys-missing')
  const tokens = tokensFor(found, keyOf(keys, book))
  if (tokens === undefined) throw new WalletError('no-token')
  return { found: tokens, way: keys.way }
}

function credentialOf(
  { environment, keys }: Parts,
  book: ProfileBook,
  own: Pick<Credential, 'id' | 'createdAt'>,
): ReturnType<Draft['credential']> {
  if (environment === undefined || keys === undefined) throw new WalletError('keys-missing')
  if (keys.type === 'existing') {
    return withOptions(book.credential(keys.credentialId), environment, own)
  }
  const { providerId, environment: deployment, apiAddress } = environment
  const credential: Credential = {
    providerId,
    environment: deployment,
    apiAddress,
    ...appOptions(environment),
    ...own,
    clientId: keys.apiKey,
    clientSecret: keys.apiSecret,
    redirectUri: keys.redirectUri,
  }
  return { credential, isNew: true }
}

/** What was left at the usual says nothing: then it stays as the credential has it. */
function withOptions(
  credential: Credential,
  typed: SignInOptions,
  own: Pick<Credential, 'id' | 'createdAt'>,
): ReturnType<Draft['credential']> {
  const { domainName, usesPkce } = optionsOf(credential)
  const wanted: SignInOptions = {
    domainName: typed.domainName === usualSignIn.domainName ? domainName : typed.domainName,
    usesPkce: typed.usesPkce === usualSignIn.usesPkce ? usesPkce : typed.usesPkce,
  }
  if (wanted.domainName === domainName && wanted.usesPkce === usesPkce) {
    return { credential, isNew: false }
  }
  const { domainName: _domain, withoutPkce: _pkce, ...rest } = credential
  return { credential: { ...rest, ...appOptions(wanted), ...own }, isNew: true }
}

function summarise(parts: Parts, book: ProfileBook): DraftSummary {
  const { environment, keys } = parts
  const key = keys === undefined ? undefined : keyOf(keys, book)
  const found = parts.found === undefined ? {} : { found: foundParts(parts.found, key) }
  if (environment === undefined) return { ...found, sharesKeyWith: [] }
  if (keys === undefined) return { ...found, environment, sharesKeyWith: [] }
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
      ...(keys.type === 'existing' ? { credentialId: keys.credentialId } : {}),
    },
    sharesKeyWith: namesUsingKey(keyUsesOf(book), app),
  }
}

function keyOf(keys: Keys, book: ProfileBook): string {
  return keys.type === 'new' ? keys.apiKey : book.credential(keys.credentialId).clientId
}

function checkedEnvironment(choice: EnvironmentChoice): EnvironmentChoice {
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

function chosenKeys(
  choice: KeysChoice,
  { environment, keys: held, found }: Parts,
  book: ProfileBook,
): Keys {
  const way = wayOf(choice, environment)
  if (choice.type === 'existing')
    return { type: 'existing', credentialId: book.credential(choice.credentialId).id, way }
  const kept =
    held?.type === 'new' ? held : { apiKey: found?.clientId, apiSecret: found?.clientSecret }
  const apiKey = choice.apiKey?.trim() ?? kept.apiKey ?? ''
  const apiSecret =
    choice.apiSecret === undefined ? kept.apiSecret : new Secret(choice.apiSecret.trim())
  if (apiKey === '' || apiSecret === undefined || apiSecret.reveal() === '')
    throw new WalletError('keys-missing')
  const redirectUri = parseCallbackFor(way, choice.redirectUri)
  return { type: 'new', apiKey, apiSecret, redirectUri, way }
}

/** As chosen, where the provider knows that way. */
function wayOf({ way }: KeysChoice, environment: EnvironmentChoice | undefined): AppWay {
  const ways = environment === undefined ? [] : waysOf(providerOf(environment.providerId))
  return ways.find((known) => known === way) ?? ways[0] ?? 'authorization-code'
}
