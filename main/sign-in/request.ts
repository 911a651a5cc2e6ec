import type { AuthorizationAttempt } from '#core/oauth/authorization'
import type { App, SigningIn } from '#core/providers/provider'
import type { TokenSet } from '#core/token-set'
import type { SignInProgress, SurfaceName } from '#core/sign-in-progress'
import type {
  Clock,
  CookieJar,
  ListenAtCallback,
  OpenBrowser,
  RandomBytes,
  Send,
  SignInSurface,
} from '../ports'
import type { EnvironmentClues } from './environment-clues'

/** What a sign-in needs of the world. */
export interface SignInPorts {
  readonly surface: SignInSurface
  readonly openBrowser: OpenBrowser
  readonly listen: ListenAtCallback
  readonly send: Send
  readonly clock: Pick<Clock, 'now' | 'after'>
  readonly randomBytes: RandomBytes
  /** Turns the symbolic practice host into the running simulation's address; other addresses stay as they are. */
  readonly resolveAddress: (url: string) => Promise<string>
  readonly announce: (progress: SignInProgress) => void
  /** Hears of the code and of the attempt's own values, so that they can be taken out of logs. */
  readonly onSecret?: (secret: string) => void
}

/** Whose tokens are asked for, and where. */
export interface SignInRequest {
  readonly provider: SigningIn
  readonly app: App
  readonly cookies: CookieJar
  /** An answer without `state` is taken unasked: the person agreed to that before. */
  readonly acceptsUnmarked: boolean
  /** Where it begins; the wallet's window unless said otherwise. The person may go on elsewhere. */
  readonly surface?: SurfaceName
  /** Decides when the code is exchanged, and what becomes of the tokens before `run` answers. */
  readonly aroundExchange?: AroundExchange
}

/** The one-time code, and how it came. */
export interface ObtainedCode {
  readonly code: string
  /** It came with our own `state`. */
  readonly isMarked: boolean
  /** It came without, in a way that shows the provider to leave it out: the person's word on it holds from now on. */
  readonly showsUnmarked: boolean
  readonly surface: SurfaceName
}

export type AroundExchange = (
  exchange: () => Promise<TokenSet>,
  answer: Omit<ObtainedCode, 'code'>,
) => Promise<TokenSet>

/** What one attempt must know to the end; the verifier leaves it only inside the token request. */
export interface Attempt extends SignInRequest {
  readonly own: AuthorizationAttempt
  readonly clues: EnvironmentClues
  readonly signal: AbortSignal
}
