import { unsafeValue, type ExportField, type ExportPiece } from '#core/exporters/exporter'

/** A value of the profile on its way into a file. */
export interface Carried {
  readonly field: ExportField
  readonly value: string
  readonly isSecret: boolean
}

/** How a form writes a value between its delimiters; undefined where it cannot write it. */
export type WriteValue = (value: string) => string | undefined

/** Throws `export-value-unsafe` for a value the form cannot write. */
export function piece(
  { field, value, isSecret }: Carried,
  format: string,
  write: WriteValue,
): ExportPiece {
  const written = write(value)
  if (written === undefined) throw unsafeValue(field, format)
  return isSecret ? { masked: written } : written
}

export function plain(field: ExportField, value: string): Carried {
  return { field, value, isSecret: false }
}

export function secret(field: ExportField, value: string): Carried {
  return { field, value, isSecret: true }
}
