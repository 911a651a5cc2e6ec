import type { BoardMemory } from '#core/board-memory'
import type { CredentialSummary } from '#core/credential'
import type { Failure } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import type { LinkedFileSummary, SlotSummary } from '#core/linked-file'
import type { LoadReport } from '#core/load-report'
import type { Preferences } from '#core/preferences'
import type { ProfileId, ProfileSummary } from '#core/profile'
import type { Reminder } from '#core/reminder'
import type { TemplateSummary } from '#core/templates/template'
import type { WalletFolders } from '#core/wallet-folders'
import type { TrashedProfile } from '#core/trash'
import type { WaysToOpen } from '#core/ways-to-open'

/** Why an open wallet is not written to, until the person chooses; what a `newer-version` wrote is not even shown. */
export type ReadOnlyReason =
  'another-machine' | 'older-than-backups' | 'log-unreadable' | 'newer-version'

/** Whether the wallet can be read and written, and what stands in the way. */
export type VaultStatus =
  | {
      readonly type: 'open'
      readonly protection: 'keyring' | 'passphrase' | 'memory'
      /** Why nothing is saved, where that is so. */
      readonly readOnly?: ReadOnlyReason
      /** The keyring has got its copy of the key anew, after another way opened the wallet. */
      readonly isKeyringRenewed?: true
    }
  /** No usable keyring and no wallet yet: nothing is stored until the person chooses. */
  | { readonly type: 'unprotected'; readonly reason: KeyringTrouble }
  /** `keyring`: why the keyring did not open it, where it is a way at all. */
  | { readonly type: 'locked'; readonly opensWith: 'passphrase'; readonly keyring?: KeyringTrouble }
  | { readonly type: 'locked'; readonly opensWith: 'keyring'; readonly keyring: KeyringTrouble }
  /** Present but not readable; nothing is written or deleted. */
  | { readonly type: 'unreadable'; readonly failure: Failure }

/** Everything a window shows, free of secrets. Main announces it whole after every change. */
export interface WalletState {
  readonly vault: VaultStatus
  readonly profiles: readonly ProfileSummary[]
  /** What was deleted and can be put back, newest first. */
  readonly trash: readonly TrashedProfile[]
  readonly board: BoardMemory
  readonly credentials: readonly CredentialSummary[]
  /** Files that are kept up to date, oldest first. */
  readonly linkedFiles: readonly LinkedFileSummary[]
  /** By name. */
  readonly slots: readonly SlotSummary[]
  /** Forms of one's own, by name. */
  readonly templates: readonly TemplateSummary[]
  /** What the person wants to be told on a day, the earliest first. */
  readonly reminders: readonly Reminder[]
  /** Profiles whose newest tokens exist in memory only; a new one is not among `profiles` yet. */
  readonly unsaved: readonly ProfileId[]
  /** What opens the wallet, open or locked. */
  readonly ways: WaysToOpen
  /** What was found and done when the wallet was loaded. */
  readonly loaded: LoadReport
  /** While locked by *Lock*: when the first token ends that would have been renewed. */
  readonly fallsDueAt?: number
  /** How far this computer’s clock is ahead (behind: negative) of the servers’, where that is more than a minute. */
  readonly clockOffByMs?: number
  readonly wallets: WalletFolders
  readonly preferences: Preferences
  readonly version: string
}
