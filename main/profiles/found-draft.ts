import type { FoundProfile } from '#core/importers/found-profile'
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
  const options = credential === undefined ? usualSignIn : optionsOf(credential)
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

/** The same without secrets. */
export function foundParts(found: FoundProfile): FoundParts {
  const { providerId, environment, apiAddress, clientId, redirectUri } = found
  return {
    ...(providerId === undefined ? {} : { providerId }),
    ...(environment === undefined ? {} : { environment }),
    ...(apiAddress === undefined ? {} : { apiAddress }),
    ...(clientId === undefined ? {} : { keyHint: secretHint(clientId) }),
    hasSecret: found.clientSecret !== undefined,
    ...(redirectUri === undefined ? {} : { redirectUri }),
  }
}
