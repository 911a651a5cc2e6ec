import { createServer } from 'node:http'
import type { Provider, ProviderContext } from 'oidc-provider'
import { listening, sendJson, type GivenPair, type TokenServer } from './token-server'

const client = { id: 'wallet-of-the-torture', secret: 'strict-secret-'.padEnd(48, 'x') }
const scope = 'offline_access'
const hourSeconds = 3600

/**
 * oidc-provider with rotation, as somebody else wrote it: a refresh token works once, and a second use ends everything
 * that came of it.
 */
export async function aStrictServer(): Promise<TokenServer> {
  const { Provider } = await import('oidc-provider')
  const http = createServer()
  const { apiAddress, close } = await listening(http)
  const provider = new Provider(apiAddress, configuration)
  const used = new Set<string>()
  const known = new Set<string>()
  let requests = 0

  provider.use(async (context, next) => {
    const isToken = context.path === '/oauth/token'
    if (isToken) {
      requests += 1
      server.onPhase('arrived')
    }
    await next()
    if (!isToken) return
    noteGiven(context)
    server.onPhase('acted')
  })

  const noteGiven = ({ oidc, status, body }: ProviderContext): void => {
    const given = refreshTokenIn(body)
    if (status !== 200 || given === undefined) return
    used.add(oidc?.body?.['refresh_token'] ?? '')
    known.add(given)
  }

  const answer = provider.callback()
  http.on('request', (request, response) => {
    if (request.url === '/api/v2/me') {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
      void provider.AccessToken.find(token).then((found) =>
        found?.isValid === true
          ? sendJson(response, 200, { data: { name: 'Ada Analyst' } })
          : sendJson(response, 401, { error: 'invalid_token' }),
      )
      return
    }
    response.on('finish', () => server.onPhase('answered'))
    void answer(request, response)
  })

  const server: TokenServer = {
    apiAddress,
    clientId: client.id,
    clientSecret: client.secret,
    issue: async () => {
      const pair = await mint(provider)
      known.add(pair.refreshToken)
      return pair
    },
    isUsed: (refreshToken) => used.has(refreshToken),
    isKnown: (refreshToken) => known.has(refreshToken),
    requests: () => requests,
    onPhase: () => undefined,
    close,
  }
  return server
}

/** What a sign-in would bring, without the person. */
async function mint(provider: Provider): Promise<GivenPair> {
  const accountId = 'ada'
  const found = await provider.Client.find(client.id)
  if (found === undefined) throw new Error('the client is unknown')
  const grant = new provider.Grant({ accountId, clientId: client.id })
  grant.addOIDCScope(scope)
  const grantId = await grant.save()
  const of = { accountId, client: found, grantId, gty: 'authorization_code', scope }
  return {
    refreshToken: await new provider.RefreshToken(of).save(),
    accessToken: await new provider.AccessToken(of).save(),
  }
}

function refreshTokenIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('refresh_token' in body)) return undefined
  return typeof body.refresh_token === 'string' ? body.refresh_token : undefined
}

const configuration: Readonly<Record<string, unknown>> = {
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['https://wallet.example/callback'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  routes: { token: '/oauth/token' },
  scopes: [scope],
  rotateRefreshToken: true,
  cookies: { keys: ['cookies-of-the-torture'] },
  findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  ttl: {
    AccessToken: hourSeconds,
    Grant: 24 * hourSeconds,
    RefreshToken: 24 * hourSeconds,
  },
}
