import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, net, session } from 'electron'
import { toFailure, WalletError, type Failure } from '#core/errors'
import type { App, Identity } from '#core/providers/provider'
import { Secret } from '#core/secret'
import type { SurfaceName } from '#core/sign-in-progress'
import type { TokenSet } from '#core/token-set'
import { text } from '#core/text/text'
import { registerBundleScheme, serveBundle } from '../../../main/electron/bundle-protocol'
import { confineToBundle, guardEveryPage } from '../../../main/electron/guards'
import { routeIpc } from '../../../main/electron/ipc'
import { createNetSend } from '../../../main/electron/net-send'
import { createSignInWindow } from '../../../main/electron/sign-in-window'
import { createSignIn } from '../../../main/sign-in/attempt'
import { listenAtCallback } from '../../../main/sign-in/loopback'
import { createProxyPasswords } from '../../../main/sign-in/proxy-passwords'
import { systemClock } from '../../../main/system-clock'
import { createStrangerProvider, type ResponseMode } from './stranger-provider'

/** Whom to sign in at, and as which app. */
export interface StrangerOrder {
  readonly origin: string
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUri: string
  readonly responseMode: ResponseMode
  /** Whom the wallet takes the server for. */
  readonly issuer: string
  readonly withoutPkce?: true
  /** Where the person signs in. */
  readonly surface?: SurfaceName
}

/** Tokens in the open: nothing here is anybody's. */
export interface OpenTokens {
  readonly accessToken: string
  readonly refreshToken?: string
  readonly lifetimeMs?: number
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure; readonly sentence: string }

/** What the tests ask of this process. */
export interface Stranger {
  signIn(order: StrangerOrder): Promise<Outcome<OpenTokens>>
  /** The address to be opened, once the sign-in waits for a browser. */
  link(): Promise<string | undefined>
  /** What the person pastes. */
  give(address: string): Promise<void>
  answerAboutMark(isMine: boolean): Promise<void>
  progress(): Promise<string>
  renew(order: StrangerOrder, refreshToken: string): Promise<Outcome<OpenTokens>>
  identify(order: StrangerOrder, accessToken: string): Promise<Outcome<Identity>>
}

declare global {
  var stranger: Stranger
}

/** The rooms a sign-in runs through, as main/index.ts wires them, at a provider the wallet does not know. */
const outFolder = process.env['STRANGER_OUT'] ?? ''

guardEveryPage()
registerBundleScheme()
app.on('window-all-closed', () => undefined)
const rooms = app.whenReady().then(openRooms)

globalThis.stranger = {
  signIn: async (order) => {
    const { signIn } = await rooms
    const { app, provider } = partiesOf(order)
    const cookies = { type: 'fresh' } as const
    const { surface = 'window' } = order
    const request = { provider, app, cookies, acceptsUnmarked: false, surface }
    return outcomeOf(async () => openTokens(await signIn.run(request)))
  },
  link: async () => (await rooms).signIn.authorizationUrl(),
  give: async (address) => (await rooms).signIn.giveAddress(address),
  answerAboutMark: async (isMine) => (await rooms).signIn.answerAboutMark(isMine),
  progress: async () => (await rooms).signIn.progress().type,
  renew: async (order, refreshToken) => {
    const { send } = await rooms
    const { app, provider } = partiesOf(order)
    return outcomeOf(async () => {
      const answer = await send(provider.refreshRequest(app, new Secret(refreshToken)))
      return openTokens(provider.readTokens(answer, systemClock.now()))
    })
  },
  identify: async (order, accessToken) => {
    const { send } = await rooms
    const { app, provider } = partiesOf(order)
    return outcomeOf(async () => {
      const answer = await send(provider.identityRequest(app, new Secret(accessToken)))
      return provider.readIdentity(answer, systemClock.now())
    })
  },
}

function openRooms() {
  const proxies = createProxyPasswords(() => undefined)
  const surface = createSignInWindow({
    barPreload: join(outFolder, 'preload/sign-in-bar.cjs'),
    proxies,
    certificates: {
      certificateFor: () => undefined,
      rememberCertificate: () => undefined,
      forgetCertificate: () => undefined,
    },
    onSent: () => undefined,
  })
  confineToBundle(session.defaultSession)
  serveBundle(session.defaultSession, join(outFolder, 'renderer'))
  routeIpc(surface.routes, (channel) => {
    throw new Error(`a stranger spoke on ${channel}`)
  })
  const send = createNetSend({
    session: session.fromPartition('token-requests', { cache: false }),
    request: (options) => net.request(options),
    proxies,
  })
  const signIn = createSignIn({
    surface,
    // The tests have the browser: they ask for the link.
    openBrowser: () => Promise.resolve(),
    listen: listenAtCallback,
    send,
    clock: systemClock,
    randomBytes,
    resolveAddress: (url) => Promise.resolve(url),
    announce: () => undefined,
  })
  return { signIn, send }
}

function partiesOf(order: StrangerOrder): {
  readonly app: App
  readonly provider: ReturnType<typeof createStrangerProvider>
} {
  return {
    app: {
      apiAddress: order.origin,
      environment: 'stranger',
      clientId: order.clientId,
      clientSecret: new Secret(order.clientSecret),
      redirectUri: order.redirectUri,
      ...(order.withoutPkce === undefined ? {} : { withoutPkce: true }),
    },
    provider: createStrangerProvider(order),
  }
}

function openTokens(tokens: TokenSet): OpenTokens {
  const { accessToken, refreshToken, expiresAt, obtainedAt } = tokens
  return {
    accessToken: accessToken.reveal(),
    ...(refreshToken === undefined ? {} : { refreshToken: refreshToken.reveal() }),
    ...(expiresAt === undefined ? {} : { lifetimeMs: expiresAt - obtainedAt }),
  }
}

async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (!(error instanceof WalletError)) throw error
    const sentence = text.errors.failures[error.code](error.facts).what
    return { ok: false, failure: toFailure(error), sentence }
  }
}
