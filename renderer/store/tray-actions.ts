import { assertNever } from '#core/errors'
import type { TrayOrder } from '#core/tray'
import { attempt } from './attempt'
import type { FeedActions } from './feed-actions'
import type { ProfileActions } from './profile-actions'
import type { StoreParts } from './store-parts'

export interface TrayActions {
  /** Does what was chosen in the tray. The window comes forward where there is something to be read or answered. */
  readonly takeTrayOrder: (order: TrayOrder) => Promise<void>
}

export function trayActions(
  { wallet, get }: StoreParts,
  actions: () => Pick<ProfileActions, 'renew' | 'copyToken'> & Pick<FeedActions, 'showRequested'>,
): TrayActions {
  const comeForward = async (): Promise<void> => {
    await attempt(() => wallet.comeForward())
  }
  return {
    takeTrayOrder: async ({ id, act }) => {
      const { showRequested, renew, copyToken } = actions()
      switch (act) {
        case 'show':
          showRequested(id)
          return
        case 'copy':
          await copyToken(id)
          break
        case 'renew':
          // A question of its own would take the place of what is open.
          if (get().dialog.type !== 'none') {
            await comeForward()
            return
          }
          await renew(id)
          break
        default:
          assertNever(act)
      }
      const { failures, dialog } = get()
      if (failures[id] !== undefined) showRequested(id)
      if (failures[id] !== undefined || dialog.type === 'confirm') await comeForward()
    },
  }
}
