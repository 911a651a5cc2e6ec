import { createHash } from 'node:crypto'
import { assertNever, toFailure, WalletError, type Result } from '#core/errors'
import { authorizationAttempt, type AuthorizationAttempt } from '#core/oauth/authorization'
import { readRedirect, type Redirect } from '#core/oauth/redirect'
import type { App, Provider } from '#core/providers/provider'
import type { TokenSet } from '#core/token-set'
import type { SignInProgress } from '#core/wallet-api'
import type { Clock, RandomBytes, Send, SignInOrder, SignInSurface } from '../ports'

/** What a sign-in needs of the world. */
export interface SignInPorts {
  readonly surface: SignInSurface
  readonly send: Send
  readonly clock: Pick<Clock, 'now'>
  readonly randomBytes: RandomBytes
  /** Turns the symbolic practice host into the running simulation's address; other addresses stay as they are. */
  readonly resolveAddress: (url: string) => Promise<string>
  readonly announce: (progress: SignInProgress) => void
  /** Hears of the code and of the attempt's own values, so that they can be taken out of logs. */
  readonly onSecret?: (secret: string) => void
}

/** Whose tokens are asked for, and where. */
export interface SignInRequest {
  readonly provider: Provider
  readonly app: App
  /** Decides when the code is exchanged, and what becomes of the tokens before `run` answers. */
  readonly aroundExchange?: (exchange: () => Promise<TokenSet>) => Promise<TokenSet>
}

/** Signs in, one attempt at a time. */
export interface SignIn {
  /**
   * Resolves with the tokens, saved nowhere but by `aroundExchange`. Rejects with the WalletError that ended the attempt;
   * `sign-in-busy` while another one runs. A lapsed `signal` ends it as Cancel does.
   */
  run(request: SignInRequest, signal?: AbortSignal): Promise<TokenSet>
  /** Ends the open attempt, if there is one, with `sign-in-cancelled`. */
  cancel(): void
  /** Puts the open sign-in in front of the person, if there is one. */
  focus(): void
  progress(): SignInProgress
}

/** What one attempt must know to the end; the verifier leaves it only inside the token request. */
interface Attempt extends SignInRequest {
  readonly own: AuthorizationAttempt
  readonly signal: AbortSignal
}

type State =
  | { readonly type: 'idle' }
  | { readonly type: 'open'; readonly cancel: () => void; readonly progress: SignInProgress }

export function createSignIn(ports: SignInPorts): SignIn {
  let state: State = { type: 'idle' }

  const progress = (): SignInProgress => (state.type === 'open' ? state.progress : { type: 'idle' })
  const enter = (next: State): void => {
    state = next
    ports.announce(progress())
  }
  const advance = (to: SignInProgress): void => {
    if (state.type === 'open') enter({ ...state, progress: to })
  }

  return {
    run: async (request, signal) => {
      if (state.type === 'open') throw new WalletError('sign-in-busy')
      const cancelling = new AbortController()
      const stopped = AbortSignal.any([
        cancelling.signal,
        ...(signal === undefined ? [] : [signal]),
      ])
      enter({
        type: 'open',
        cancel: () => cancelling.abort(),
        progress: { type: 'waiting-for-person', note: 'none' },
      })
      try {
        const own = await ownValues(ports)
        ports.onSecret?.(own.state)
        ports.onSecret?.(own.codeVerifier)
        return await signIn(ports, { ...request, own, signal: stopped }, advance)
      } finally {
        enter({ type: 'idle' })
      }
    },
    cancel: () => {
      if (state.type === 'open') state.cancel()
    },
    focus: () => ports.surface.focus(),
    progress,
  }
}

async function signIn(
  ports: SignInPorts,
  attempt: Attempt,
  advance: (to: SignInProgress) => void,
): Promise<TokenSet> {
  const order = await orderFor(ports, attempt, () =>
    advance({ type: 'waiting-for-person', note: 'visited-without-answer' }),
  )
  throwIfStopped(attempt.signal)
  const answer = await ports.surface.open(order, attempt.signal)
  const code = readAnswer(answer)
  ports.onSecret?.(code)
  throwIfStopped(attempt.signal)
  advance({ type: 'exchanging-code' })
  const around = attempt.aroundExchange ?? ((exchangeNow) => exchangeNow())
  return around(() => exchange(ports, attempt, code))
}

async function orderFor(
  ports: SignInPorts,
  attempt: Attempt,
  onVisit: () => void,
): Promise<SignInOrder> {
  const { provider, app, own } = attempt
  return {
    authorizationUrl: await ports.resolveAddress(provider.authorizationUrl(app, own)),
    redirectUri: app.redirectUri,
    isPractice: provider.isPractice,
    readRedirect: (url) => asResult(() => readRedirect(url, own.state)),
    readPageFailure: (_url, status, body) => {
      const failure = provider.authorizePageFailure(status, body)
      return failure && { ok: false, failure: toFailure(failure) }
    },
    onNote: onVisit,
  }
}

/**
 * From here on nothing is called off: the provider may already have made new tokens and ended the old ones, and
 * an answer nobody reads would lose both. The `send` port has time limits of its own.
 */
async function exchange(ports: SignInPorts, attempt: Attempt, code: string): Promise<TokenSet> {
  const { provider, app, own } = attempt
  const request = provider.codeRequest(app, { code, codeVerifier: own.codeVerifier })
  const answer = await ports.send(request)
  try {
    return provider.readTokens(answer, ports.clock.now())
  } catch (error) {
    // `invalid_grant` speaks of the grant that was sent (RFC 6749 section 5.2): here that is the code.
    if (error instanceof WalletError && error.code === 'refresh-refused') {
      throw new WalletError('code-refused', error.message)
    }
    throw error
  }
}

function readAnswer(answer: Exclude<Redirect, { type: 'other' }>): string {
  switch (answer.type) {
    case 'code':
      return answer.code
    case 'denied':
      throw answer.error === 'access_denied'
        ? new WalletError('sign-in-denied', answer.description)
        : new WalletError('sign-in-refused', answer.description, { error: safeWord(answer.error) })
    default:
      return assertNever(answer)
  }
}

/** The provider's error word as it may stand in a sentence: RFC 6749 section 4.1.2.1 knows such words only. */
function safeWord(error: string): string {
  const word = error.toLowerCase().replaceAll(/[^a-z]+/g, '_')
  return word.slice(0, 40)
}

async function ownValues(ports: SignInPorts): Promise<AuthorizationAttempt> {
  return authorizationAttempt({
    stateBytes: ports.randomBytes(32),
    verifierBytes: ports.randomBytes(32),
    sha256: (text) => Promise.resolve(createHash('sha256').update(text, 'ascii').digest()),
  })
}

function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new WalletError('sign-in-cancelled')
}

function asResult<T>(read: () => T): Result<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (error instanceof WalletError) return { ok: false, failure: toFailure(error) }
    throw error
  }
}
