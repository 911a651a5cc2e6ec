import type { Profile, ProfileId, ProfileSummary } from '#core/profile'
import type { WalletState } from '#core/wallet-state'
import type { ClipboardKeeper } from '../handoff/clipboard-keeper'
import type { Exports } from '../handoff/exports'
import type {
  Announce,
  NoticeMemory,
  Notify,
  ProcessLocks,
  RandomBytes,
  Restart,
  Send,
  ShowInFolder,
  SignInSurface,
  SteadyClock,
} from '../ports'
import { createNotifier, type Notifier } from '../notifier'
import { createDraft, type Draft } from '../profiles/draft'
import { createIdentityCheck, type CheckIdentity } from '../profiles/identity-check'
import { createLateNotes, type LateNotes } from '../profiles/late-notes'
import { createProfileBook, type ProfileBook } from '../profiles/profile-book'
import { createProfileEdits, type ProfileEdits } from '../profiles/profile-edits'
import { createSignInProfile, type SignInProfile } from './sign-in-profile'
import { summariseCredentials, summariseProfile, summariseProfiles } from '../profiles/summary'
import { createJournal } from '../refresh/journal'
import { createPatience } from '../refresh/patience'
import { createSchedule, type Schedule } from '../refresh/schedule'
import type { ServerTime } from '../refresh/server-time'
import { createThrottle, usualLimits, type Limits } from '../refresh/throttle'
import { createKeyTurns, type KeyTurns } from '../refresh/key-turns'
import { createRenewal, type Renewal } from '../refresh/renewal'
import { createTokenKeeper, type TokenKeeper } from '../refresh/token-keeper'
import type { SignIn } from '../sign-in/attempt'
import type { Timeline } from '../timeline'
import type { Vault } from '../vault/vault'
import type { WalletChoice } from '../wallet-choice'
import { createFallsDue, type FallsDue } from './falls-due'
import { createKeysAlone, type KeysAlone } from './keys-alone'
import { createWatched, type Watched } from './watched'

/** What the wallet needs of the world. */
export interface WalletPorts {
  readonly vault: Vault
  readonly locks: ProcessLocks
  readonly signIn: SignIn
  /** Deletes what is kept of a profile's sign-ins. */
  readonly forgetSignIn: SignInSurface['forget']
  readonly send: Send
  readonly clock: SteadyClock
  readonly serverTime: ServerTime
  readonly randomBytes: RandomBytes
  /** The usual ones unless somebody measures without them. */
  readonly limits?: Limits
  readonly newId: () => string
  readonly exports: Exports
  readonly clipboardKeeper: ClipboardKeeper
  readonly showInFolder: ShowInFolder
  readonly restart: Restart
  readonly wallets: WalletChoice
  /** The window forgets all it has shown. */
  readonly clearWindow: () => void
  /** Turns the symbolic practice address into today's; other addresses stay as they are. */
  readonly resolveAddress: (url: string) => Promise<string>
  readonly announce: Announce
  readonly notify: Notify
  readonly noticeMemory: NoticeMemory
  /** Hears of every secret typed, so that it can be taken out of logs. */
  readonly onSecret: (secret: string) => void
  /** Takes every secret the app knows out of a text. */
  readonly redactKnown: (text: string) => string
  /** Puts a text without secrets into the clipboard, where it stays. */
  readonly copyPlain: (text: string) => Promise<void>
  readonly timeline: Timeline
  readonly version: string
}

/** What the calls of wallet-api are made of. */
export interface WalletParts extends WalletPorts {
  readonly book: ProfileBook
  readonly draft: Draft
  readonly edits: ProfileEdits
  readonly signInProfile: SignInProfile
  readonly keysAlone: KeysAlone
  readonly renewal: Renewal
  readonly schedule: Schedule
  readonly notifier: Notifier
  readonly keeper: TokenKeeper
  readonly fallsDue: FallsDue
  readonly turns: KeyTurns
  readonly checkIdentity: CheckIdentity
  readonly lateNotes: LateNotes
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
  const book = createProfileBook(ports.vault)
  const fallsDue = createFallsDue(book, clock)
  const state = (): WalletState => walletState(ports, { book, fallsDue, unsaved: keeper.held() })
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
  }
  const announced = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } finally {
      announceState()
    }
  }
  const draft = createDraft({ ...ports, book, now })
  const keeper = createTokenKeeper({ clock, onSaved: announceState })
  const turns = createKeyTurns(ports)
  const lateNotes = createLateNotes(book)
  const watched = createWatched({ ...ports, book, draft, now, ownClock: ports.clock })
  const renewing = renewingParts(ports, { book, keeper, turns, lateNotes, watched, announce })
  return {
    ...ports,
    clock,
    book,
    draft,
    keeper,
    fallsDue,
    turns,
    notifier,
    lateNotes,
    edits: createProfileEdits({ ...ports, book, now }),
    watched,
    signInProfile: watched.signIns(
      createSignInProfile({ ...ports, book, draft, keeper, turns, now }),
    ),
    keysAlone: watched.keysAlone(createKeysAlone({ ...ports, book, draft, keeper, turns, clock })),
    ...renewing,
    checkIdentity: watched.check(createIdentityCheck({ ...ports, clock, book })),
    state,
    announceState,
    announced,
    changed: (work) =>
      announced(async () => {
        const { id } = await work()
        return summariseProfile(book, book.profile(id))
      }),
  }
}

/** Renewal by a click and by the clock. */
function renewingParts(
  ports: WalletPorts,
  parts: Pick<WalletParts, 'book' | 'keeper' | 'turns' | 'lateNotes' | 'watched'> & {
    readonly announce: () => void
  },
): Pick<WalletParts, 'renewal' | 'schedule'> {
  const { clock } = ports.serverTime
  const dice = (): number => diceOf(ports.randomBytes)
  const journal = createJournal({ vault: ports.vault, now: () => clock.now() })
  const patience = createPatience({ clock, dice })
  const renewal = parts.watched.renewal(
    createRenewal({ ...ports, ...parts, clock, journal, patience }),
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
  })
  return { renewal, schedule }
}

/** A random number in [0, 1). */
function diceOf(randomBytes: RandomBytes): number {
  return Buffer.from(randomBytes(4)).readUInt32BE() / 2 ** 32
}

function walletState(
  { vault, version, serverTime, wallets }: WalletPorts,
  {
    book,
    fallsDue,
    unsaved,
  }: Pick<WalletParts, 'book' | 'fallsDue'> & { readonly unsaved: readonly ProfileId[] },
): WalletState {
  const status = vault.status()
  const isOpen = status.type === 'open'
  const offByMs = serverTime.offByMs()
  const fallsDueAt = status.type === 'locked' ? fallsDue.remembered() : undefined
  const { current, others } = wallets
  return {
    vault: status,
    profiles: isOpen ? summariseProfiles(book) : [],
    credentials: isOpen ? summariseCredentials(book) : [],
    unsaved: isOpen ? unsaved : [],
    ways: vault.ways(),
    loaded: vault.report(),
    ...(fallsDueAt === undefined ? {} : { fallsDueAt }),
    ...(offByMs === undefined ? {} : { clockOffByMs: offByMs }),
    wallets: { current, others },
    version,
  }
}
