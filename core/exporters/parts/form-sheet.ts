import { commentLine, commentLines } from '#core/exporters/comments'
import {
  requiredRefreshToken,
  unsafeValue,
  type CarriedField,
  type ExportOptions,
  type ExportPiece,
  type ExportValues,
  type FormRow,
  type FormToFill,
} from '#core/exporters/exporter'
import { piece } from '#core/exporters/parts/carried'
import { hasNoBlankEnds } from '#core/exporters/parts/characters'
import { text } from '#core/text/text'

interface Sheet {
  /** Of the form. */
  readonly label: string
  readonly form: FormToFill
  /** A form that takes the keys alone says nothing of a token. */
  readonly hasToken: boolean
}

/** The fields of a form as a list, one `Label: value` a line; what the wallet cannot know is a comment. */
export function formSheet(
  { label, form, hasToken }: Sheet,
  values: ExportValues,
  options: ExportOptions,
): readonly ExportPiece[] {
  requiredRefreshToken(values, hasToken ? options : { includeRefreshToken: false })
  const { expiresAt: _, ...timeless } = values
  return [
    ...commentLines(hasToken ? values : timeless),
    ...form
      .rows(values)
      .filter((row) => options.includeRefreshToken || !isRefreshToken(row))
      .flatMap((row) => line(row, label)),
  ]
}

export function isRefreshToken(row: FormRow): boolean {
  return row.type === 'value' && row.field === 'refreshToken'
}

/** For a value that goes into a field together with another: a refusal names the one at fault. */
export function refuseUnwritable(field: CarriedField, value: string, format: string): void {
  if (write(value) === undefined) throw unsafeValue(field, format)
}

function line(row: FormRow, format: string): readonly ExportPiece[] {
  if (row.type === 'gap') return [commentLine(`${row.label}: ${text.forms.gaps[row.gap]}`)]
  return [`${row.label}: `, piece(row, format, write), '\n']
}

function write(value: string): string | undefined {
  const isOneLine = !/[\p{Control}\p{Surrogate}\u2028\u2029]/u.test(value)
  return isOneLine && hasNoBlankEnds(value) ? value : undefined
}
