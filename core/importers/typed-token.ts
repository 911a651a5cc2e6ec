import { readInstant } from '#core/importers/end'
import type { FoundProfile } from '#core/importers/found-profile'
import { understandText } from '#core/importers/index'
import type { RefusedValue } from '#core/importers/note'
import { checkAccessToken, checkOpaque, type Checked } from '#core/importers/values'
import { Secret } from '#core/secret'
import type { TypedToken } from '#core/wallet-requests'

/** Tokens as a person typed them, or the first of their fields that cannot be used. */
export type ReadToken =
  | {
      readonly type: 'tokens'
      readonly tokens: Pick<FoundProfile, 'accessToken' | 'refreshToken' | 'expiresAt'>
    }
  | {
      readonly type: 'refused'
      readonly field: 'accessToken' | 'refreshToken' | 'expiresAt'
      readonly reason: RefusedValue | 'empty'
    }

/** Reads what was typed at `now` (epoch ms). The first field may hold the provider's whole answer. */
export function readTypedToken(typed: TypedToken, now: number): ReadToken {
  const whole = wholeAnswer(typed.accessToken, now)
  const access = whole === undefined ? checkedAccess(typed.accessToken) : undefined
  if (access?.type === 'refused') return { ...access, field: 'accessToken' }
  const refresh = typed.refreshToken.trim() === '' ? undefined : checkOpaque(typed.refreshToken)
  if (refresh?.type === 'refused') return { ...refresh, field: 'refreshToken' }
  const end = typed.expires.trim() === '' ? undefined : readInstant(typed.expires, now)
  if (end?.type === 'refused') return { ...end, field: 'expiresAt' }
  return {
    type: 'tokens',
    tokens: {
      ...whole,
      ...(access === undefined ? {} : { accessToken: new Secret(access.value) }),
      ...(refresh === undefined ? {} : { refreshToken: new Secret(refresh.value) }),
      ...(end === undefined ? {} : { expiresAt: end.at }),
    },
  }
}

function checkedAccess(
  typed: string,
): Checked | { readonly type: 'refused'; readonly reason: 'empty' } {
  return typed.trim() === '' ? { type: 'refused', reason: 'empty' } : checkAccessToken(typed)
}

function wholeAnswer(
  typed: string,
  now: number,
): Pick<FoundProfile, 'accessToken' | 'refreshToken' | 'expiresAt'> | undefined {
  if (!typed.trimStart().startsWith('{')) return undefined
  const understood = understandText(typed, now)
  const found = understood.type === 'understood' ? understood.profiles[0] : undefined
  if (found?.accessToken === undefined) return undefined
  const { accessToken, refreshToken, expiresAt } = found
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  }
}
