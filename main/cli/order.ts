import type { ExporterId } from '#core/exporters/exporter-id'
import type { VariableNames } from '#core/exporters/parts/variable-names'
import type { Holder } from '#core/profile'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** What can be done without looking into the wallet. */
export type PlainOrder =
  | { readonly type: 'help' | 'version' | 'formats' }
  | { readonly type: 'completion'; readonly shell: Shell }

export type WalletOrder =
  /** `as`: what the window saves as a table or for a calendar, in the place of an answer. */
  | { readonly type: 'list'; readonly as?: 'csv' | 'ics' }
  /** `save`: where the support file goes, in the place of an answer. */
  | { readonly type: 'doctor'; readonly save?: string }
  | { readonly type: 'show' | 'check'; readonly name: string }
  | { readonly type: 'token'; readonly name: string; readonly asHeader: boolean }
  | {
      readonly type: 'export'
      readonly name: string
      readonly form: TypedForm
      /** Absent: to standard output. */
      readonly out?: string
      /** The file goes on the private exclude list of the repository it lies in. */
      readonly excludes?: true
      readonly withRefresh: boolean
      /** With the refresh token; absent: not typed. */
      readonly renewedBy?: Holder
      /** The file is written anew whenever the token is another one. */
      readonly keeps?: true
      readonly slot?: string
      /** Of variables, for this once. */
      readonly names?: VariableNames
      /** The client’s name, typed to replace a file of the other of production and sandbox. */
      readonly replaces?: string
    }
  /** Absent: of every profile. */
  | { readonly type: 'copies'; readonly name?: string }
  | { readonly type: 'renew'; readonly which: Which }
  | { readonly type: 'use'; readonly slot: string; readonly name: string }
  | { readonly type: 'sign-in'; readonly name: string; readonly isPasted: boolean }
  | { readonly type: 'exec'; readonly name: string; readonly program: readonly string[] }
  | {
      readonly type: 'bundle'
      readonly names: readonly string[]
      readonly out: string
      readonly withRefresh: boolean
    }
  | { readonly type: 'import'; readonly file: string; readonly holder: Holder }

/** A form of the app, or one's own by its name. */
export type TypedForm =
  | { readonly type: 'listed'; readonly id: ExporterId }
  | { readonly type: 'template'; readonly name: string }

export type Which =
  { readonly type: 'one'; readonly name: string } | { readonly type: 'due' | 'all' }

/** One line that was typed. */
export interface Order {
  readonly order: PlainOrder | WalletOrder
  readonly isJson: boolean
  readonly passphraseFromInput: boolean
}

export type CommandName = (PlainOrder | WalletOrder)['type']
