import type { Result } from '#core/errors'
import type { Extras } from '#core/extras'
import { attempt } from './attempt'
import { nextNoticeId } from './notice-id'
import type { StoreParts } from './store-parts'

/** What lies on this computer beside the app. The answers go to the component that asked; the store holds none. */
export interface ExtrasActions {
  readonly loadExtras: () => Promise<Result<Extras>>
  readonly installCommand: () => Promise<Result<Extras>>
  readonly removeCommand: () => Promise<Result<Extras>>
  readonly renewWhileClosed: (does: boolean) => Promise<Result<Extras>>
  readonly clearClipboard: () => Promise<Result<void>>
}

export function extrasActions({ wallet, get, set }: StoreParts): ExtrasActions {
  return {
    loadExtras: () => attempt(() => wallet.extras()),
    installCommand: () => attempt(() => wallet.installCommand()),
    removeCommand: () => attempt(() => wallet.removeCommand()),
    renewWhileClosed: (does) => attempt(() => wallet.renewWhileClosed(does)),
    clearClipboard: async () => {
      const answer = await attempt(() => wallet.clearClipboard())
      if (!answer.ok) return answer
      const { copiedForMs, ...exporting } = get().exporting
      set({
        notice: { type: 'clipboard-cleared', id: nextNoticeId() },
        ...(copiedForMs === undefined ? {} : { exporting: { ...exporting, isCleared: true } }),
      })
      return answer
    },
  }
}
