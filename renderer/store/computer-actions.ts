import type { BackupContents } from '#core/backup'
import type { ContactedHost } from '#core/contacted-hosts'
import type { Result } from '#core/errors'
import type { Preferences } from '#core/preferences'
import type { About, RemovalPlan, StorageReport } from '#core/this-computer'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** What belongs to this computer. The answers go to the component that asked; the store holds none. */
export interface ComputerActions {
  readonly setPreferences: (changes: Partial<Preferences>) => Promise<Result<void>>
  readonly loadHosts: () => Promise<Result<readonly ContactedHost[]>>
  readonly clearHosts: () => Promise<Result<void>>
  readonly loadStorage: () => Promise<Result<StorageReport>>
  readonly showStorage: () => Promise<Result<void>>
  readonly lookIntoBackup: (day: string) => Promise<Result<BackupContents>>
  readonly restoreBackup: (day: string) => Promise<Result<BackupContents>>
  readonly loadAbout: () => Promise<Result<About>>
  readonly loadRemovalPlan: () => Promise<Result<RemovalPlan>>
  readonly removeEverything: () => Promise<Result<void>>
}

export function computerActions({ wallet }: StoreParts): ComputerActions {
  return {
    setPreferences: (changes) => attempt(() => wallet.setPreferences(changes)),
    loadHosts: () => attempt(() => wallet.contactedHosts()),
    clearHosts: () => attempt(() => wallet.clearContactedHosts()),
    loadStorage: () => attempt(() => wallet.storage()),
    showStorage: () => attempt(() => wallet.showStorage()),
    lookIntoBackup: (day) => attempt(() => wallet.lookIntoBackup(day)),
    restoreBackup: (day) => attempt(() => wallet.restoreBackup(day)),
    loadAbout: () => attempt(() => wallet.about()),
    loadRemovalPlan: () => attempt(() => wallet.removalPlan()),
    removeEverything: () => attempt(() => wallet.removeEverything('remove-everything')),
  }
}
