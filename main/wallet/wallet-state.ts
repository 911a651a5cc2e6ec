import { noBoardMemory } from '#core/board-memory'
import type { ProfileId } from '#core/profile'
import type { WalletState } from '#core/wallet-state'
import { boardMemoryIn } from '../profiles/board-memory'
import type { ComputerDesk } from '../computer/computer'
import type { ProfileBook } from '../profiles/profile-book'
import { summariseTrash } from '../profiles/trash'
import type { RateGauges } from '../profiles/rate-gauges'
import { summariseFiles, summariseSlots, type LinkedBook } from '../linked-files/linked-book'
import { summariseCredentials, summariseProfiles } from '../profiles/summary'
import type { ServerTime } from '../refresh/server-time'
import { remindersIn } from '../profiles/reminder-shelf'
import { summariseTemplates } from '../templates/template-shelf'
import type { Vault } from '../vault/vault'
import type { WalletChoice } from '../wallet-choice'
import type { FallsDue } from './falls-due'

interface StateSources {
  readonly vault: Vault
  readonly book: ProfileBook
  readonly linkedFiles: { readonly book: LinkedBook }
  readonly fallsDue: FallsDue
  readonly gauges: RateGauges
  readonly serverTime: ServerTime
  readonly wallets: WalletChoice
  readonly computer: Pick<ComputerDesk, 'preferences'>
  /** Profiles whose newest token is not on disk yet. */
  readonly unsaved: readonly ProfileId[]
  readonly version: string
}

/** All a window shows, as it stands now. */
export function walletState(sources: StateSources): WalletState {
  const { vault, book, linkedFiles, fallsDue, gauges, serverTime, wallets, unsaved, version } =
    sources
  const status = vault.status()
  const isOpen = status.type === 'open'
  const offByMs = serverTime.offByMs()
  const fallsDueAt = status.type === 'locked' ? fallsDue.remembered() : undefined
  const { current, others } = wallets
  return {
    vault: status,
    profiles: isOpen ? summariseProfiles(book).map((one) => gauges.onto(one)) : [],
    trash: isOpen ? summariseTrash(vault, book, linkedFiles.book) : [],
    board: isOpen ? boardMemoryIn(vault) : noBoardMemory,
    credentials: isOpen ? summariseCredentials(book) : [],
    linkedFiles: isOpen ? summariseFiles(linkedFiles.book) : [],
    slots: isOpen ? summariseSlots(linkedFiles.book) : [],
    templates: isOpen ? summariseTemplates(vault) : [],
    reminders: isOpen ? remindersIn(vault) : [],
    unsaved: isOpen ? unsaved : [],
    ways: vault.ways(),
    loaded: vault.report(),
    ...(fallsDueAt === undefined ? {} : { fallsDueAt }),
    ...(offByMs === undefined ? {} : { clockOffByMs: offByMs }),
    wallets: { current, others },
    preferences: sources.computer.preferences(),
    version,
  }
}
