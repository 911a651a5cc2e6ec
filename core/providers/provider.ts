import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import type { WalletError } from '#core/errors'
import type { CertifiedKey } from '#core/certified-key'
import type { Secret } from '#core/secret'
import type { TokenSet } from '#core/token-set'

/** One developer app at one deployment: all that building a request needs. */
export interface App {
  readonly apiAddress: string
  readonly environment: string
  readonly clientId: string
  readonly clientSecret: Secret
  readonly redirectUri: string
  /** PKCE (RFC 7636) is sent unless the server cannot bear it. */
  readonly withoutPkce?: true
  /** Requests for tokens carry their values in the address. */
  readonly asksInAddress?: true
  /** Whose company sign-in (SSO) is asked for, as a host: `example.sprinklr.com`. */
  readonly domainName?: string
  /** Shown in the TLS handshake of every request (mutual TLS). */
  readonly mutualTls?: CertifiedKey
}

/** Whose token it is, from the provider's identity call. */
export interface Identity {
  /** Absent where the provider names nobody. */
  readonly user?: string
  readonly email?: string
  readonly customer?: string
  readonly workspace?: string
  readonly checkedAt: number
}

/** What one attempt puts into the authorization address. */
export interface AuthorizationValues {
  readonly state: string
  readonly codeChallenge?: string
}

/** What one attempt got, with the proof of RFC 7636 where a challenge was sent. */
export interface CodeGrant {
  readonly code: string
  readonly codeVerifier?: string
}

/** A typed environment as we keep it, or the reason it was refused. */
export type ParsedEnvironment =
  | { readonly type: 'environment'; readonly environment: string }
  | { readonly type: 'refused'; readonly reason: 'empty' | 'address' | 'characters' }

/** Keys a provider offers for learning. */
export interface ExampleApp {
  readonly environment: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
}

/** How an app gets its tokens: RFC 6749 sections 4.1 and 4.4, or a registered certificate. */
export const appWays = ['authorization-code', 'client-credentials', 'certificate'] as const

export type AppWay = (typeof appWays)[number]

/** The services with words of their own, and `oauth` for every other: it is spoken of in the words of RFC 6749. */
export const services = ['sprinklr', 'cedato', 'oauth'] as const

export type Service = (typeof services)[number]

/** What a provider with a page to sign in at adds. */
export interface SignInWay {
  /** Callback URLs people register, the default first. */
  readonly callbackUrls: readonly [string, ...string[]]
  /** `App.domainName` means something to it. */
  readonly takesDomainName?: true
  /** RFC 6749 section 4.1.1; with a challenge it asks for PKCE (RFC 7636, S256). */
  authorizationUrl(app: App, attempt: AuthorizationValues): string
  /** Is `issuer`, as an answer names it, the server `app` signs in at? RFC 9207. */
  isIssuer(app: App, issuer: string): boolean
  /** RFC 6749 section 4.1.3. */
  codeRequest(app: App, grant: CodeGrant): HttpRequest
  /** What a page of the authorize endpoint that answered `status` means, or undefined when it means nothing. */
  authorizePageFailure(status: number, body: string): WalletError | undefined
}

/** What one exchange of a certificate puts into its request. */
export interface AppAssertion {
  /** What registering the certificate gave. */
  readonly appId: string
  /** Signed with the certificate's key for this request alone (RFC 7519). */
  readonly assertion: Secret
}

/** What a provider with tokens by certificate adds. */
export interface CertificateWay {
  /**
   * Registers a certificate (PEM) for the app, with a token that works now. The same order at the places it may have,
   * the present one first: the next is tried where the one before is not there.
   */
  registerRequests(
    app: App,
    accessToken: Secret,
    certificate: string,
  ): readonly [HttpRequest, ...HttpRequest[]]
  /** Reads the app id from an answer received at `now`; throws the WalletError it means. */
  readAppId(answer: HttpAnswer, now: number): string
  exchangeRequest(app: App, order: AppAssertion): HttpRequest
  /** As `readTokens`, of the answer to an exchange. */
  readTokens(answer: HttpAnswer, now: number): TokenSet
}

/**
 * A service we know: what its addresses and requests look like and how its answers read. Pure: requests are
 * data, instants are arguments. A provider's oddities live behind this interface and nowhere else.
 */
export interface Provider {
  readonly id: string
  /** A proper name, the same in every language. */
  readonly label: string
  readonly isPractice: boolean
  /** Whose protocol it speaks, and in whose words. */
  readonly service: Service
  /** Empty where it has none. */
  readonly environments: readonly string[]
  /** The first is the default. */
  readonly apiAddresses: readonly [string, ...string[]]
  readonly example?: ExampleApp
  parseEnvironment(typed: string): ParsedEnvironment
  /** The environment an address of the provider's web site gives away, or undefined when it tells nothing. */
  detectEnvironment(pasted: string): string | undefined
  /** Is this host the provider’s web site for some customer, whose pages name their environment? */
  isOwnSite?(hostname: string): boolean
  /** Absent where nobody signs in. */
  readonly signIn?: SignInWay
  /** RFC 6749 section 4.4.2: tokens for the app itself, asked for anew whenever they are needed. */
  clientCredentialsRequest?(app: App): HttpRequest
  /** Tokens for a registered certificate, asked for anew as well. The certificate is registered after a sign-in. */
  readonly certificate?: CertificateWay
  /** Does it take apps that show a certificate in the TLS handshake? */
  readonly takesMutualTls?: true
  /** RFC 6749 section 6; absent where no answer holds a refresh token. */
  refreshRequest?(app: App, refreshToken: Secret): HttpRequest
  /** The cheapest call that tells whether a token works, and whose it is where that can be told. */
  identityRequest(app: App, accessToken: Secret): HttpRequest
  /** Reads an answer to a request for tokens received at `now`; throws the WalletError it means. */
  readTokens(answer: HttpAnswer, now: number): TokenSet
  /** Reads an answer to an identity request received at `now`; throws the WalletError it means. */
  readIdentity(answer: HttpAnswer, now: number): Identity
}

export type SigningIn = Provider & { readonly signIn: SignInWay }

export function signsIn(provider: Provider): provider is SigningIn {
  return provider.signIn !== undefined
}

/** How apps of this provider can get tokens, the usual way first. */
export function waysOf(provider: Provider): readonly AppWay[] {
  const knows: Readonly<Record<AppWay, boolean>> = {
    'authorization-code': signsIn(provider),
    'client-credentials': provider.clientCredentialsRequest !== undefined,
    certificate: provider.certificate !== undefined,
  }
  return appWays.filter((way) => knows[way])
}
