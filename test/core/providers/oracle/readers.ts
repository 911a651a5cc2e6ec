import * as oauth from 'oauth4webapi'
import { WalletError } from '#core/errors'
import type { Provider } from '#core/providers/provider'
import { noon } from '../../../helpers/builders'
import { received, type Verdict, type WireAnswer } from './wire-answer'

export const grants = ['authorization_code', 'refresh_token', 'client_credentials'] as const

export type Grant = (typeof grants)[number]

const server: oauth.AuthorizationServer = { issuer: 'https://provider.example' }
const client: oauth.Client = { client_id: 'key' }

const strictReaders = {
  authorization_code: oauth.processAuthorizationCodeResponse,
  refresh_token: oauth.processRefreshTokenResponse,
  client_credentials: oauth.processClientCredentialsResponse,
} satisfies Record<Grant, unknown>

/** What oauth4webapi, a strict client by other people, makes of an answer. */
export async function strictly(grant: Grant, answer: WireAnswer): Promise<Verdict> {
  try {
    const read = await strictReaders[grant](server, client, responseOf(answer))
    return {
      access: read.access_token,
      ...(read.refresh_token === undefined ? {} : { refresh: read.refresh_token }),
      // Whole milliseconds: that is what instants are in the wallet.
      ...(read.expires_in === undefined ? {} : { lifetimeMs: Math.floor(read.expires_in * 1000) }),
    }
  } catch (error) {
    if (isRefusal(error)) return 'refused'
    throw error
  }
}

/** The code of RFC 6749 section 5.2 it sees in a refusal. */
export async function refusalSeen(grant: Grant, answer: WireAnswer): Promise<string | undefined> {
  const seen: unknown = await strictReaders[grant](server, client, responseOf(answer)).catch(
    (error: unknown) => error,
  )
  return seen instanceof oauth.ResponseBodyError ? seen.error : undefined
}

/** What one of our providers makes of it. A refusal has to be a WalletError. */
export function ours(provider: Provider, answer: WireAnswer): Verdict {
  try {
    const { accessToken, refreshToken, expiresAt } = provider.readTokens(received(answer), noon)
    return {
      access: accessToken.reveal(),
      ...(refreshToken === undefined ? {} : { refresh: refreshToken.reveal() }),
      ...(expiresAt === undefined ? {} : { lifetimeMs: expiresAt - noon }),
    }
  } catch (error) {
    if (error instanceof WalletError) return 'refused'
    throw error
  }
}

function responseOf({ status, type, body }: WireAnswer): Response {
  const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
  // `Response` names one of its own for text.
  return new Response(typeof body === 'string' ? Buffer.from(body) : body, { status, headers })
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof oauth.OperationProcessingError ||
    error instanceof oauth.ResponseBodyError ||
    error instanceof oauth.UnsupportedOperationError ||
    error instanceof oauth.WWWAuthenticateChallengeError
  )
}
