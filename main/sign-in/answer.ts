import { assertNever, WalletError } from '#core/errors'
import type { SurfaceName, UnmarkedSource } from '#core/sign-in-progress'
import type { SignInAnswer, SignInOrder } from '../ports'
import { asResult, readVisit } from './callback-visit'
import { inOwnBrowser } from './own-browser'
import { pasting } from './pasting'
import type { Attempt, ObtainedCode, SignInPorts } from './request'
import type { Enter, SurfaceEnd, Way } from './surface-end'
import { throwIfStopped, unlessStopped } from './unless-stopped'

/**
 * Gets the code from the person, wherever they sign in; they may go from one surface to another, and it stays the same
 * attempt. A code without `state` is used only after they said that it is theirs.
 */
export async function obtainCode(
  ports: SignInPorts,
  attempt: Attempt,
  enter: Enter,
): Promise<ObtainedCode> {
  const url = await authorizationUrl(ports, attempt)
  throwIfStopped(attempt.signal)
  let surface = attempt.surface ?? 'window'
  let end = await on(surface, ports, { way: { attempt, url }, enter })
  while (end.type === 'left') {
    surface = end.for
    end = await on(surface, ports, { way: { attempt, url }, enter })
  }
  const { source } = end
  const { code, isMarked } = readAnswer(end.answer)
  ports.onSecret?.(code)
  // What was agreed to is that the provider leaves `state` out of its redirects: a code alone never had one.
  const isAgreedTo = attempt.acceptsUnmarked && source !== 'code-alone'
  const isAsked = !isMarked && source !== 'listener' && !isAgreedTo
  if (isAsked) await askAboutMark(attempt.signal, enter, source)
  return { code, isMarked, showsUnmarked: isAsked && source === undefined, surface }
}

function authorizationUrl(
  { resolveAddress }: SignInPorts,
  { provider, app, own }: Attempt,
): Promise<string> {
  const proof = app.withoutPkce === true ? {} : { codeChallenge: own.codeChallenge }
  return resolveAddress(provider.signIn.authorizationUrl(app, { state: own.state, ...proof }))
}

function on(
  surface: SurfaceName,
  ports: SignInPorts,
  { way, enter }: { readonly way: Way; readonly enter: Enter },
): Promise<SurfaceEnd> {
  switch (surface) {
    case 'window':
      return inWindow(ports, way, enter)
    case 'browser':
      return inOwnBrowser(ports, way, enter)
    case 'paste':
      return pasting(ports, { ...way, browser: 'not-asked' }, enter)
    default:
      return assertNever(surface)
  }
}

async function inWindow(
  { surface }: SignInPorts,
  { attempt, url }: Way,
  enter: Enter,
): Promise<SurfaceEnd> {
  const leaving = new AbortController()
  let next: SurfaceName = 'window'
  const goOnIn = (wanted: SurfaceName): void => {
    next = wanted
    if (wanted === 'window') surface.focus()
    else leaving.abort()
  }
  const wait = (note: 'none' | 'visited-without-answer'): void =>
    enter({ type: 'waiting-for-person', note, goOnIn })
  const onVisit = (): void => wait('visited-without-answer')
  const order = orderFor(attempt, { url, onVisit, onBrowserWanted: () => goOnIn('browser') })
  wait('none')
  try {
    const signal = AbortSignal.any([attempt.signal, leaving.signal])
    return { type: 'answered', answer: await surface.open(order, signal) }
  } catch (error) {
    const isCancelled = error instanceof WalletError && error.code === 'sign-in-cancelled'
    if (isCancelled && leaving.signal.aborted && !attempt.signal.aborted) {
      return { type: 'left', for: next }
    }
    throw error
  }
}

function orderFor(
  attempt: Attempt,
  own: { readonly url: string } & Pick<SignInOrder, 'onVisit' | 'onBrowserWanted'>,
): SignInOrder {
  const { provider, app, cookies } = attempt
  return {
    authorizationUrl: own.url,
    redirectUri: app.redirectUri,
    isPractice: provider.isPractice,
    cookies,
    readRedirect: (visit) => asResult(() => readVisit(attempt, visit)),
    readPageFailure: (status, body) => provider.signIn.authorizePageFailure(status, body),
    onVisit: own.onVisit,
    onBrowserWanted: own.onBrowserWanted,
    clues: attempt.clues,
  }
}

function askAboutMark(
  signal: AbortSignal,
  enter: Enter,
  source: UnmarkedSource | undefined,
): Promise<void> {
  return unlessStopped(signal, ({ resolve, reject }) => {
    enter({
      type: 'asking-about-mark',
      ...(source === undefined ? {} : { source }),
      answer: (isMine) => (isMine ? resolve() : reject(new WalletError('state-missing'))),
    })
  })
}

function readAnswer(answer: SignInAnswer): Extract<SignInAnswer, { type: 'code' }> {
  switch (answer.type) {
    case 'code':
      return answer
    case 'denied':
      throw refusal(answer.error, answer.description)
    default:
      return assertNever(answer)
  }
}

/** RFC 6749 section 4.1.2.1. What passes by itself is no reason to doubt one's keys. */
function refusal(error: string, description: string): WalletError {
  if (error === 'access_denied') return new WalletError('sign-in-denied', description)
  const isPassing = error === 'server_error' || error === 'temporarily_unavailable'
  return isPassing
    ? new WalletError('server-error', description)
    : new WalletError('sign-in-refused', description, { error: safeWord(error) })
}

/** The provider's error word as it may stand in a sentence: RFC 6749 section 4.1.2.1 knows such words only. */
function safeWord(error: string): string {
  const word = error.toLowerCase().replaceAll(/[^a-z]+/g, '_')
  return word.slice(0, 40)
}
