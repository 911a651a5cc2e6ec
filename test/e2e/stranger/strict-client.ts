import * as oauth from 'oauth4webapi'
import type { SentAnswer, StrangerServer, TokenExchange } from './stranger-server'

/** Tokens as a strict client that knows nothing of us reads them. */
export interface StrictTokens {
  readonly accessToken: string
  readonly refreshToken: string | undefined
  readonly lifetimeMs: number | undefined
}

/** The same answers read once more, by oauth4webapi. It rejects what its standards do not allow. */
export interface StrictClient {
  /** The code in an answer at the redirect address (RFC 6749 section 4.1.2, RFC 9207). */
  code(sent: SentAnswer, state: string): string | undefined
  tokens(exchange: TokenExchange): Promise<StrictTokens>
}

export function aStrictClient(
  { origin, client: { id } }: StrangerServer,
  issuer = origin,
): StrictClient {
  const server: oauth.AuthorizationServer = {
    issuer,
    authorization_response_iss_parameter_supported: true,
  }
  const client: oauth.Client = { client_id: id }
  return {
    code: (sent, state) =>
      oauth.validateAuthResponse(server, client, parametersOf(sent), state).get('code') ??
      undefined,
    tokens: async (exchange) => {
      const answer = Response.json(exchange.answer, { status: exchange.status })
      const read =
        exchange.fields['grant_type'] === 'refresh_token'
          ? await oauth.processRefreshTokenResponse(server, client, answer)
          : await oauth.processAuthorizationCodeResponse(server, client, answer)
      return {
        accessToken: read.access_token,
        refreshToken: read.refresh_token,
        lifetimeMs: read.expires_in === undefined ? undefined : read.expires_in * 1000,
      }
    },
  }
}

/** Where the answer stands: in the query, in the fragment, in the posted form. */
export function parametersOf(sent: SentAnswer): URLSearchParams {
  if (sent.type === 'form') return new URLSearchParams(sent.fields)
  const { searchParams, hash } = new URL(sent.url)
  return hash === '' ? searchParams : new URLSearchParams(hash.slice(1))
}
