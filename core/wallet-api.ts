import type { AttemptRecord } from '#core/attempts'
import type { BoardMemory } from '#core/board-memory'
import type { KeyPart, KeyUse } from '#core/certified-key'
import type { RequestReading } from '#core/clinic/request-reading'
import type { DueApi } from '#core/due-api'
import type { ComputerApi } from '#core/computer-api'
import type { DoctorApi } from '#core/doctor/doctor-api'
import type { Result } from '#core/errors'
import type { Extras } from '#core/extras'
import type { GuidePage } from '#core/guide'
import type { HandoffApi } from '#core/handoff-api'
import type { Imported, ImportChoice, ImportPreview } from '#core/import-preview'
import type { HistoryEntry, KeepAlive, ProfileId, ProfileSummary } from '#core/profile'
import type { Identity } from '#core/providers/provider'
import type { SignInAgainAs, SignInProgress, SurfaceName } from '#core/sign-in-progress'
import type {
  BundleOrder,
  DraftSummary,
  DroppedFile,
  EnvironmentChoice,
  KeysChoice,
  KeysEdit,
  ProfileNames,
  TypedToken,
} from '#core/wallet-requests'
import type { Language, LanguageChoice } from '#core/text/languages'
import type { TrayOrder } from '#core/tray'
import type { WalletState } from '#core/wallet-state'
import type { PassphraseMode } from '#core/ways-to-open'

/**
 * Everything a window may ask of the main process. Each call rejects with a WalletError; across the bridge it
 * travels as a Result. No answer but `reveal`'s and `newRecoveryCode`'s ever holds a secret.
 */
export interface WalletApi extends HandoffApi, DueApi, ComputerApi, DoctorApi {
  state(): Promise<WalletState>

  protectWithPassphrase(passphrase: string): Promise<void>
  keepInMemoryOnly(): Promise<void>
  unlock(passphrase: string): Promise<void>
  unlockWithRecoveryCode(typed: string): Promise<void>
  /** Asks the keyring once more; a locked one asks the person for its password. */
  retryKeyring(): Promise<void>
  /** Starts the app afresh, with the keyring, while the wallet is not open. Resolves before that happens. */
  restartApp(): Promise<void>
  /** Forgets the key, once everything is saved. Only where the passphrase is the one that locks. */
  lock(): Promise<void>
  /** Sets the passphrase, or a new one in its place. */
  setPassphrase(passphrase: string, mode: PassphraseMode): Promise<void>
  changePassphraseMode(mode: PassphraseMode, passphrase: string): Promise<void>
  /** From then on the keyring alone opens the wallet, and the recovery code where there is one. */
  removePassphrase(): Promise<void>
  /** A recovery code to be written down; it opens nothing before it is confirmed. Shown once: main forgets it then. */
  newRecoveryCode(): Promise<{ readonly code: string }>
  /** Typed back, it takes the place of an earlier one. */
  confirmRecoveryCode(typed: string): Promise<void>
  discardRecoveryCode(): Promise<void>
  removeRecoveryCode(): Promise<void>
  /** Goes on here with a wallet that is open for reading only. */
  useHere(): Promise<void>
  /** Starts the app afresh with a wallet of its own beside the others, while this one is not open. */
  startAnotherWallet(): Promise<void>
  /** Starts the app afresh with another wallet of `wallets`. */
  openOtherWallet(name: string): Promise<void>

  /** Starts the wizard afresh and forgets an earlier draft. */
  startDraft(): Promise<DraftSummary>
  chooseEnvironment(choice: EnvironmentChoice): Promise<DraftSummary>
  chooseKeys(choice: KeysChoice): Promise<DraftSummary>
  /** Asks for a file with the app's key or certificate and holds it for the draft. */
  chooseKeyFile(use: KeyUse, part: KeyPart): Promise<DraftSummary>
  /** Makes a key for signing with its certificate, in the place of files. */
  createKeyAndCertificate(): Promise<DraftSummary>
  discardDraft(): Promise<void>

  /** What a pasted text holds. Nothing of it is stored. */
  importText(pasted: string): Promise<ImportPreview>
  /** The same for a file the person chooses. Undefined when they closed the dialog. */
  importFile(): Promise<ImportPreview | undefined>
  /** The same for a file the person dropped onto the window. */
  importDropped(file: DroppedFile): Promise<ImportPreview>
  /** Stores what was chosen, in one step: resolves after all of it is safely saved. Asks no provider anything. */
  confirmImport(choice: ImportChoice): Promise<Imported>
  /** Begins the wizard with what was found of one profile: main keeps its keys and its tokens. */
  completeImport(id: string, place: number): Promise<DraftSummary>
  discardImport(): Promise<void>

  /** What a passphrase file holds, once its passphrase opens it. */
  openSealedImport(id: string, passphrase: string): Promise<ImportPreview>
  /**
   * Saves profiles in a passphrase file for another computer. Resolves after the file has been read again and is what was
   * written, and who renews from now on is saved; when it rejects, everything is as it was. Undefined when the person closed
   * the file dialog.
   */
  saveBundle(order: BundleOrder): Promise<{ readonly savedTo: string | undefined }>

  /** Saves how the profile's app is set up, without keys and tokens, for others to start from. */
  savePreset(id: ProfileId): Promise<{ readonly savedTo: string | undefined }>

  /** Signs in with the draft's keys. Resolves after the new profile is safely saved. */
  signInDraft(how: {
    readonly staysSignedIn: boolean
    /** The wallet's window unless said otherwise. */
    readonly surface?: SurfaceName
  }): Promise<ProfileSummary>
  /** Asks for a token with the draft's keys alone. Resolves after the new profile is safely saved. */
  getDraftToken(): Promise<ProfileSummary>
  /** Takes tokens for the draft's keys, in the place of those it had. Rejects with `token-unusable`. */
  giveDraftToken(typed: TypedToken): Promise<DraftSummary>
  /**
   * Saves the tokens the draft has with its keys. They are tried before, unless `isUntried`: what the provider answers is
   * then a failure, and nothing is saved. Resolves after the new profile is safely saved; where a certificate is to be
   * registered with them, after that too. What fails then leaves the profile with the tokens it was given.
   */
  saveDraftToken(how: { readonly isUntried: boolean }): Promise<ProfileSummary>
  /** Signs an existing profile in again, where that worked last. Resolves after the new tokens are safely saved. */
  signInAgain(id: ProfileId, as: SignInAgainAs): Promise<ProfileSummary>
  /** How the open sign-in stands: a window that is loaded while one is open has heard nothing of it. */
  signInProgress(): Promise<SignInProgress>
  cancelSignIn(): Promise<void>
  /** Puts an open sign-in window in front. */
  focusSignIn(): Promise<void>
  /** Leaves the window, or the browser, and goes on elsewhere with the same attempt. */
  goOnIn(surface: SurfaceName): Promise<void>
  /** Copies the address a browser should open; it leaves the clipboard after `clearsAfterMs`. */
  copySignInAddress(): Promise<{ readonly clearsAfterMs: number }>
  /** Takes the address the browser was sent to, or the code alone. One that cannot be used is refused and the attempt goes on. */
  giveSignInAddress(address: string): Promise<void>
  /** The person's word on an answer that came without `state`. */
  answerAboutMark(isMine: boolean): Promise<void>
  /** Whether the profile's sign-in page keeps its cookies; what was kept is deleted when it does not. */
  staySignedIn(id: ProfileId, stays: boolean): Promise<ProfileSummary>

  /** Uses the one-use refresh token, or asks anew where no person is needed. Resolves after the rotated pair is safely saved. */
  renew(id: ProfileId): Promise<ProfileSummary>
  /** One try with a refused refresh token, percent-encoded twice as older clients send it. Never done by itself. */
  renewEncodedTwice(id: ProfileId): Promise<ProfileSummary>
  /** Registers the certificate with the token there is, and gets the first one for it. */
  registerCertificate(id: ProfileId): Promise<ProfileSummary>
  /** Registers a new certificate in the place of the one there is, and gets a token for it. */
  renewCertificate(id: ProfileId): Promise<ProfileSummary>
  /** Whether the wallet renews by the clock, asks before, or never does. */
  setKeepAlive(id: ProfileId, keepAlive: KeepAlive): Promise<ProfileSummary>
  /** The announced renewal of the token there is now does not take place. */
  refuseRenewal(id: ProfileId): Promise<ProfileSummary>
  /** The other tool renews from now on: this wallet never does by the clock. Signing in again takes it back. */
  leaveToOtherTool(id: ProfileId): Promise<ProfileSummary>
  /** The person knows that a renewal had been interrupted and was settled. */
  acknowledgeSettlement(id: ProfileId): Promise<ProfileSummary>
  /** Tries now to save what could not be saved yet. Asks the provider nothing. */
  saveHeld(id: ProfileId): Promise<ProfileSummary>
  /** Asks the provider whose the token is, and whether it works now. */
  check(id: ProfileId): Promise<Identity>
  /** Copies what a ticket may say of the token: a text without secrets, which stays in the clipboard. */
  copyPassport(id: ProfileId): Promise<void>
  rename(id: ProfileId, names: ProfileNames): Promise<ProfileSummary>
  /** Before those that are not pinned, or among them again. */
  pin(id: ProfileId, isPinned: boolean): Promise<ProfileSummary>
  /** A second profile with the same keys and without tokens: they belong to the first. */
  duplicate(id: ProfileId): Promise<ProfileSummary>
  /** What the board remembers from now on, whole. */
  rememberBoard(memory: BoardMemory): Promise<void>
  /** Into the trash, for thirty days: nothing renews it or hands it out there. */
  remove(id: ProfileId): Promise<void>
  /** Out of the trash, as it was. */
  restore(id: ProfileId): Promise<ProfileSummary>
  /** Out of the trash and out of the wallet. At the provider nothing changes. */
  deleteForGood(id: ProfileId): Promise<void>
  emptyTrash(): Promise<void>
  editKeys(id: ProfileId, keys: KeysEdit): Promise<ProfileSummary>
  /** From now on the profile's key counts in this environment; keys and tokens stay. Asks the provider nothing. */
  changeEnvironment(id: ProfileId, environment: string): Promise<ProfileSummary>
  /**
   * Replaces the certificate its requests show by the one of the files chosen for a draft. It is shown to the provider
   * before: one that is not let in, or cannot be read, leaves the old one in place.
   */
  changeMutualTls(id: ProfileId, how: { readonly passphrase?: string }): Promise<ProfileSummary>
  history(id: ProfileId): Promise<readonly HistoryEntry[]>

  /** What is wrong with a pasted request or log line, and the same text without secrets. Nothing of it is kept. */
  readRequest(text: string): Promise<RequestReading>
  /** What was asked and answered since the app was started, oldest first; nothing while the wallet is not open. */
  attempts(): Promise<readonly AttemptRecord[]>
  /** Copies `text`, without any secret in it, to stay in the clipboard. */
  copyForTicket(text: string): Promise<void>

  /** Opens a page of the user guide in a window of its own. It needs no network. */
  showHelp(page: GuidePage): Promise<void>

  languageChoice(): Promise<LanguageChoice>
  /** Resolves with the language that is spoken from now on, in all that main words. */
  chooseLanguage(choice: LanguageChoice): Promise<Language>

  /** What of ours lies on this computer beside the app. The three after it answer with how that stands then. */
  extras(): Promise<Extras>
  /** Puts `token-wallet` where terminals find it. Never over somebody else’s file. */
  installCommand(): Promise<Extras>
  removeCommand(): Promise<Extras>
  /** Has the system renew what is due once a day, or no longer. */
  renewWhileClosed(does: boolean): Promise<Extras>
}

export type WalletMethod = keyof WalletApi

/** The bridge as the preload exposes it: every answer is a Result. */
export type WalletBridge = {
  readonly [Name in WalletMethod]: (
    ...input: Parameters<WalletApi[Name]>
  ) => Promise<Result<Awaited<ReturnType<WalletApi[Name]>>>>
} & {
  /** Both return the call that ends the subscription. */
  onStateChanged(listener: (state: WalletState) => void): () => void
  onSignInProgress(listener: (progress: SignInProgress) => void): () => void
  /** A notification was clicked: what it is about, or the board where it is about several. */
  onShowProfile(listener: (id: ProfileId | undefined) => void): () => void
  /** Something was chosen in the menu of the tray. */
  onTrayOrder(listener: (order: TrayOrder) => void): () => void
}

/** IPC channel of a wallet-api method. */
export const walletChannel = (name: WalletMethod): string => `wallet:${name}`
export const stateChangedChannel = 'wallet-event:stateChanged'
export const signInProgressChannel = 'wallet-event:signInProgress'
export const showProfileChannel = 'wallet-event:showProfile'
export const trayOrderChannel = 'wallet-event:trayOrder'
