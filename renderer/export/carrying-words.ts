import type { CarriedField, Exporter, FieldUse } from '#core/exporters/exporter'
import { text } from '#core/text/text'
import type { ExportPreview } from '#core/wallet-requests'

type Seen = Pick<ExportPreview, 'rows' | 'names'>

const allFields = (): readonly CarriedField[] => Object.keys(text.exports.fields) as CarriedField[]

/** Which of a profile’s values go along in a file, which do not, and why. */
export function fileWords(
  { uses }: Pick<Exporter, 'uses'>,
  { names }: Seen,
  withRefreshToken: boolean,
): readonly string[] {
  const words = text.exports
  const isNameless = (field: CarriedField): boolean =>
    field !== 'expiresAt' && names?.[field]?.length === 0
  const used = (...wanted: readonly FieldUse[]): readonly CarriedField[] =>
    allFields().filter((field) => wanted.includes(uses[field]) && !isNameless(field))
  return [
    ...said(words.carries, withRefreshToken ? used('always', 'to-renew') : used('always')),
    ...said(words.carriesToRenew, withRefreshToken ? [] : used('to-renew')),
    ...said(words.nameless, allFields().filter(isNameless)),
    ...said(words.leftOut['no-place'], used('no-place')),
    ...said(words.leftOut['no-use'], used('no-use')),
    ...said(words.leftOut.comment, used('comment')),
  ]
}

/** The rows of a form say themselves what they carry; it has no comments that anybody could see. */
export function formWords(
  { uses }: Pick<Exporter, 'uses'>,
  { rows = [] }: Seen,
): readonly string[] {
  const words = text.exports
  const shown = new Set(rows.map((row) => (row.type === 'value' ? row.field : undefined)))
  const used = (...wanted: readonly FieldUse[]): readonly CarriedField[] =>
    allFields().filter((field) => wanted.includes(uses[field]) && !shown.has(field))
  return [
    ...said(words.leftOut['no-place'], used('no-place', 'comment')),
    ...said(words.leftOut['no-use'], used('no-use')),
  ]
}

function said(
  sentence: (values: string) => string,
  which: readonly CarriedField[],
): readonly string[] {
  const words = text.exports
  return which.length === 0
    ? []
    : [sentence(text.app.list(which.map((field) => words.fields[field])))]
}
