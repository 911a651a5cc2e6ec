import type { ProfileId } from '#core/profile'
import { createJournal } from '../refresh/journal'
import { createPatience } from '../refresh/patience'
import { createRenewal, type Renewal } from '../refresh/renewal'
import { createSchedule, type Schedule } from '../refresh/schedule'
import { createThrottle, usualLimits } from '../refresh/throttle'
import type { KeyTurns } from '../refresh/key-turns'
import type { TokenKeeper } from '../refresh/token-keeper'
import type { LateNotes } from '../profiles/late-notes'
import type { ProfileBook } from '../profiles/profile-book'
import type { LinkedBook } from '../linked-files/linked-book'
import type { LinkedFiles } from '../linked-files/linked-files'
import { lookFirst } from '../linked-files/look-first'
import type { RandomBytes } from '../ports'
import type { WalletPorts } from './wallet-ports'
import type { Watched } from './watched'

interface SharedParts {
  readonly book: ProfileBook
  readonly keeper: TokenKeeper
  readonly turns: KeyTurns
  readonly lateNotes: LateNotes
  readonly watched: Watched
  readonly announce: () => void
  readonly linkedFiles: Pick<LinkedFiles, 'look' | 'book'>
}

/** Renewal by a click and by the clock. */
export function renewingParts(
  ports: WalletPorts,
  parts: SharedParts,
): { readonly renewal: Renewal; readonly schedule: Schedule } {
  const { clock } = ports.serverTime
  const dice = (): number => diceOf(ports.randomBytes)
  const journal = createJournal({ vault: ports.vault, now: () => clock.now() })
  const patience = createPatience({ clock, dice })
  const lookForOthers = (id: ProfileId): Promise<unknown> => lookFirst(parts, id)
  const renewal = parts.watched.renewal(
    createRenewal({ ...ports, ...parts, clock, journal, patience, lookForOthers }),
  )
  const throttle = createThrottle({ ...ports, limits: ports.limits ?? usualLimits })
  const schedule = createSchedule({
    ...ports,
    ...parts,
    journal,
    patience,
    renewal,
    throttle,
    dice,
    isFollowed: (id) => isFollowed(parts.linkedFiles.book, id),
  })
  return { renewal, schedule }
}

function isFollowed(linked: LinkedBook, id: ProfileId): boolean {
  return linked.files().some(({ owner }) => linked.profileOf(owner) === id)
}

/** A random number in [0, 1). */
function diceOf(randomBytes: RandomBytes): number {
  return Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32
}
