import { WalletError } from '#core/errors'
import type { HttpAnswer, HttpRequest } from '#core/oauth/http-request'
import { sprinklr } from '#core/providers/sprinklr'
import type { SignInProgress } from '#core/sign-in-progress'
import type { Clock, ListenAtCallback, SignInSurface } from '../../../main/ports'
import { createSignIn, type SignIn } from '../../../main/sign-in/attempt'
import type { SignInRequest } from '../../../main/sign-in/request'
import { aCredential, noon } from '../../helpers/builders'
import { aFakeSurface, type FakeSurface } from './fake-surface'

export const tokens: HttpAnswer = {
  status: 200,
  headers: {},
  body: JSON.stringify({
    access_token: 'access+/=',
    refresh_token: 'refresh+/=',
    token_type: 'Bearer',
    expires_in: 2591999,
  }),
}

export const request = {
  provider: sprinklr,
  app: aCredential(),
  cookies: { type: 'fresh' },
  acceptsUnmarked: false,
} as const satisfies SignInRequest

/** One sign-in room with everything around it played. */
export interface Desk {
  readonly surface: FakeSurface
  readonly signIn: SignIn
  readonly sent: readonly HttpRequest[]
  readonly progress: readonly SignInProgress[]
  /** Addresses the person's browser was asked to open. */
  readonly opened: readonly string[]
}

/** What a test plays in its own way. */
export interface Played {
  /** What every token request is answered with. */
  readonly answer?: HttpAnswer | Promise<HttpAnswer>
  readonly browser?: () => Promise<void>
  readonly surface?: SignInSurface
  readonly resolveAddress?: (url: string) => Promise<string>
  /** Nobody can listen anywhere unless a test says so. */
  readonly listen?: ListenAtCallback
  /** Time stands still unless a test moves it. */
  readonly after?: Clock['after']
}

const atPractice = (url: string): Promise<string> =>
  Promise.resolve(url.replace('http://practice', 'http://127.0.0.1:4711'))

export function aDesk(own: Played = {}): Desk {
  const surface = aFakeSurface()
  const sent: HttpRequest[] = []
  const progress: SignInProgress[] = []
  const opened: string[] = []
  let drawn = 0
  const signIn = createSignIn({
    surface: own.surface ?? surface,
    openBrowser: (url) => {
      opened.push(url)
      return own.browser?.() ?? Promise.resolve()
    },
    send: (httpRequest) => {
      sent.push(httpRequest)
      return Promise.resolve(own.answer ?? tokens)
    },
    listen: own.listen ?? (() => Promise.resolve({ type: 'not-listening', reason: 'no-address' })),
    clock: { now: () => noon, after: own.after ?? (() => () => undefined) },
    randomBytes: (length) => new Uint8Array(length).fill((drawn += 1)),
    resolveAddress: own.resolveAddress ?? atPractice,
    announce: (step) => progress.push(step),
  })
  return { surface, signIn, sent, progress, opened }
}

export const stateIn = (url: string | undefined): string =>
  new URL(url ?? '').searchParams.get('state') ?? ''

export async function endOf(run: Promise<unknown>): Promise<WalletError> {
  try {
    await run
  } catch (error) {
    if (error instanceof WalletError) return error
    throw error
  }
  throw new Error('it did not fail')
}
