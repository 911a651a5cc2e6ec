import type { ContactedHost } from '#core/contacted-hosts'
import type { Preferences } from '#core/preferences'
import type { About, RemovalPlan, StorageReport } from '#core/this-computer'

/** What the wallet asks of the computer it runs on, beside its vault. */
export interface ComputerDesk {
  preferences(): Preferences
  prefer(changes: Partial<Preferences>): void
  /** Puts the window in front. */
  comeForward(): void
  contactedHosts(): Promise<readonly ContactedHost[]>
  clearContactedHosts(): Promise<void>
  storage(): Promise<StorageReport>
  about(): Promise<About>
  /** The app's own folder, and what of it would be deleted. */
  ownFolder(): Promise<Pick<RemovalPlan, 'folder' | 'wallets' | 'isLink' | 'foreign'>>
  /** Ends the app in order, then deletes what is its own in its folder. */
  endAndDelete(): void
}
