import { parseApiAddress, practiceAddress } from '#core/api-address'
import { parseCallbackFor } from '#core/callback-url'
import type { Credential, CredentialId } from '#core/credential'
import { WalletError } from '#core/errors'
import type { ProfileId } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { waysOf, type AppWay } from '#core/providers/provider'
import { Secret, secretHint } from '#core/secret'
import { appOptions, optionsOf, usualSignIn, type SignInOptions } from '#core/sign-in-options'
import type { DraftSummary, EnvironmentChoice, KeysChoice } from '#core/wallet-requests'
import type { ProfileBook } from './profile-book'
import { keyUsesOf, namesUsingKey } from './same-key'

/** What the wizard has collected so far. Secrets typed there live here, not in the window. */
export interface Draft {
  start(): DraftSummary
  /** The profile this draft becomes: the same however often the sign-in is tried. */
  profileId(): ProfileId
  /** Throws `environment-invalid`, `api-address-invalid` or `domain-invalid`. */
  chooseEnvironment(choice: EnvironmentChoice): DraftSummary
  /** Throws `keys-missing`, `callback-invalid` or `credential-missing`. */
  chooseKeys(choice: KeysChoice): DraftSummary
  /**
   * The credential to sign in with, and whether it is in the wallet already. Keys of the wallet for which other options
   * were chosen are a credential of their own: profiles that have them keep theirs. Throws `keys-missing`.
   */
  credential(): { readonly credential: Credential; readonly isNew: boolean }
}

type Keys =
  | {
      readonly type: 'new'
      readonly apiKey: string
      /** When this key was typed first. */
      readonly enteredAt: number
      readonly apiSecret: Secret
      readonly redirectUri: string
      readonly way: AppWay
    }
  | { readonly type: 'existing'; readonly credentialId: CredentialId; readonly way: AppWay }

interface Parts {
  readonly profileId: ProfileId
  readonly environment?: EnvironmentChoice
  readonly keys?: Keys
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
    profileId: () => parts.profileId,
    chooseEnvironment: (choice) => {
      const environment = checkedEnvironment(choice)
      // Keys of another provider mean nothing here.
      parts =
        parts.environment?.providerId === choice.providerId
          ? { ...parts, environment }
          : { profileId: parts.profileId, environment }
      return summary()
    },
    chooseKeys: (choice) => {
      const keys = chosenKeys(choice, parts, ports)
      if (keys.type === 'new') {
        ports.onSecret(keys.apiKey)
        ports.onSecret(keys.apiSecret.reveal())
      }
      parts = { ...parts, keys }
      return summary()
    },
    credential: () => {
      const { environment, keys } = parts
      if (environment === undefined || keys === undefined) throw new WalletError('keys-missing')
      if (keys.type === 'existing') {
        return withOptions(ports.book.credential(keys.credentialId), environment, ownMark())
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
      }
      return { credential, isNew: true }
    },
  }
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

function summarise({ environment, keys }: Parts, book: ProfileBook): DraftSummary {
  if (environment === undefined) return { sharesKeyWith: [] }
  if (keys === undefined) return { environment, sharesKeyWith: [] }
  const app =
    keys.type === 'existing'
      ? book.credential(keys.credentialId)
      : { providerId: environment.providerId, clientId: keys.apiKey, redirectUri: keys.redirectUri }
  return {
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
  { environment, keys: held }: Parts,
  { book, now }: { readonly book: ProfileBook; readonly now: () => number },
): Keys {
  const way = wayOf(choice, environment)
  if (choice.type === 'existing')
    return { type: 'existing', credentialId: book.credential(choice.credentialId).id, way }
  const kept = held?.type === 'new' ? held : undefined
  const apiKey = choice.apiKey?.trim() ?? kept?.apiKey ?? ''
  const apiSecret =
    choice.apiSecret === undefined ? kept?.apiSecret : new Secret(choice.apiSecret.trim())
  if (apiKey === '' || apiSecret === undefined || apiSecret.reveal() === '')
    throw new WalletError('keys-missing')
  const redirectUri = parseCallbackFor(way, choice.redirectUri)
  const enteredAt = kept?.apiKey === apiKey ? kept.enteredAt : now()
  return { type: 'new', apiKey, enteredAt, apiSecret, redirectUri, way }
}

/** As chosen, where the provider knows that way. */
function wayOf({ way }: KeysChoice, environment: EnvironmentChoice | undefined): AppWay {
  const ways = environment === undefined ? [] : waysOf(providerOf(environment.providerId))
  return ways.find((known) => known === way) ?? ways[0] ?? 'authorization-code'
}
