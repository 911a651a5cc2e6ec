import type { VariableNames } from '#core/exporters/parts/variable-names'
import type { LedgerFilter, LedgerLine, LineRef, Removal } from '#core/ledger'
import type { DifferenceLine, LinkedFileId, SlotId } from '#core/linked-file'
import type { PlaceAnswer } from '#core/place-finding'
import type { ProfileId, ProfileSummary } from '#core/profile'
import type { Service } from '#core/providers/provider'
import type { TemplateDraft, TemplateId, TemplateSummary } from '#core/templates/template'
import type {
  ExportFolder,
  ExportPreview,
  ExportRequest,
  FolderExport,
  FormFieldRequest,
  SavedExport,
  TemplateFile,
  TemplateLook,
} from '#core/wallet-requests'

/** How tokens leave the wallet, and what becomes of them: a part of `WalletApi`. */
export interface HandoffApi {
  /** Copies the access token; it leaves the clipboard after `clearsAfterMs` unless something else was copied. */
  copyToken(id: ProfileId): Promise<{ readonly clearsAfterMs: number }>
  /**
   * The one secret that ever reaches a window: shown by a click, forgotten after `hidesAfterMs` or as soon as the
   * profile has another token than the one obtained at `obtainedAt`.
   */
  reveal(id: ProfileId): Promise<{
    readonly accessToken: string
    readonly obtainedAt: number
    readonly hidesAfterMs: number
  }>

  previewExport(request: ExportRequest): Promise<ExportPreview>
  /** `savedTo` is undefined when the person closed the file dialog, and while `question` is to be answered first. */
  saveExport(request: ExportRequest): Promise<SavedExport>
  /** Saves where the last question of `saveExport` was about. */
  saveExportHere(answer: PlaceAnswer): Promise<SavedExport>
  /** Asks for a folder for `exportIntoFolder`. Undefined when the person closed the dialog. */
  chooseExportFolder(): Promise<ExportFolder | undefined>
  /**
   * Saves a file of its own for one profile there, with the access token alone, under a name nothing there has. Rejects
   * with `export-place-changed` where another folder was chosen since.
   */
  exportIntoFolder(request: FolderExport): Promise<{ readonly savedTo: string }>
  copyExport(request: ExportRequest): Promise<{ readonly clearsAfterMs: number }>
  /** The names of a service’s variables from now on. Rejects with `variable-name-unusable`. */
  nameVariables(service: Service, names: VariableNames): Promise<void>
  /** Copies one value of a form that is filled in. With the refresh token goes the right to renew. */
  copyFormField(request: FormFieldRequest): Promise<{ readonly clearsAfterMs: number }>
  /** Shows the file of the profile's last saved export in the system's file manager. */
  showExportInFolder(id: ProfileId): Promise<void>

  /** How tokens left the wallet, and how those copies stand: looks at each file that was written. */
  ledger(): Promise<readonly LedgerLine[]>
  /** Removes files that are still exactly what the wallet wrote; says of each, in this order, what became of it. */
  removeFiles(lines: readonly LineRef[]): Promise<readonly Removal[]>
  /** What the person calls the place a copy went to; empty takes the name away. */
  labelLine(line: LineRef, label: string): Promise<void>
  /** Takes a line off the ledger: that copy is gone from where it went. */
  forgetLine(line: LineRef): Promise<void>
  /** Saves what `filter` leaves of the ledger as CSV, without secrets. Undefined when the person closed the dialog. */
  saveLedger(filter: LedgerFilter): Promise<{ readonly savedTo: string | undefined }>
  /** Shows the file of a line in the system's file manager. */
  showLineInFolder(line: LineRef): Promise<void>
  /**
   * Writes a file that is kept up to date now. One that somebody else has changed is written over only with `overwrites`;
   * rejects with `linked-file-edited` without.
   */
  updateLinkedFile(id: LinkedFileId, how: { readonly overwrites: boolean }): Promise<void>
  /** What `overwrites` would change in the file; no value in it can be read. */
  compareLinkedFile(id: LinkedFileId): Promise<readonly DifferenceLine[]>
  /** Reads what somebody else may have written there, and brings it up to date where nobody has. */
  checkLinkedFile(id: LinkedFileId): Promise<void>
  /**
   * The tokens another tool has written into a linked file at `foundAt` are the profile’s from now on, once the provider has
   * said that they work and whose they are. What fails leaves the question open.
   */
  useOtherPair(id: ProfileId, foundAt: number): Promise<ProfileSummary>
  /** The wallet’s own tokens stay, and are written into the file again. */
  keepOwnPair(id: ProfileId, foundAt: number): Promise<ProfileSummary>
  /** The file stays as it is, and is not written again. */
  stopLinkedFile(id: LinkedFileId): Promise<void>
  /** All files of the slot carry the token of this profile from now on, or none does. */
  useSlot(slotId: SlotId, profileId: ProfileId): Promise<void>
  /** Stores a template, or a changed one in its place. Rejects with `template-unfit` where it could never be filled in. */
  saveTemplate(draft: TemplateDraft, id?: TemplateId): Promise<TemplateSummary>
  readTemplate(id: TemplateId): Promise<TemplateDraft>
  removeTemplate(id: TemplateId): Promise<void>
  /** The file that a template would make of a profile, its secrets masked, or what is wrong with it. Nothing is stored. */
  previewTemplate(draft: TemplateDraft, request: TemplateLook): Promise<ExportPreview>
  /** The text of a file the person chooses. Undefined when they closed the dialog. */
  openTemplateFile(): Promise<TemplateFile | undefined>

  /** Takes out of the clipboard what is still ours. Rejects with `clipboard-held`, and it is tried again. */
  clearClipboard(): Promise<void>
}
