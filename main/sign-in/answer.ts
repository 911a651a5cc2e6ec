import { assertNever, toFailure, WalletError, type Result } from '#core/errors'
import { isRedirect, readRedirect, type RedirectVisit } from '#core/oauth/redirect'
import type { SignInAnswer, SignInOrder } from '../ports'
import type { Attempt, SignInPorts } from './request'
import type { Phase } from './phase'
import { throwIfStopped, unlessStopped } from './unless-stopped'

/** The one-time code, and whether it came with our own `state`. */
export interface ObtainedCode {
  readonly code: string
  readonly isMarked: boolean
}

type Enter = (phase: Phase) => void

/**
 * Gets the code from the person: in the wallet's window, or, when they choose so, in their own browser. A code
 * without `state` is used only after they said that it is theirs.
 */
export async function obtainCode(
  ports: SignInPorts,
  attempt: Attempt,
  enter: Enter,
): Promise<ObtainedCode> {
  const url = await authorizationUrl(ports, attempt)
  throwIfStopped(attempt.signal)
  const answer =
    (await inWindow(ports, { attempt, url }, enter)) ??
    (await inBrowser(ports, { attempt, url }, enter))
  const obtained = readAnswer(answer)
  ports.onSecret?.(obtained.code)
  if (!obtained.isMarked && !attempt.acceptsUnmarked) await askAboutMark(attempt.signal, enter)
  return obtained
}

function authorizationUrl(
  { resolveAddress }: SignInPorts,
  { provider, app, own }: Attempt,
): Promise<string> {
  const proof = app.withoutPkce === true ? {} : { codeChallenge: own.codeChallenge }
  return resolveAddress(provider.signIn.authorizationUrl(app, { state: own.state, ...proof }))
}

interface Way {
  readonly attempt: Attempt
  readonly url: string
}

/** Undefined when the person went on to their browser. */
async function inWindow(
  { surface }: SignInPorts,
  { attempt, url }: Way,
  enter: Enter,
): Promise<SignInAnswer | undefined> {
  const leaving = new AbortController()
  const useBrowser = (): void => leaving.abort()
  const wait = (note: 'none' | 'visited-without-answer'): void =>
    enter({ type: 'waiting-for-person', note, useBrowser })
  const onVisit = (): void => wait('visited-without-answer')
  const order = orderFor(attempt, { url, onVisit, onBrowserWanted: useBrowser })
  wait('none')
  try {
    return await surface.open(order, AbortSignal.any([attempt.signal, leaving.signal]))
  } catch (error) {
    const isCancelled = error instanceof WalletError && error.code === 'sign-in-cancelled'
    if (isCancelled && leaving.signal.aborted && !attempt.signal.aborted) return undefined
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

function readVisit({ provider, app, own }: Attempt, visit: RedirectVisit) {
  const isIssuer = (issuer: string): boolean => provider.signIn.isIssuer(app, issuer)
  return readRedirect(visit, { state: own.state, isIssuer })
}

/** What the person copies out of their browser counts as what a window would have caught. */
function inBrowser(
  { openBrowser }: SignInPorts,
  { attempt, url }: Way,
  enter: Enter,
): Promise<SignInAnswer> {
  const { signal, app } = attempt
  return unlessStopped(signal, ({ resolve }) => {
    let isAnswered = false
    const give = (address: string): void => {
      resolve(readAddress(attempt, address))
      isAnswered = true
    }
    const wait = (browser: 'opening' | 'open' | 'failed'): void => {
      // Some systems tell how the browser opened only when it is closed again.
      if (signal.aborted || isAnswered) return
      const { redirectUri } = app
      enter({ type: 'waiting-for-address', redirectUri, browser, authorizationUrl: url, give })
    }
    wait('opening')
    openBrowser(url).then(
      () => wait('open'),
      () => wait('failed'),
    )
  })
}

function readAddress(attempt: Attempt, address: string): SignInAnswer {
  const url = address.trim()
  const { redirectUri } = attempt.app
  if (!isRedirect(url, redirectUri)) {
    throw new WalletError('address-foreign', '', { callback: redirectUri })
  }
  const read = readVisit(attempt, { url })
  if (read.type === 'other') throw new WalletError('address-unanswered')
  return read
}

function askAboutMark(signal: AbortSignal, enter: Enter): Promise<void> {
  return unlessStopped(signal, ({ resolve, reject }) => {
    enter({
      type: 'asking-about-mark',
      answer: (isMine) => (isMine ? resolve() : reject(new WalletError('state-missing'))),
    })
  })
}

function readAnswer(answer: SignInAnswer): ObtainedCode {
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

function asResult<T>(read: () => T): Result<T> {
  try {
    return { ok: true, value: read() }
  } catch (error) {
    if (error instanceof WalletError) return { ok: false, failure: toFailure(error) }
    throw error
  }
}
