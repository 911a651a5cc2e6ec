import type { FoundProfile, PresetParts } from '#core/importers/found-profile'
import type { ProviderId } from '#core/providers/index'
import { secretHint } from '#core/secret'
import { optionsOf, usualSignIn } from '#core/sign-in-options'
import type { EnvironmentChoice, FoundParts, KeysChoice } from '#core/wallet-requests'
import { completed, keyIndexOf } from '../importing/completed'
import type { ProfileBook } from './profile-book'

/** What an import found, and what of the wizard's choices it makes by itself. */
interface FoundChoices {
  readonly whole: FoundProfile
  readonly environment?: EnvironmentChoice
  /** Only where nothing is missing of them. */
  readonly keys?: KeysChoice
}

export function choicesIn(found: FoundProfile, book: ProfileBook): FoundChoices {
  const { found: whole, credential } = completed(found, keyIndexOf(book.credentials()))
  const { providerId, environment, apiAddress, redirectUri } = whole
  if (providerId === undefined || environment === undefined || apiAddress === undefined) {
    return { whole }
  }
  const usual = found.preset?.options ?? usualSignIn
  const options = credential === undefined ? usual : optionsOf(credential)
  const place = { whole, environment: { providerId, environment, apiAddress, ...options } }
  if (credential !== undefined) {
    return { ...place, keys: { type: 'existing', credentialId: credential.id } }
  }
  const isWhole = whole.clientId !== undefined && whole.clientSecret !== undefined
  return isWhole && redirectUri !== undefined
    ? { ...place, keys: { type: 'new', redirectUri } }
    : place
}

/** Keys and tokens of one provider mean nothing to another. */
export function foundFor(
  found: FoundProfile | undefined,
  providerId: ProviderId,
): FoundProfile | undefined {
  return (found?.providerId ?? providerId) === providerId ? found : undefined
}

export function secretsOf(found: FoundProfile): readonly string[] {
  const { clientId, clientSecret, accessToken, refreshToken } = found
  const secrets = [clientSecret, accessToken, refreshToken].flatMap((one) => one?.reveal() ?? [])
  return clientId === undefined ? secrets : [clientId, ...secrets]
}

/** Tokens belong to the key they came with; what came without one is for the key that is chosen. */
export function tokensFor(
  found: FoundProfile | undefined,
  clientId: string,
): FoundProfile | undefined {
  if (found?.accessToken === undefined) return undefined
  return (found.clientId ?? clientId) === clientId ? found : undefined
}

/** The same without secrets; its tokens are spoken of once the key is chosen. */
export function foundParts(found: FoundProfile, chosenKey: string | undefined): FoundParts {
  const { providerId, environment, apiAddress, clientId, redirectUri, preset } = found
  const tokens = chosenKey === undefined ? undefined : tokensFor(found, chosenKey)
  return {
    ...(providerId === undefined ? {} : { providerId }),
    ...(environment === undefined ? {} : { environment }),
    ...(apiAddress === undefined ? {} : { apiAddress }),
    ...(clientId === undefined ? {} : { keyHint: secretHint(clientId) }),
    hasSecret: found.clientSecret !== undefined,
    ...(redirectUri === undefined ? {} : { redirectUri }),
    ...(preset === undefined ? {} : { preset: presetParts(found, preset) }),
    ...(tokens === undefined ? {} : { token: tokenParts(tokens) }),
  }
}

function presetParts({ name, client = '' }: FoundProfile, { way }: PresetParts) {
  return { way, client, ...(name === undefined ? {} : { name }) }
}

function tokenParts({ refreshToken, expiresAt }: FoundProfile): NonNullable<FoundParts['token']> {
  return {
    hasRefreshToken: refreshToken !== undefined,
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}

export function withoutTokens(found: FoundProfile = {}): FoundProfile {
  const { accessToken: _access, refreshToken: _refresh, expiresAt: _end, ...rest } = found
  return rest
}
