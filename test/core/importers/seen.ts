import type { FoundField, FoundProfile } from '#core/importers/found-profile'
import type { Understood } from '#core/importers/index'
import { understandFile, understandText } from '#core/importers/index'
import { noon } from '../../helpers/builders'

export const key = 'a1b2c3d4e5f6a1b2c3d4e5f6'
export const secret = 'SecretOf/The+Tests=0123456789'
export const access = 'access+token/of=the/tests0=='
export const refresh = 'refresh+token/of=the/tests0=='
export const callback = 'https://tool.example/callback'

/** All of it, as every form that holds it gives it. */
export const found = {
  providerId: 'sprinklr',
  environment: 'prod2',
  clientId: key,
  clientSecret: secret,
  redirectUri: callback,
  accessToken: access,
  refreshToken: refresh,
}

/** A found profile with its secrets in plain text. */
export type SeenProfile = Readonly<Partial<Record<FoundField, string | number>>>

export function seen(found: FoundProfile): SeenProfile {
  const { clientSecret, accessToken, refreshToken, moved: _none, preset: _way, ...rest } = found
  return {
    ...rest,
    ...(clientSecret === undefined ? {} : { clientSecret: clientSecret.reveal() }),
    ...(accessToken === undefined ? {} : { accessToken: accessToken.reveal() }),
    ...(refreshToken === undefined ? {} : { refreshToken: refreshToken.reveal() }),
  }
}

export interface Seen {
  readonly importerId?: string
  readonly profiles: readonly SeenProfile[]
  readonly notes: readonly unknown[]
  readonly reason?: string
}

export function inWords(understood: Understood): Seen {
  switch (understood.type) {
    case 'understood':
      return {
        importerId: understood.importerId,
        profiles: understood.profiles.map(seen),
        notes: understood.notes,
      }
    case 'nothing-found':
      return { profiles: [], notes: understood.notes }
    case 'refused':
      return { profiles: [], notes: [], reason: understood.reason }
  }
}

/** What a pasted text is understood as, at noon. */
export function pasted(text: string): Seen {
  return inWords(understandText(text, noon))
}

/** What a file of this name is understood as, at noon. */
export function opened(fileName: string, content: string | Uint8Array): Seen {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return inWords(understandFile({ bytes, fileName }, noon))
}
