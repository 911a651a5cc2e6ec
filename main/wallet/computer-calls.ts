import { join } from 'node:path'
import type { ComputerApi } from '#core/computer-api'
import { WalletError } from '#core/errors'
import type { RemovalPlan } from '#core/this-computer'
import { backupCalls } from './backup-calls'
import type { WalletParts } from './parts'

/** What belongs to this computer rather than to a profile. */
export function computerCalls(parts: WalletParts): ComputerApi {
  const { computer, extras, announced, showInFolder } = parts
  const plan = async (): Promise<RemovalPlan> => {
    const [own, { command, closedRenewal }] = await Promise.all([
      computer.ownFolder(),
      extras.look(),
    ])
    return {
      ...own,
      ...(command.type === 'installed' ? { command: command.path } : {}),
      renewsWhileClosed: closedRenewal.type === 'on',
    }
  }
  return {
    setPreferences: (changes) =>
      announced(async () => {
        computer.prefer(changes)
        return Promise.resolve()
      }),
    comeForward: () => {
      computer.comeForward()
      return Promise.resolve()
    },
    contactedHosts: () => computer.contactedHosts(),
    clearContactedHosts: () => computer.clearContactedHosts(),
    storage: () => computer.storage(),
    showStorage: async () => {
      const { folder, wallet, walletBytes } = await computer.storage()
      // A wallet nothing was saved in has no folder yet.
      showInFolder(walletBytes === 0 ? folder : join(folder, wallet))
    },
    ...backupCalls(parts),
    about: () => computer.about(),
    removalPlan: plan,
    removeEverything: async () => {
      const { isLink, folder, command, renewsWhileClosed } = await plan()
      if (isLink) throw new WalletError('removal-through-link', '', { path: folder })
      // Outside first: while these fail, the wallet is whole.
      if (renewsWhileClosed) await extras.renewWhileClosed(false)
      if (command !== undefined) await extras.removeCommand()
      computer.endAndDelete()
    },
  }
}
