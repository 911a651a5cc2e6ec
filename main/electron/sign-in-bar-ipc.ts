import { once } from 'node:events'
import { WebContentsView, type WebContents } from 'electron'
import {
  signInBarChannel,
  signInBarStateChannel,
  type SignInBarMethod,
  type SignInBarState,
  type SignInReply,
} from '#core/sign-in-bar'
import { signInReply } from '../api-arguments'
import { bundleOrigin } from './bundle-protocol'
import { lockedPreferences } from './guards'
import type { IpcRoute } from './ipc'

/** What the bar may ask for. */
export interface BarCommands {
  readonly reload: () => void
  readonly cancel: () => void
  readonly useBrowser: () => void
  readonly reply: (reply: SignInReply) => void
  readonly forgetCertificate: () => void
}

export interface SignInBar {
  readonly view: WebContentsView
  readonly commands: BarCommands
  show(state: SignInBarState): void
  state(): SignInBarState
  destroy(): Promise<void>
}

/** Our own bar, in the session of our own pages; the page below it lives in another. */
export function openSignInBar(options: {
  readonly preload: string
  readonly first: SignInBarState
  readonly commands: BarCommands
}): SignInBar {
  let state = options.first
  const view = new WebContentsView({
    webPreferences: lockedPreferences({ preload: options.preload }),
  })
  const contents = view.webContents
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('page-title-updated', (event) => event.preventDefault())
  // A page must not stand there without its address.
  contents.on('render-process-gone', () => contents.reload())
  void contents.loadURL(`${bundleOrigin}/sign-in-bar/index.html`).catch(() => undefined)
  return {
    view,
    commands: options.commands,
    state: () => state,
    show: (next) => {
      state = next
      if (!contents.isDestroyed()) contents.send(signInBarStateChannel, next)
    },
    destroy: async () => {
      if (contents.isDestroyed()) return
      const destroyed = once(contents, 'destroyed')
      contents.close({ waitForBeforeUnload: false })
      await destroyed
    },
  }
}

/** What bars ask, answered to the bars of open windows alone. */
export function signInBarRoutes(
  barOf: (page: WebContents) => SignInBar | undefined,
): readonly IpcRoute[] {
  const route = (
    name: SignInBarMethod,
    answer: (bar: SignInBar, ...input: readonly unknown[]) => unknown,
  ): IpcRoute => ({
    channel: signInBarChannel(name),
    isFor: (page) => barOf(page) !== undefined,
    answer: async (page, ...input) => {
      const bar = barOf(page)
      return bar && answer(bar, ...input)
    },
  })
  return [
    route('state', (bar) => bar.state()),
    route('reload', (bar) => bar.commands.reload()),
    route('cancel', (bar) => bar.commands.cancel()),
    route('useBrowser', (bar) => bar.commands.useBrowser()),
    route('reply', (bar, reply) => bar.commands.reply(signInReply.parse(reply))),
    route('forgetCertificate', (bar) => bar.commands.forgetCertificate()),
  ]
}
