import { WalletError } from '#core/errors'
import type { VariableNames } from '#core/exporters/parts/variable-names'
import type { Service } from '#core/providers/provider'
import type { UnderstoodTemplate } from '#core/templates/template-tree'

/** The values of one profile an exporter may use, as plain text: they exist only while a file is rendered. */
export interface ExportValues {
  /** Names differ from one to the other. */
  readonly service: Service
  readonly environment: string
  readonly apiAddress: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly redirectUri: string
  readonly accessToken: string
  readonly refreshToken?: string
  /** Epoch milliseconds; absent when the end is unknown. */
  readonly expiresAt?: number
  /** Epoch milliseconds of the moment the file is made, for forms that count from it. */
  readonly writtenAt?: number
  /** The token counts in the built-in simulation only: every form says so where it can. */
  readonly practice: boolean
  /** The profile is marked as a sandbox. */
  readonly isSandbox?: true
}

export type ExportField = keyof ExportValues

/** The values of a profile that a form may carry; whose they are and that it is practice is said otherwise. */
export type CarriedField = Exclude<ExportField, 'service' | 'practice' | 'isSandbox' | 'writtenAt'>

/** When a form carries a value, or why it never does: it stands in a comment only, there is no place, or no use. */
export type FieldUse = 'always' | 'to-renew' | LeftOut
export type LeftOut = 'comment' | 'no-place' | 'no-use'

export type FieldUses = Readonly<Record<CarriedField, FieldUse>>

/** Where the export dialog lists a form, in its order. */
export const exportGroups = [
  'sprinklr-tools',
  'environment-files',
  'programs',
  'api-clients',
  'secret-stores',
  'forms',
] as const

export type ExportGroup = (typeof exportGroups)[number]

export interface ExportOptions {
  /** Adds the refresh token and the API secret, which the receiving tool needs to renew by itself. */
  readonly includeRefreshToken: boolean
  /** Of forms that write variables, in the place of the usual names. */
  readonly names?: VariableNames
  /** For the form `own-template`. */
  readonly template?: UnderstoodTemplate
}

/** What is said beside a value of a form. */
export type FormNote = 'as-marked' | 'api-address' | 'spelled-there'

/** Why the wallet has nothing to put into a field. */
export type FormGap =
  | 'authorization-code'
  | 'connection-name'
  | 'single-sign-on'
  | 'domain-name'
  | 'expiry-notice'
  | 'not-in-list'
  | 'not-in-profile'

/** A field of a form at its destination, under the label it has there. */
export type FormRow =
  | {
      readonly type: 'value'
      readonly label: string
      readonly field: CarriedField
      readonly value: string
      readonly isSecret: boolean
      readonly note?: FormNote
    }
  | { readonly type: 'gap'; readonly label: string; readonly gap: FormGap }

/** A form that a person fills in, field by field. */
export interface FormToFill {
  /** In the form's order. */
  readonly rows: (values: ExportValues) => readonly FormRow[]
  /** The destination goes on with the tokens it is given, or signs in by itself with the same key. */
  readonly then: 'goes-on' | 'signs-in'
  /** The Callback URL that has to be registered for it. */
  readonly callback?: string
}

/** A piece of the file: plain text, or a value that a preview masks. */
export type ExportPiece = string | { readonly masked: string }

/** One form a token can be handed over in. Pure: the pieces joined are the bytes of the file, as UTF-8. */
export interface Exporter {
  readonly id: string
  /** The name of the form, the same in every language. */
  readonly label: string
  readonly fileName: string
  /** Whose tokens it can carry. */
  readonly services: readonly Service[]
  readonly group: ExportGroup
  /** For a Sprinklr token; other services have fewer values. */
  readonly uses: FieldUses
  /** It writes variables, whose names a person may choose. */
  readonly writesNames?: true
  /** Its values are copied into a form one by one; `render` gives them as a list. */
  readonly form?: FormToFill
  /**
   * Throws `export-value-unsafe` with facts `field` and `format` when the form cannot carry a value, and
   * `no-token`, `no-refresh-token`, `keys-missing` or `callback-invalid` when a value it needs is empty.
   */
  render(values: ExportValues, options: ExportOptions): readonly ExportPiece[]
}

/** Where nothing could renew with it, the refresh token never goes along, and the right to renew stays. */
export function carriesRefreshToken({ uses }: Pick<Exporter, 'uses'>): boolean {
  return uses.refreshToken === 'always' || uses.refreshToken === 'to-renew'
}

/** The file's text. */
export function exportText(pieces: readonly ExportPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.masked)).join('')
}

/** The preview's text: masked pieces of fixed length, with the last four characters of long ones. */
export function exportPreview(pieces: readonly ExportPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : mask(piece.masked))).join('')
}

export function unsafeValue(field: ExportField, format: string): WalletError {
  return new WalletError('export-value-unsafe', '', { field, format })
}

/**
 * The refresh token to write: empty when it was not asked for. Throws the failure of the first value that is
 * empty although the receiving tool needs it; a Callback URL is needed only by a tool that renews.
 */
export function requiredRefreshToken(values: ExportValues, options: ExportOptions): string {
  if (values.accessToken === '') throw new WalletError('no-token')
  if (values.apiKey === '') throw new WalletError('keys-missing')
  if (!options.includeRefreshToken) return ''
  const refreshToken = values.refreshToken ?? ''
  if (refreshToken === '') throw new WalletError('no-refresh-token')
  if (values.apiSecret === '') throw new WalletError('keys-missing')
  if (values.redirectUri === '') {
    throw new WalletError('callback-invalid', '', { reason: 'empty' })
  }
  return refreshToken
}

/** Of fixed length, with the last four characters of long ones. */
export function mask(value: string): string {
  return value.length < 12 ? '••••••••' : `••••••••${value.slice(-4)}`
}
