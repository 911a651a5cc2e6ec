import { noBoardMemory, type BoardMemory } from '#core/board-memory'
import { firstBoardView, type BoardView } from '#core/board-view'
import type { Failure } from '#core/errors'
import type { ImportPreview } from '#core/import-preview'
import type { HistoryEntry, Holder, ProfileId } from '#core/profile'
import type { SignInProgress, SurfaceName } from '#core/sign-in-progress'
import type { Language, LanguageChoice } from '#core/text/languages'
import type { TemplateDraft } from '#core/templates/template'
import type { DraftSummary, ExportPreview } from '#core/wallet-requests'
import type { WalletState } from '#core/wallet-state'
import { isSignInAttempt, type Attempt } from './attempt-kinds'
import type { BulkState, Selection } from './bulk-state'
import type { ExportState } from './export-state'
import { noLinking, type LinkingState } from './linking-state'
import type { Dialog, View } from './view'
import { noWalk, type WalkState } from './walk-state'

/** The one short message at the window's foot. `id` tells two alike apart. */
export type Notice =
  | { readonly type: 'copied'; readonly id: number; readonly clearsAfterMs: number }
  | { readonly type: 'clipboard-cleared'; readonly id: number }
  | { readonly type: 'checked'; readonly id: number; readonly user: string | undefined }
  | { readonly type: 'renewed'; readonly id: number; readonly until: number | undefined }
  | { readonly type: 'passport-copied'; readonly id: number }
  /** Without secrets: into a file, or into the clipboard. */
  | { readonly type: 'handed-out'; readonly id: number; readonly savedTo?: string }
  /** A server was asked for the time. */
  | { readonly type: 'clock-checked'; readonly id: number; readonly isRight: boolean }
  | { readonly type: 'imported'; readonly id: number; readonly count: number }
  | {
      readonly type: 'deleted'
      readonly id: number
      readonly profileId: ProfileId
      readonly name: string
    }

export interface ProfileFailure {
  readonly attempt: Attempt
  readonly failure: Failure
}

export type WizardStep = 'environment' | 'keys' | 'sign-in' | 'done'

export interface WizardState {
  readonly step: WizardStep
  readonly draft: DraftSummary
  readonly busy: boolean
  /** The choice before the sign-in. */
  readonly staysSignedIn: boolean
  /** Where the last sign-in of this wizard began. */
  readonly surface?: SurfaceName
  readonly failure?: Failure
  /** The failure is the answer to the token the person has: it may be saved all the same. */
  readonly maySaveUntried?: boolean
  /** It is that token which is under way, not a sign-in. */
  readonly isTryingToken?: boolean
  /** Set once the new profile is saved. */
  readonly profileId?: ProfileId
}

/** The template that is being written. */
export interface TemplatingState {
  readonly draft: TemplateDraft
  readonly includeRefreshToken: boolean
  readonly preview?: ExportPreview
  readonly busy: boolean
  /** Of saving, or of opening a file. */
  readonly failure?: Failure
}

/** The import: what was understood, and what of it the person wants. */
export interface ImportState {
  readonly busy: boolean
  readonly preview?: ImportPreview
  /** Places in the preview’s list. */
  readonly chosen: ReadonlySet<number>
  readonly holder: Holder
  readonly failure?: Failure
}

/** The answer to a form in a dialog or at the gate. */
export interface FormState {
  readonly busy: boolean
  readonly failure?: Failure
}

/** What the window speaks. */
export interface LanguageState {
  /** What the person chose, once the settings asked for it. */
  readonly choice?: LanguageChoice
  /** Set when that changed in this window: all of it is drawn anew. */
  readonly spoken?: Language
}

/** All that the window shows. `wallet` is main's truth, replaced whole; the rest is where the person is. */
export interface WindowState {
  readonly wallet: WalletState | undefined
  readonly startFailure: Failure | undefined
  readonly language: LanguageState
  readonly signIn: SignInProgress
  /** No sign-in is open any more, and the last one came as far as the exchange of its code. */
  readonly isPastExchange: boolean
  readonly view: View
  readonly dialog: Dialog
  readonly notice: Notice | undefined
  readonly query: string
  readonly board: BoardView
  /** What is remembered of the board: read when the wallet opens, and told by this window from then on. */
  readonly memory: BoardMemory
  /** Absent while nothing is being selected. */
  readonly selection: Selection | undefined
  readonly bulk: BulkState
  readonly busy: Readonly<Partial<Record<ProfileId, Attempt>>>
  readonly failures: Readonly<Partial<Record<ProfileId, ProfileFailure>>>
  readonly wizard: WizardState
  readonly exporting: ExportState
  readonly linking: LinkingState
  readonly walk: WalkState
  readonly templating: TemplatingState
  readonly importing: ImportState
  readonly form: FormState
  readonly gate: FormState
  readonly history: readonly HistoryEntry[]
  /** Notes about the wallet that were read and put away. */
  readonly readNotes: readonly VaultNote[]
  /** Ids of commands, the latest first. */
  readonly usedCommands: readonly string[]
}

export type VaultNote = 'loaded' | 'keyring-renewed'

/** A sign-in is open that nothing in this window waits for: it was loaded anew since that began. */
export function isSignInStray({ signIn, wizard, busy }: WindowState): boolean {
  const isAwaited = wizard.busy || Object.values(busy).some(isSignInAttempt)
  return signIn.type !== 'idle' && !isAwaited
}

/** `record` without the entry of `id`. */
export function without<Value>(
  record: Readonly<Partial<Record<ProfileId, Value>>>,
  id: ProfileId,
): Readonly<Partial<Record<ProfileId, Value>>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== id))
}

export const emptyDraft: DraftSummary = {
  sharesKeyWith: [],
  keyFiles: { signing: {}, tls: {} },
}

export const firstState: WindowState = {
  wallet: undefined,
  startFailure: undefined,
  language: {},
  signIn: { type: 'idle' },
  isPastExchange: false,
  view: { type: 'board' },
  dialog: { type: 'none' },
  notice: undefined,
  query: '',
  board: firstBoardView,
  memory: noBoardMemory,
  selection: undefined,
  bulk: { type: 'asking' },
  busy: {},
  failures: {},
  wizard: { step: 'environment', draft: emptyDraft, busy: false, staysSignedIn: false },
  exporting: { exporterId: 'sprinklr-conf', includeRefreshToken: false, busy: false },
  linking: noLinking,
  walk: noWalk,
  templating: {
    draft: { name: '', fileName: '', text: '', escaping: 'none' },
    includeRefreshToken: false,
    busy: false,
  },
  importing: { busy: false, chosen: new Set(), holder: 'wallet' },
  form: { busy: false },
  gate: { busy: false },
  history: [],
  readNotes: [],
  usedCommands: [],
}

/** The board, with nothing over it. */
export const boardShown = {
  view: { type: 'board' },
  dialog: { type: 'none' },
  history: [],
} as const satisfies Partial<WindowState>
