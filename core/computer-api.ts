import type { BackupContents } from '#core/backup'
import type { ContactedHost } from '#core/contacted-hosts'
import type { Preferences } from '#core/preferences'
import type { About, RemovalPlan, StorageReport } from '#core/this-computer'

/** What belongs to this computer rather than to a profile: a part of `WalletApi`. */
export interface ComputerApi {
  /** From now on, and at every start. */
  setPreferences(changes: Partial<Preferences>): Promise<void>
  /** Puts the window in front, wherever it is: in the tray, or behind others. */
  comeForward(): Promise<void>
  /** Every host the app has contacted on this computer, or tried to: the latest first. */
  contactedHosts(): Promise<readonly ContactedHost[]>
  clearContactedHosts(): Promise<void>
  /** Where the wallet's files are, with its backups. Looks at the disk. */
  storage(): Promise<StorageReport>
  /** Shows the wallet's folder in the system's file manager. */
  showStorage(): Promise<void>
  /** What restoring the backup of `day` would do now. Changes nothing. Rejects with `backup-unreadable`. */
  lookIntoBackup(day: string): Promise<BackupContents>
  /**
   * Brings back what that backup knows and the wallet has lost since. The wallet's file as it was is kept beside it first;
   * no tokens, keys or profiles that are there now are replaced. Resolves, when all of it is saved, with what was done.
   */
  restoreBackup(day: string): Promise<BackupContents>
  about(): Promise<About>
  /** What `removeEverything` would delete, looked up now. */
  removalPlan(): Promise<RemovalPlan>
  /**
   * Takes away what the app put on this computer beside itself, then ends the app and deletes its own folder. Resolves when
   * the app begins to end. Rejects, with the folder untouched, where something of it cannot be taken away.
   */
  removeEverything(confirmed: 'remove-everything'): Promise<void>
}
