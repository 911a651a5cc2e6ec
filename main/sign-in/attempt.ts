import { createHash } from 'node:crypto'
import { WalletError } from '#core/errors'
import { authorizationAttempt, type AuthorizationAttempt } from '#core/oauth/authorization'
import type { TokenSet } from '#core/token-set'
import type { SignInProgress, SurfaceName } from '#core/sign-in-progress'
import { obtainCode } from './answer'
import { createEnvironmentClues } from './environment-clues'
import { exchange } from './exchange'
import { progressOf, type Phase } from './phase'
import type { Attempt, SignInPorts, SignInRequest } from './request'
import { throwIfStopped } from './unless-stopped'

/** Signs in, one attempt at a time. What an attempt does not wait for at the moment is ignored. */
export interface SignIn {
  /**
   * Resolves with the tokens, saved nowhere but by `aroundExchange`. Rejects with the WalletError that ended the attempt;
   * `sign-in-busy` while another one runs.
   */
  run(request: SignInRequest): Promise<TokenSet>
  /** Ends the open attempt, if there is one, with `sign-in-cancelled`. */
  cancel(): void
  /** Puts the open sign-in in front of the person, if there is one. */
  focus(): void
  /** Goes on elsewhere with the same attempt, while the person is waited for. */
  goOnIn(surface: SurfaceName): void
  /** The address to be opened, while the person is in a browser of theirs. */
  authorizationUrl(): string | undefined
  /**
   * Takes the address the browser was sent to, or the code of it alone. Throws `address-foreign`, `address-unanswered` or what is wrong with
   * the answer in it; the attempt stays open then.
   */
  giveAddress(address: string): void
  /** The person's word on an answer without `state`. */
  answerAboutMark(isMine: boolean): void
  progress(): SignInProgress
}

type State =
  | { readonly type: 'idle' }
  | { readonly type: 'open'; readonly cancel: () => void; readonly phase: Phase }

export function createSignIn(ports: SignInPorts): SignIn {
  let state: State = { type: 'idle' }

  const progress = (): SignInProgress =>
    state.type === 'open' ? progressOf(state.phase) : { type: 'idle' }
  const enter = (next: State): void => {
    state = next
    ports.announce(progress())
  }
  const waitsFor = <Type extends Phase['type']>(
    ...types: readonly Type[]
  ): Extract<Phase, { type: Type }> | undefined =>
    state.type === 'open' && (types as readonly string[]).includes(state.phase.type)
      ? (state.phase as Extract<Phase, { type: Type }>)
      : undefined

  const run = async (request: SignInRequest): Promise<TokenSet> => {
    if (state.type === 'open') throw new WalletError('sign-in-busy')
    const cancelling = new AbortController()
    const clues = createEnvironmentClues(request.provider, request.app)
    const cancel = (): void => cancelling.abort()
    enter({ type: 'open', cancel, phase: { type: 'starting' } })
    try {
      const own = await ownValues(ports)
      ports.onSecret?.(own.state)
      ports.onSecret?.(own.codeVerifier)
      const attempt = { ...request, own, clues, signal: cancelling.signal }
      return await signIn(ports, attempt, (phase) => enter({ type: 'open', cancel, phase }))
    } catch (error) {
      throw clues.explain(error)
    } finally {
      enter({ type: 'idle' })
    }
  }

  return {
    run,
    cancel: () => {
      if (state.type === 'open') state.cancel()
    },
    focus: () => ports.surface.focus(),
    goOnIn: (surface) =>
      waitsFor('waiting-for-person', 'waiting-for-browser', 'waiting-for-address')?.goOnIn(surface),
    authorizationUrl: () =>
      waitsFor('waiting-for-browser', 'waiting-for-address')?.authorizationUrl,
    giveAddress: (address) => waitsFor('waiting-for-address')?.give(address),
    answerAboutMark: (isMine) => waitsFor('asking-about-mark')?.answer(isMine),
    progress,
  }
}

async function signIn(
  ports: SignInPorts,
  attempt: Attempt,
  enter: (phase: Phase) => void,
): Promise<TokenSet> {
  const obtained = await obtainCode(ports, attempt, enter)
  throwIfStopped(attempt.signal)
  enter({ type: 'exchanging-code' })
  const around = attempt.aroundExchange ?? ((exchangeNow) => exchangeNow())
  return around(() => exchange(ports, attempt, obtained.code), obtained)
}

async function ownValues(ports: SignInPorts): Promise<AuthorizationAttempt> {
  return authorizationAttempt({
    stateBytes: ports.randomBytes(32),
    verifierBytes: ports.randomBytes(32),
    sha256: (text) => Promise.resolve(createHash('sha256').update(text, 'ascii').digest()),
  })
}
