import { WebContentsView } from 'electron'
import { once } from 'node:events'
import { signInBarChannel, signInBarStateChannel, type SignInBarState } from '#core/wallet-api'
import { bundleOrigin } from './bundle-protocol'
import { lockedPreferences } from './guards'
import type { IpcRoute } from './ipc'

/** What the bar may ask for: its two buttons. */
export interface BarCommands {
  readonly reload: () => void
  readonly cancel: () => void
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

/** The bar's three questions, answered to the bar of the open window alone. */
export function signInBarRoutes(openBar: () => SignInBar | undefined): readonly IpcRoute[] {
  const route = (
    name: Parameters<typeof signInBarChannel>[0],
    answer: (bar: SignInBar) => unknown,
  ): IpcRoute => ({
    channel: signInBarChannel(name),
    pageOf: () => openBar()?.view.webContents,
    answer: () => {
      const bar = openBar()
      return Promise.resolve(bar && answer(bar))
    },
  })
  return [
    route('state', (bar) => bar.state()),
    route('reload', (bar) => bar.commands.reload()),
    route('cancel', (bar) => bar.commands.cancel()),
  ]
}
