import type { Dialog, View } from '../../renderer/store/view'
import type { VaultStatus } from '#core/wallet-state'

type Names = readonly [string, ...string[]]

/** The screens, each in the states in which it looks otherwise. A kind of `View` that is missing does not compile. */
export const views = {
  board: [
    'empty board',
    'board',
    'board, copied',
    'board, by client and environment',
    'board, selecting',
    'menu of a profile',
  ],
  wizard: [
    'environment, all unfolded',
    'environment, practice',
    'keys, with what is missing',
    'keys',
    'sign in',
    'sign in, waiting',
    'sign in, with a failure',
    'done',
  ],
  profile: ['profile page'],
  settings: ['settings'],
  doctor: ['doctor'],
  ledger: ['ledger, empty', 'ledger'],
  import: [
    'import',
    'import, with nothing found',
    'import, with what was found',
    'import, of a passphrase file',
  ],
  trash: ['trash, empty', 'trash'],
  timeline: ['timeline', 'timeline as a table'],
  due: ['nothing is due', 'what is due'],
} as const satisfies Record<View['type'], Names>

/** What opens above them. */
export const dialogs = {
  confirm: ['renewal that copies lose by'],
  rename: ['rename'],
  'edit-keys': ['edit keys'],
  'replace-certificate': ['replace the mutual TLS certificate'],
  'change-environment': ['change environment'],
  export: [
    'export',
    'export, copied',
    'export, names',
    'export, who renews is not said',
    'export, a form to fill in',
    'export, the place is asked about',
  ],
  template: ['template', 'template, with what is wrong'],
  clinic: ['a request that was read'],
  views: ['saved views'],
  palette: ['commands'],
  shortcuts: ['shortcuts'],
  bulk: ['renewing many', 'tagging many', 'exporting many', 'trashing many'],
  move: ['move profiles', 'move profiles, with what is missing'],
} as const satisfies Record<Exclude<Dialog['type'], 'none'>, Names>

/** What stands there until the wallet is open. */
export const gates = {
  unprotected: ['choice of protection'],
  locked: ['locked'],
  unreadable: ['a wallet that cannot be read'],
} as const satisfies Record<Exclude<VaultStatus['type'], 'open'>, Names>

/** Dialogs that a part of a screen keeps for itself, by the file that has them. */
export const ownDialogs = {
  'wizard/wizard.tsx': ['leaving the wizard'],
  'due/renew-question.tsx': ['renewing all that is due'],
  'doctor/support-dialog.tsx': ['support file'],
  'reminders/reminder-dialog.tsx': ['reminder'],
  'ledger/ledger-dialog.tsx': ['ledger, removal'],
  'settings/removal-card.tsx': ['remove everything'],
  'settings/restore-dialog.tsx': ['restore a backup'],
  'settings/security-dialog.tsx': ['set a passphrase'],
  'trash/trash-dialog.tsx': ['trash, question'],
} as const satisfies Readonly<Record<string, Names>>

/** A name of a screen in one of its states. */
export type Screen =
  | NamesOf<typeof views>
  | NamesOf<typeof dialogs>
  | NamesOf<typeof gates>
  | NamesOf<typeof ownDialogs>

type NamesOf<Lists extends Readonly<Record<string, Names>>> = Lists[keyof Lists][number]

export const allScreens: readonly string[] = [views, dialogs, gates, ownDialogs].flatMap((lists) =>
  Object.values<Names>(lists).flat(),
)
