import { parseCallbackFor } from '#core/callback-url'
import type { CertifiedKey } from '#core/certified-key'
import type { Credential, SigningKey } from '#core/credential'
import { WalletError } from '#core/errors'
import { cleanText, isPrintable } from '#core/importers/values'
import { copiesOf } from '#core/keep-alive'
import { isHeaderText, isUsable, tokenLimit } from '#core/oauth/token-answer'
import { isDate, isPlausible } from '#core/plausible'
import type { CopyEntry, Profile } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { signsIn, waysOf } from '#core/providers/provider'
import { appOptions, optionsOf } from '#core/sign-in-options'
import type { TokenSet } from '#core/token-set'
import { checkedEnvironment } from '../profiles/draft-parts'

/** A profile on its way, with its keys. */
export interface Moving {
  readonly profile: Profile
  readonly credential: Credential
}

/**
 * A profile of another wallet as this one may have it at `now` (epoch ms): values are checked as typed ones are, instants
 * are such as can be, and nothing in it was agreed to here. Throws `bundle-foreign`.
 */
export function asArrived(moving: Moving, now: number): Moving {
  const { profile } = moving
  const credential = checkedApp(moving)
  if (!waysOf(providerOf(profile.providerId)).includes(profile.grant)) throw foreign('a way')
  const { tokenSet, needsSignIn, ...rest } = profile
  return {
    credential,
    profile: {
      ...rest,
      client: cleanText(profile.client) ?? '',
      ...(tokenSet === undefined ? {} : { tokenSet: checkedTokens(tokenSet, now) }),
      ...(needsSignIn === undefined
        ? {}
        : { needsSignIn: { ...needsSignIn, at: pastInstant(needsSignIn.at, now) } }),
      history: copiesOf(profile).map((entry) => copyElsewhere(entry, now)),
    },
  }
}

/**
 * Part by part: what a person has agreed to on the other computer (`acceptsUnmarked`) counts for every app of an
 * environment, and is asked again here.
 */
function checkedApp({ profile, credential }: Moving): Credential {
  const { id, clientId, clientSecret, signing, mutualTls, createdAt } = credential
  const isFine = [clientId, clientSecret.reveal()].every(isKeyText)
  if (!isFine) throw foreign('a key that is none')
  return {
    ...placeOf(profile, credential),
    id,
    clientId,
    clientSecret,
    createdAt,
    ...(signing === undefined ? {} : { signing: checkedSigning(signing) }),
    ...(mutualTls === undefined ? {} : { mutualTls: checkedKey(mutualTls) }),
  }
}

function placeOf(profile: Profile, credential: Credential) {
  const { providerId, environment, apiAddress } = credential
  if (profile.providerId !== providerId) throw foreign('two providers')
  try {
    const options = optionsOf(credential)
    const checked = checkedEnvironment({ providerId, environment, apiAddress, ...options })
    const isSignedIn = signsIn(providerOf(providerId))
    return {
      providerId,
      environment: checked.environment,
      apiAddress: checked.apiAddress,
      redirectUri: isSignedIn ? parseCallbackFor(profile.grant, credential.redirectUri) : '',
      ...appOptions(options),
    }
  } catch {
    throw foreign('an address that is none')
  }
}

function isKeyText(value: string): boolean {
  return value.length <= tokenLimit && isPrintable(value)
}

function checkedSigning(signing: SigningKey): SigningKey {
  const { userName, appId = '', key, next } = signing
  if (![userName, appId].every(isKeyText)) throw foreign('a name that is none')
  const after = next === undefined ? {} : { next: checkedKey(next) }
  return { ...signing, key: checkedKey(key), ...after }
}

/** Authorities make certificates that end beyond any token. */
function checkedKey(key: CertifiedKey): CertifiedKey {
  if (![key.startsAt, key.endsAt].every(isDate)) throw foreign('a certificate that is none')
  return key
}

/** Tokens end up in headers and files. An end that cannot be is unknown; the age counts from now at the latest. */
function checkedTokens(tokenSet: TokenSet, now: number): TokenSet {
  const { accessToken, refreshToken, expiresAt, obtainedAt } = tokenSet
  const access = accessToken.reveal()
  const all = [access, refreshToken?.reveal() ?? access]
  const isFine =
    isHeaderText(access) && all.every((one) => isUsable(one) && one.length <= tokenLimit)
  if (!isFine) throw foreign('a token that is none')
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    tokenType: 'Bearer',
    obtainedAt: pastInstant(obtainedAt, now),
    ...(expiresAt !== undefined && isPlausible(expiresAt) ? { expiresAt } : {}),
  }
}

/** A copy that was made there: what is said of it stays, but nothing here is taken for its file. */
function copyElsewhere(entry: CopyEntry, now: number): CopyEntry {
  const at = pastInstant(entry.at, now)
  const { label: _typed, ...kept } = entry
  const label = cleanText(entry.label ?? '')
  const named = label === undefined ? {} : { label }
  if (kept.type === 'copied') return { ...kept, ...named, at }
  if (kept.type === 'moved') {
    return { ...kept, ...named, at, savedTo: cleanText(kept.savedTo) ?? '', isElsewhere: true }
  }
  const { exporterId, withRefreshToken, by } = kept
  const [savedTo, template] = [cleanText(kept.savedTo ?? ''), cleanText(kept.template ?? '')]
  return {
    type: 'exported',
    at,
    exporterId,
    withRefreshToken,
    ...named,
    ...(by === undefined ? {} : { by }),
    ...(template === undefined ? {} : { template }),
    ...(savedTo === undefined ? {} : { savedTo, isElsewhere: true }),
  }
}

function pastInstant(at: number, now: number): number {
  return isPlausible(at) ? Math.min(at, now) : now
}

function foreign(why: string): WalletError {
  return new WalletError('bundle-foreign', why)
}
