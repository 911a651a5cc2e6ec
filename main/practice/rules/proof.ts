import { createHash } from 'node:crypto'
import { oauthError, type Answer } from './answers'
import { fingerprint, type IssuedCode, type PracticeApp, type PracticeState } from './state'

/** A code lives ten minutes. */
export const codeLifetimeMs = 10 * 60_000

export function isSecret(app: PracticeApp, secret: string | undefined): boolean {
  return secret !== undefined && fingerprint(secret) === app.secret
}

export function findCode(
  state: PracticeState,
  app: PracticeApp,
  code: string,
): IssuedCode | undefined {
  const presented = fingerprint(code)
  return state.codes.find((issued) => issued.code === presented && issued.key === app.key)
}

export function refusedCode(
  issued: IssuedCode,
  now: number,
  countsAsOld: boolean,
): Answer | undefined {
  if (issued.isUsed) return invalidGrant('The code was already used')
  const isOld =
    countsAsOld || issued.rehearsal === 'expired-code' || now - issued.issuedAt >= codeLifetimeMs
  return isOld ? invalidGrant('Code has Expired') : undefined
}

/** RFC 7636 section 4.6. A verifier without a challenge is ignored, as a server without PKCE would. */
export function refusedVerifier(
  issued: IssuedCode,
  verifier: string | undefined,
): Answer | undefined {
  if (issued.challenge === undefined) return undefined
  if (verifier !== undefined && challengeOf(verifier) === issued.challenge) return undefined
  return invalidGrant('code_verifier does not match')
}

/** The S256 form of a verifier (RFC 7636 section 4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url')
}

export function refusedRedirect(
  app: PracticeApp,
  redirectUri: string | undefined,
  need: 'required' | 'optional',
): Answer | undefined {
  if (redirectUri === undefined) {
    return need === 'optional'
      ? undefined
      : oauthError(400, 'invalid_request', 'redirect_uri is missing')
  }
  if (fingerprint(redirectUri) === app.redirectUri) return undefined
  return invalidGrant('redirect_uri differs from the registered Callback URL')
}

export function invalidGrant(description: string): Answer {
  return oauthError(400, 'invalid_grant', description)
}
