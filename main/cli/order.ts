import type { ExporterId } from '#core/exporters/exporter-id'
import type { Holder } from '#core/profile'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** What can be done without looking into the wallet. */
export type PlainOrder =
  | { readonly type: 'help' | 'version' | 'formats' }
  | { readonly type: 'completion'; readonly shell: Shell }

export type WalletOrder =
  | { readonly type: 'list' | 'doctor' }
  | { readonly type: 'show' | 'check'; readonly name: string }
  | { readonly type: 'token'; readonly name: string; readonly asHeader: boolean }
  | {
      readonly type: 'export'
      readonly name: string
      readonly form: TypedForm
      /** Absent: to standard output. */
      readonly out?: string
      readonly withRefresh: boolean
    }
  | { readonly type: 'renew'; readonly which: Which }
  | { readonly type: 'sign-in'; readonly name: string; readonly isPasted: boolean }
  | { readonly type: 'exec'; readonly name: string; readonly program: readonly string[] }
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
