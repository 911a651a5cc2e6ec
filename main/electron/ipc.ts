import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Result } from '#core/errors'
import { walletChannel } from '#core/wallet-api'
import { walletMethods, type AnswerWallet } from '../answer'
import { bundleOrigin } from './bundle-protocol'

/** The one place where messages of pages arrive. */
export interface IpcRoute {
  readonly channel: string
  /** May this page use the channel? */
  readonly isFor: (page: WebContents) => boolean
  readonly answer: (page: WebContents, ...input: readonly unknown[]) => Promise<unknown>
}

const refusal: Result<never> = { ok: false, failure: { code: 'unexpected', facts: {} } }

/**
 * Answers each route's channel, but only to the main frame of its own page while that page is ours. Anyone
 * else gets a refusal, and `onStranger` hears of it.
 */
export function routeIpc(routes: readonly IpcRoute[], onStranger: (channel: string) => void): void {
  for (const route of routes) {
    ipcMain.handle(route.channel, (event, ...input: unknown[]) => {
      if (isFromOurPage(event) && route.isFor(event.sender))
        return route.answer(event.sender, ...input)
      onStranger(route.channel)
      return refusal
    })
  }
}

/** A frame that was replaced is no longer the main frame; `detached` is also said of one that crashed and came back. */
function isFromOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    !sender.isDestroyed() &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === bundleOrigin
  )
}

/** One route per method of wallet-api, for the main window's page alone. */
export function walletRoutes(
  pageOf: () => WebContents | undefined,
  answer: AnswerWallet,
): readonly IpcRoute[] {
  return walletMethods.map((method) => ({
    channel: walletChannel(method),
    isFor: (page) => page === pageOf(),
    answer: (_page, ...input) => answer(method, input),
  }))
}
