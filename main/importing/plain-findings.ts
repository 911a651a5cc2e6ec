import type { FoundProfile } from '#core/importers/found-profile'
import type { Understood } from '#core/importers/index'
import { Secret } from '#core/secret'

/** What a thread is given to read. */
export type ImportSource =
  | {
      readonly type: 'file'
      readonly bytes: Uint8Array
      readonly fileName: string
      readonly writtenAt?: number
    }
  | { readonly type: 'text'; readonly text: string }

export interface ImportTask {
  readonly source: ImportSource
  /** Epoch ms. */
  readonly now: number
}

type SecretField = 'clientSecret' | 'accessToken' | 'refreshToken'

type PlainProfile = Omit<FoundProfile, SecretField | 'moved'> & {
  readonly [Field in SecretField]?: string
}

/** `Understood` as it travels between threads, where a `Secret` would arrive empty. */
export type PlainUnderstood =
  | Exclude<Understood, { readonly type: 'understood' }>
  | (Omit<Extract<Understood, { readonly type: 'understood' }>, 'profiles'> & {
      readonly profiles: readonly PlainProfile[]
    })

export function toPlain(understood: Understood): PlainUnderstood {
  if (understood.type !== 'understood') return understood
  return { ...understood, profiles: understood.profiles.map(revealed) }
}

export function fromPlain(plain: PlainUnderstood): Understood {
  if (plain.type !== 'understood') return plain
  return { ...plain, profiles: plain.profiles.map(kept) }
}

function revealed({
  clientSecret,
  accessToken,
  refreshToken,
  moved: _none,
  ...rest
}: FoundProfile): PlainProfile {
  return {
    ...rest,
    ...(clientSecret === undefined ? {} : { clientSecret: clientSecret.reveal() }),
    ...(accessToken === undefined ? {} : { accessToken: accessToken.reveal() }),
    ...(refreshToken === undefined ? {} : { refreshToken: refreshToken.reveal() }),
  }
}

function kept({ clientSecret, accessToken, refreshToken, ...rest }: PlainProfile): FoundProfile {
  return {
    ...rest,
    ...(clientSecret === undefined ? {} : { clientSecret: new Secret(clientSecret) }),
    ...(accessToken === undefined ? {} : { accessToken: new Secret(accessToken) }),
    ...(refreshToken === undefined ? {} : { refreshToken: new Secret(refreshToken) }),
  }
}
