import type { Profile, ProfileSummary } from '#core/profile'
import type { WalletState } from '#core/wallet-state'
import { createImportDesk, type ImportDesk } from '../importing/import-desk'
import { createKeeping, type Keeping } from '../linked-files/keeping'
import type { LinkedFiles } from '../linked-files/linked-files'
import { createNotifier, type Notifier } from '../notifier'
import { createAppEdits, type AppEdits } from '../profiles/app-edits'
import { createDraft, type Draft } from '../profiles/draft'
import { createIdentityCheck, type CheckIdentity } from '../profiles/identity-check'
import { createLateNotes, type LateNotes } from '../profiles/late-notes'
import type { ProfileBook } from '../profiles/profile-book'
import { createRateGauges, type RateGauges } from '../profiles/rate-gauges'
import { createProfileEdits, type ProfileEdits } from '../profiles/profile-edits'
import { createTrash, type Trash } from '../profiles/trash'
import { createSignInProfile, type SignInProfile } from './sign-in-profile'
import { summariseProfile } from '../profiles/summary'
import type { Schedule } from '../refresh/schedule'
import { createKeyTurns, type KeyTurns } from '../refresh/key-turns'
import type { Renewal } from '../refresh/renewal'
import { createTokenKeeper, type TokenKeeper } from '../refresh/token-keeper'
import { createFollowedBook } from './followed-book'
import { createFallsDue, type FallsDue } from './falls-due'
import { createCertifiedApp, type CertifiedApp } from './certified-app'
import { createKeysAlone, type KeysAlone } from './keys-alone'
import { walletState } from './wallet-state'
import { renewingParts } from './renewing-parts'
import { createWatched, type Watched } from './watched'
import type { WalletPorts } from './wallet-ports'

/** What the calls of wallet-api are made of. */
export interface WalletParts extends WalletPorts {
  readonly book: ProfileBook
  readonly draft: Draft
  readonly edits: ProfileEdits
  readonly trash: Trash
  readonly appEdits: AppEdits
  readonly signInProfile: SignInProfile
  readonly keysAlone: KeysAlone
  readonly certifiedApp: CertifiedApp
  readonly renewal: Renewal
  readonly schedule: Schedule
  readonly notifier: Notifier
  readonly keeper: TokenKeeper
  readonly fallsDue: FallsDue
  readonly gauges: RateGauges
  readonly turns: KeyTurns
  readonly checkIdentity: CheckIdentity
  readonly lateNotes: LateNotes
  readonly importDesk: ImportDesk
  readonly linkedFiles: LinkedFiles
  readonly keeping: Keeping
  readonly watched: Watched
  readonly state: () => WalletState
  readonly announceState: () => void
  /** Whatever `work` changed, or changed before it failed, is announced before the caller hears of it. */
  readonly announced: <T>(work: () => Promise<T>) => Promise<T>
  /** The same for work on one profile: answers with its secret-free view. */
  readonly changed: (work: () => Promise<Profile>) => Promise<ProfileSummary>
}

export function createWalletParts(ports: WalletPorts): WalletParts {
  const { clock } = ports.serverTime
  const now = (): number => clock.now()
  const followed = createFollowedBook(ports)
  const { book, linkedFiles } = followed
  const fallsDue = createFallsDue(book, clock)
  const gauges = createRateGauges(book)
  const state = (): WalletState =>
    walletState({ ...ports, book, linkedFiles, fallsDue, gauges, unsaved: keeper.held() })
  const clockOffByMs = (): number | undefined => ports.serverTime.offByMs()
  const notifier = createNotifier({ ...ports, clock, state, clockOffByMs })
  const announce = (): void => {
    const now = state()
    ports.announce.state(now)
    // In a turn of its own: it goes through all profiles as well.
    clock.after(0, () => notifier.look(now))
  }
  const announceState = (): void => {
    announce()
    // What a person changed may make something due.
    renewing.schedule.changed()
    keeping.look()
  }
  const announced = announcedWith(announceState)
  const keeping = createKeeping({ clock, linkedFiles, onChanged: announce })
  const draft = createDraft({ ...ports, book, now })
  const keeper = createTokenKeeper({ clock, onSaved: announceState })
  const turns = createKeyTurns(ports)
  const lateNotes = createLateNotes(book)
  const watched = createWatched({ ...ports, book, draft, now, ownClock: ports.clock })
  const renewing = renewingParts(ports, {
    ...{ book, keeper, turns, lateNotes, watched, announce, linkedFiles },
  })
  return {
    ...ports,
    ...followed,
    clock,
    draft,
    keeper,
    fallsDue,
    gauges,
    turns,
    notifier,
    lateNotes,
    keeping,
    edits: createProfileEdits({ ...ports, book, now }),
    watched,
    trash: createTrash({ ...ports, book, linkedFiles, keeper, turns, clock }),
    ...obtainingParts(ports, { book, draft, keeper, turns, watched }),
    ...renewing,
    checkIdentity: watched.check(createIdentityCheck({ ...ports, clock, book, gauges })),
    state,
    announceState,
    announced,
    changed: changedWith(announced, book),
  }
}

const announcedWith =
  (announceState: () => void): WalletParts['announced'] =>
  async (work) => {
    try {
      return await work()
    } finally {
      announceState()
    }
  }

const changedWith =
  (announced: WalletParts['announced'], book: ProfileBook): WalletParts['changed'] =>
  (work) =>
    announced(async () => {
      const { id } = await work()
      return summariseProfile(book, book.profile(id))
    })

/** The ways to a profile's first tokens, to others after a sign-in, and to an app put right. */
function obtainingParts(
  ports: WalletPorts,
  parts: Pick<WalletParts, 'book' | 'draft' | 'keeper' | 'turns' | 'watched'>,
): Pick<WalletParts, 'signInProfile' | 'keysAlone' | 'certifiedApp' | 'appEdits' | 'importDesk'> {
  const { clock } = ports.serverTime
  const all = { ...ports, ...parts, clock, now: () => clock.now() }
  return {
    signInProfile: parts.watched.signIns(createSignInProfile(all)),
    keysAlone: parts.watched.keysAlone(createKeysAlone(all)),
    certifiedApp: parts.watched.certifiedApp(createCertifiedApp(all)),
    appEdits: createAppEdits(all),
    importDesk: createImportDesk(all),
  }
}
