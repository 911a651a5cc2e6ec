import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron'
import type { Result } from '#core/errors'
import { walletChannel } from '#core/wallet-api'
import { walletMethods, type AnswerWallet } from '../answer'
import { bundleOrigin } from './bundle-protocol'

/** The one place where messages of pages arrive. `pageOf` names the only page that may use a channel. */
export interface IpcRoute {
  readonly channel: string
  readonly pageOf: () => WebContents | undefined
  readonly answer: (...input: readonly unknown[]) => Promise<unknown>
}

const refusal: Result<never> = { ok: false, failure: { code: 'unexpected', facts: {} } }

/**
 * Answers each route's channel, but only to the main frame of its own page while that page is ours. Anyone
 * else gets a refusal, and `onStranger` hears of it.
 */
export function routeIpc(routes: readonly IpcRoute[], onStranger: (channel: string) => void): void {
  for (const route of routes) {
    ipcMain.handle(route.channel, (event, ...input: unknown[]) => {
      if (isFrom(event, route.pageOf())) return route.answer(...input)
      onStranger(route.channel)
      return refusal
    })
  }
}

function isFrom(event: IpcMainInvokeEvent, page: WebContents | undefined): boolean {
  const frame = event.senderFrame
  return (
    page !== undefined &&
    !page.isDestroyed() &&
    frame !== null &&
    !frame.detached &&
    frame === page.mainFrame &&
    frame.origin === bundleOrigin
  )
}

/** One route per method of wallet-api, for the main window's page alone. */
export function walletRoutes(
  pageOf: () => WebContents | undefined,
  answer: AnswerWallet,
): readonly IpcRoute[] {
  return walletMethods.map((method) => ({
    channel: walletChannel(method),
    pageOf,
    answer: (...input) => answer(method, input),
  }))
}
