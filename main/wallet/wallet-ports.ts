import type { HandsOver } from '#core/profile'
import type { ComputerDesk } from '../computer/computer'
import type { ClipboardKeeper } from '../handoff/clipboard-keeper'
import type { Exports } from '../handoff/exports'
import type { DoctorWorld } from '../doctor/doctor-world'
import type { ExtrasDesk } from '../extras/extras'
import type { LanguageDesk } from '../speech'
import type { WrittenFiles } from '../handoff/written-files'
import type { Places } from '../handoff/place'
import type {
  AskWhichFile,
  AskWhichFolder,
  ChooseKeyFile,
  ProcessLocks,
  RandomBytes,
  Restart,
  Send,
  ShowHelp,
  ShowInFolder,
  SignInSurface,
  SteadyClock,
  Understand,
} from '../ports'
import type { Announce, NoticeMemory, Notify } from '../telling-ports'
import type { AgeBox } from '../moving/age-box'
import type { MovingFiles } from '../moving/moving-files'
import type { LinkedFileStore } from '../linked-files/file-store'
import type { ServerTime } from '../refresh/server-time'
import type { Limits } from '../refresh/throttle'
import type { SignIn } from '../sign-in/attempt'
import type { Timeline } from '../timeline'
import type { Vault } from '../vault/vault'
import type { WalletChoice } from '../wallet-choice'

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
  /** The disk’s unless somebody plays one. */
  readonly writtenFiles?: WrittenFiles
  /** Who hands tokens over: the window unless said otherwise. */
  readonly handsOver?: HandsOver
  /** Files that move profiles, and what seals them. */
  readonly movingFiles: MovingFiles
  readonly ageBox: AgeBox
  /** What is known of places on this computer; a test may know others. */
  readonly places?: Places
  readonly linkedFileStore: LinkedFileStore
  readonly chooseKeyFile: ChooseKeyFile
  readonly clipboardKeeper: ClipboardKeeper
  readonly extras: ExtrasDesk
  readonly computer: ComputerDesk
  /** The computer as the doctor looks at it. */
  readonly doctor: DoctorWorld
  readonly language: LanguageDesk
  /** Copies what is no secret, and leaves it there. */
  readonly copyText: (text: string) => Promise<void>
  readonly showInFolder: ShowInFolder
  readonly showHelp: ShowHelp
  readonly askWhichFile: AskWhichFile
  /** Absent where nobody can be asked. */
  readonly askWhichFolder?: AskWhichFolder
  readonly understand: Understand
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
  readonly timeline: Timeline
  readonly version: string
}
