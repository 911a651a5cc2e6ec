import type { ProviderContext } from 'oidc-provider'
import { aCountingServer, type Answer } from '../counting-server'

/** One request at the token endpoint as the server read it, and what it answered. */
export interface TokenExchange {
  readonly fields: Readonly<Record<string, string>>
  readonly status: number
  readonly answer: unknown
}

/** An answer the server sent on to the redirect address: in an address, or in a page that posts it there. */
export type SentAnswer =
  | { readonly type: 'address'; readonly url: string }
  | { readonly type: 'form'; readonly fields: Readonly<Record<string, string>> }

/** Somebody else's authorization server on loopback, and what came to pass at it. */
export interface StrangerServer {
  readonly origin: string
  readonly client: { readonly id: string; readonly secret: string; readonly redirectUri: string }
  /** Everything that was asked of it, oldest first: `POST /token`. */
  readonly requests: () => readonly string[]
  /** The queries of the authorization requests. */
  readonly authorizations: () => readonly Readonly<Record<string, string>>[]
  readonly exchanges: () => readonly TokenExchange[]
  readonly answers: () => readonly SentAnswer[]
  forget(): void
  close(): Promise<void>
}

const client = { id: 'wallet-of-the-tests', secret: 'stranger-secret-'.padEnd(48, 'x') }
const hourSeconds = 3600

/**
 * oidc-provider with its own sign-in and consent pages. PKCE is a must, refresh tokens rotate (a used one ends
 * the whole grant), the app has a secret and sends it in the form.
 */
export async function aStrangerServer(redirectUri: string): Promise<StrangerServer> {
  // Loaded here, so that what it says of itself is said once, not wherever tests are listed.
  const { Provider } = await import('oidc-provider')
  // The issuer is the server's own address, which is known once it listens.
  let answer: Answer = (_request, response) => void response.writeHead(503).end()
  const front = await aCountingServer((request, response) => answer(request, response))
  const provider = new Provider(front.origin, configuration(redirectUri))
  let authorizations: Readonly<Record<string, string>>[] = []
  let exchanges: TokenExchange[] = []
  let answers: SentAnswer[] = []

  provider.use(async (context, next) => {
    await next()
    if (context.path === '/auth') authorizations.push({ ...context.query })
    if (context.path === '/token') exchanges.push(exchangeOf(context))
    const sent = sentAnswer(context, redirectUri)
    if (sent !== undefined) answers.push(sent)
  })
  answer = provider.callback()

  return {
    origin: front.origin,
    client: { ...client, redirectUri },
    requests: front.requests,
    authorizations: () => authorizations,
    exchanges: () => exchanges,
    answers: () => answers,
    forget: () => {
      front.forget()
      authorizations = []
      exchanges = []
      answers = []
    },
    close: () => front.close(),
  }
}

function configuration(redirectUri: string): Readonly<Record<string, unknown>> {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    rotateRefreshToken: true,
    cookies: { keys: ['cookies-of-the-stranger'] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id }),
    }),
    ttl: {
      AccessToken: hourSeconds,
      AuthorizationCode: 60,
      Grant: hourSeconds,
      IdToken: hourSeconds,
      Interaction: hourSeconds,
      RefreshToken: hourSeconds,
      Session: hourSeconds,
    },
  }
}

function exchangeOf(context: ProviderContext): TokenExchange {
  return {
    fields: { ...context.oidc?.body },
    status: context.status,
    answer: context.body,
  }
}

function sentAnswer(context: ProviderContext, redirectUri: string): SentAnswer | undefined {
  const location = context.response.get('location')
  if (location?.startsWith(redirectUri) === true) return { type: 'address', url: location }
  const page = typeof context.body === 'string' ? context.body : ''
  if (!page.includes(`<form method="post" action="${redirectUri}">`)) return undefined
  const inputs = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)
  return {
    type: 'form',
    fields: Object.fromEntries(Array.from(inputs, ([, name, value]) => [name ?? '', value ?? ''])),
  }
}
