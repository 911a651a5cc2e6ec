import { z } from 'zod'
import { WalletError } from '#core/errors'
import type { FoundProfile } from '#core/importers/found-profile'
import { profileLimit } from '#core/importers/draft'
import { cleanText } from '#core/importers/values'
import type { ImportNote } from '#core/importers/note'
import { encodeRecord, type VaultRecord } from '#core/vault-document'
import { readRecord, writeRecord } from '../vault/document-schema'
import { asArrived, type Moving } from './checked-moving'

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

export interface ReadBundle {
  readonly profiles: readonly FoundProfile[]
  readonly notes: readonly ImportNote[]
}

/**
 * What a bundle brings at `now` (epoch ms), each value checked as a typed one would be: whoever knows the passphrase may
 * have made it. Throws `file-newer` or `bundle-foreign`.
 */
export function readBundle(text: string, now: number): ReadBundle {
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
  const profiles = moving.map((one) => foundIn(asArrived(one, now)))
  const isEndLost = moving.some(
    ({ profile }, place) => profile.tokenSet?.expiresAt !== profiles[place]?.expiresAt,
  )
  const note = { type: 'value-refused', field: 'expiresAt', reason: 'date-implausible' } as const
  return { profiles, notes: isEndLost ? [note] : [] }
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
  const { providerId, environment, apiAddress, redirectUri, clientId, clientSecret } = credential
  const name = cleanText(profile.name)
  const { accessToken, refreshToken, expiresAt } = profile.tokenSet ?? {}
  return {
    providerId,
    environment,
    apiAddress,
    redirectUri,
    clientId,
    clientSecret,
    ...(name === undefined ? {} : { name }),
    ...(profile.client === '' ? {} : { client: profile.client }),
    ...(accessToken === undefined ? {} : { accessToken }),
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    moved,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
