import { z } from 'zod'
import { parseCallbackFor } from '#core/callback-url'
import type { Credential } from '#core/credential'
import { WalletError } from '#core/errors'
import type { FoundProfile } from '#core/importers/found-profile'
import { profileLimit } from '#core/importers/draft'
import { cleanText } from '#core/importers/values'
import { isHeaderText, isUsable, tokenLimit } from '#core/oauth/token-answer'
import type { Profile } from '#core/profile'
import { providerOf } from '#core/providers/index'
import { signsIn } from '#core/providers/provider'
import { optionsOf } from '#core/sign-in-options'
import { encodeRecord, type VaultRecord } from '#core/vault-document'
import { checkedEnvironment } from '../profiles/draft-parts'
import { readRecord, writeRecord } from '../vault/document-schema'

/** A profile on its way, with its keys. */
export interface Moving {
  readonly profile: Profile
  readonly credential: Credential
}

const format = 'token-wallet-bundle'
const currentVersion = 1

const anyVersion = z.object({ format: z.literal(format), version: z.int().min(1) })
const document = z.object({
  madeAt: z.number(),
  profiles: z
    .array(z.object({ profile: z.unknown(), credential: z.unknown() }))
    .min(1)
    .max(profileLimit),
})

/** The text of a bundle, every secret in it: seal it at once. Records stand in it as the vault has them. */
export function bundleText(moving: readonly Moving[], madeAt: number): string {
  const stored = (record: VaultRecord): unknown =>
    JSON.parse(writeRecord(encodeRecord(record), madeAt).toString('utf8'))
  const profiles = moving.map(({ profile, credential }) => ({
    profile: stored({ kind: 'profile', profile }),
    credential: stored({ kind: 'credential', credential }),
  }))
  return JSON.stringify({ format, version: currentVersion, madeAt, profiles })
}

/**
 * What a bundle brings, each value checked as a typed one would be: whoever knows the passphrase may have made it.
 * Throws `file-newer` or `bundle-foreign`.
 */
export function readBundle(text: string): readonly FoundProfile[] {
  const json = parsed(text)
  const marked = anyVersion.safeParse(json)
  if (!marked.success) throw new WalletError('bundle-foreign', 'no bundle')
  if (marked.data.version > currentVersion) throw new WalletError('file-newer')
  const read = document.safeParse(json)
  if (!read.success) throw new WalletError('bundle-foreign', 'another shape')
  const moving = read.data.profiles.map(movingIn)
  if (new Set(moving.map(({ profile }) => profile.id)).size < moving.length) {
    throw new WalletError('bundle-foreign', 'one profile twice')
  }
  return moving.map(foundIn)
}

function movingIn(one: { readonly profile: unknown; readonly credential: unknown }): Moving {
  const [profile, credential] = [recordIn(one.profile), recordIn(one.credential)]
  if (profile.kind !== 'profile' || credential.kind !== 'credential') {
    throw new WalletError('bundle-foreign', 'another record')
  }
  return { profile: profile.profile, credential: credential.credential }
}

/** A record of the vault says by itself when a newer version wrote it. */
function recordIn(stored: unknown): VaultRecord {
  const read = readRecord(Buffer.from(JSON.stringify(stored ?? null)))
  if (read.type === 'record') return read.record
  throw new WalletError(read.type === 'newer' && isLater(stored) ? 'file-newer' : 'bundle-foreign')
}

const numbered = z.object({ version: z.int().min(2) })

function isLater(stored: unknown): boolean {
  return numbered.safeParse(stored).success
}

function foundIn(moved: Moving): FoundProfile {
  const { profile, credential } = moved
  refuseOddTokens(profile)
  const place = placeOf(moved)
  const name = cleanText(profile.name)
  const client = cleanText(profile.client)
  const { accessToken, refreshToken, expiresAt } = profile.tokenSet ?? {}
  return {
    ...place,
    ...(name === undefined ? {} : { name }),
    ...(client === undefined ? {} : { client }),
    clientId: credential.clientId,
    clientSecret: credential.clientSecret,
    ...(accessToken === undefined ? {} : { accessToken }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    moved: { profile, credential: { ...credential, ...place } },
  }
}

function placeOf({ profile, credential }: Moving) {
  const { providerId, environment, apiAddress } = credential
  if (profile.providerId !== providerId) throw new WalletError('bundle-foreign', 'two providers')
  try {
    const checked = checkedEnvironment({
      providerId,
      environment,
      apiAddress,
      ...optionsOf(credential),
    })
    const isSignedIn = signsIn(providerOf(providerId))
    const redirectUri = isSignedIn ? parseCallbackFor(profile.grant, credential.redirectUri) : ''
    return {
      providerId,
      environment: checked.environment,
      apiAddress: checked.apiAddress,
      redirectUri,
    }
  } catch {
    throw new WalletError('bundle-foreign', 'an address that is none')
  }
}

/** They end up in headers and files. */
function refuseOddTokens({ tokenSet }: Profile): void {
  if (tokenSet === undefined) return
  const access = tokenSet.accessToken.reveal()
  const all = [access, tokenSet.refreshToken?.reveal() ?? access]
  const isFine =
    isHeaderText(access) && all.every((one) => isUsable(one) && one.length <= tokenLimit)
  if (!isFine) throw new WalletError('bundle-foreign', 'a token that is none')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
