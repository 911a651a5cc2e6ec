import type { ExportOptions, ExportPiece, ExportValues } from '#core/exporters/exporter'
import { piece, type WriteValue } from '#core/exporters/parts/carried'
import { variables } from '#core/exporters/parts/variables'

/** How a form writes one variable. */
export interface VariableForm {
  readonly label: string
  readonly before: (name: string) => string
  readonly write: WriteValue
  /** Stands on both sides of the value, where a form has more quotes than one. */
  readonly quote?: (value: string) => string
  /** Ends the line. */
  readonly after: string
}

/** A line for every name of every variable. */
export function variableLines(
  { label, before, write, quote = () => '', after }: VariableForm,
  values: ExportValues,
  options: ExportOptions,
): readonly ExportPiece[] {
  return variables(values, options).flatMap((variable) => {
    const written = piece(variable, label, write)
    const mark = quote(variable.value)
    return variable.names.flatMap((name) => [`${before(name)}${mark}`, written, `${mark}${after}`])
  })
}
