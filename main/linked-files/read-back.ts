import { basename } from 'node:path'
import type { Credential } from '#core/credential'
import type { FoundProfile } from '#core/importers/found-profile'
import type { LinkedFile, LinkedFileId } from '#core/linked-file'
import type { Secret } from '#core/secret'
import type { Understand } from '../ports'
import { digestOf } from './plan'

/** A token pair as it stands in a file, with what the file says of it. */
export interface PairInFile extends Pick<FoundProfile, 'environment' | 'expiresAt'> {
  readonly accessToken: Secret
  readonly refreshToken: Secret
}

/** Reads linked files as an import would, each content once. */
export interface ReadBack {
  /** The pair of this app in the file; undefined where there is none, more than one, or nothing that can be understood. */
  pairIn(file: LinkedFile, content: FileContent): Promise<PairInFile | undefined>
}

export interface FileContent {
  readonly current: string
  readonly app: Credential
  /** Epoch ms. */
  readonly writtenAt?: number
}

export function createReadBack(understand: Understand): ReadBack {
  const read = new Map<LinkedFileId, { readonly digest: string; readonly found: Found }>()
  return {
    pairIn: async (file, { current, app, writtenAt }) => {
      const digest = digestOf(current)
      const before = read.get(file.id)
      if (before?.digest === digest) return pairOf(before.found, app)
      const source = {
        type: 'file',
        bytes: Buffer.from(current, 'utf8'),
        fileName: basename(file.path),
        ...(writtenAt === undefined ? {} : { writtenAt }),
      } as const
      // Nothing is known of what could not be read this time: the next look tries again.
      const understood = await understand(source).catch(() => undefined)
      if (understood === undefined) return undefined
      const found = understood.type === 'understood' ? understood.profiles : []
      read.set(file.id, { digest, found })
      return pairOf(found, app)
    },
  }
}

type Found = readonly FoundProfile[]

/** With another API key it is the pair of another app. */
function pairOf(found: Found, app: Credential): PairInFile | undefined {
  const own = found.filter(({ clientId = app.clientId }) => clientId === app.clientId)
  const [only] = own
  if (only === undefined || own.length > 1) return undefined
  const { accessToken, refreshToken, environment, expiresAt } = only
  if (accessToken === undefined || refreshToken === undefined) return undefined
  return {
    accessToken,
    refreshToken,
    ...(environment === undefined ? {} : { environment }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}
