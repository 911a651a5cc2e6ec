import { randomBytes } from 'node:crypto'
import type { ProcessLocks, Send, SteadyClock } from '../../main/ports'
import { createProfileBook, type ProfileBook } from '../../main/profiles/profile-book'
import { createLateNotes } from '../../main/profiles/late-notes'
import { createJournal, type Journal } from '../../main/refresh/journal'
import { createKeyTurns } from '../../main/refresh/key-turns'
import { createPatience, type Patience } from '../../main/refresh/patience'
import { createRenewal, type Renewal } from '../../main/refresh/renewal'
import { createTokenKeeper, type TokenKeeper } from '../../main/refresh/token-keeper'
import type { Vault } from '../../main/vault/vault'

/** What renews in one process, put together as the app does it. */
export interface RenewalParts {
  readonly renewal: Renewal
  readonly keeper: TokenKeeper
  readonly book: ProfileBook
  readonly journal: Journal
  readonly patience: Patience
  /** Requests journalled so far. */
  readonly journalled: () => number
}

export function renewalParts(
  vault: Vault,
  ports: {
    readonly send: Send
    readonly locks: ProcessLocks
    readonly clock: SteadyClock
    readonly dice?: () => number
  },
): RenewalParts {
  const { send, locks, clock, dice = () => 0.5 } = ports
  const book = createProfileBook(vault)
  const keeper = createTokenKeeper({ clock, onSaved: () => undefined })
  const turns = createKeyTurns({ locks, vault })
  let journalled = 0
  const counted: Pick<Vault, 'get' | 'change'> = {
    get: (id) => vault.get(id),
    change: async (change, how) => {
      await vault.change(change, how)
      journalled += 1
    },
  }
  const journal = createJournal({ vault: counted, now: () => clock.now() })
  const patience = createPatience({ clock, dice })
  const lateNotes = createLateNotes(book)
  const renewal = createRenewal({
    randomBytes,
    vault,
    book,
    keeper,
    turns,
    journal,
    send,
    clock,
    patience,
    lateNotes,
    lookForOthers: () => Promise.resolve(),
  })
  return { renewal, keeper, book, journal, patience, journalled: () => journalled }
}
