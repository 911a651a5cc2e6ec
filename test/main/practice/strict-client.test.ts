import * as oauth from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { exampleApp, startPractice, walkPages } from '../../helpers/practice'

// The library marks plain http as deprecated to make it stand out; the simulation is on loopback.
// eslint-disable-next-line @typescript-eslint/no-deprecated
const insecure = { [oauth.allowInsecureRequests]: true }

async function aStranger(base: string, origin: string) {
  const server: oauth.AuthorizationServer = {
    issuer: origin,
    authorization_endpoint: `${base}/oauth/authorize`,
    token_endpoint: `${base}/oauth/token`,
  }
  const client: oauth.Client = { client_id: exampleApp.clientId }
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const address = new URL(`${base}/oauth/authorize`)
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: exampleApp.redirectUri,
    response_type: 'code',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString()
  return { server, client, verifier, state, address: address.href }
}

describe('a strict OAuth client that knows nothing of us', () => {
  it('signs in with PKCE, exchanges the code and refreshes', async () => {
    const { base, origin } = await startPractice()
    const { server, client, verifier, state, address } = await aStranger(base, origin)
    const proof = oauth.ClientSecretPost(exampleApp.clientSecret)
    const redirect = new URL(await walkPages(address))
    const parameters = oauth.validateAuthResponse(server, client, redirect, state)
    const exchanged = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      proof,
      parameters,
      exampleApp.redirectUri,
      verifier,
      insecure,
    )
    const first = await oauth.processAuthorizationCodeResponse(server, client, exchanged)
    expect(first.expires_in).toBe(2_591_999)
    const renewed = await oauth.refreshTokenGrantRequest(
      server,
      client,
      proof,
      first.refresh_token ?? '',
      insecure,
    )
    const second = await oauth.processRefreshTokenResponse(server, client, renewed)
    expect(second.access_token).not.toBe(first.access_token)
  })

  it('reads a used refresh token as invalid_grant', async () => {
    const { base, origin } = await startPractice()
    const { server, client } = await aStranger(base, origin)
    const proof = oauth.ClientSecretPost(exampleApp.clientSecret)
    const answer = await oauth.refreshTokenGrantRequest(server, client, proof, 'used', insecure)
    await expect(oauth.processRefreshTokenResponse(server, client, answer)).rejects.toMatchObject({
      code: oauth.RESPONSE_BODY_ERROR,
      error: 'invalid_grant',
    })
  })

  it('reads a refusal as access_denied with its own state', async () => {
    const { base, origin } = await startPractice()
    const { server, client, state, address } = await aStranger(base, origin)
    const redirect = new URL(await walkPages(address, { deny: true }))
    expect(() => oauth.validateAuthResponse(server, client, redirect, state)).toThrow(
      expect.objectContaining({ error: 'access_denied' }) as Error,
    )
  })
})
