import type { ExportPiece } from '#core/exporters/exporter'
import { piece, type Carried } from '#core/exporters/parts/carried'
import { isWellFormed } from '#core/exporters/parts/characters'

/** JSON with values of the profile in it. Members without a value are left out. */
export type Json =
  | string
  | number
  | boolean
  | null
  | Carried
  | { readonly list: readonly Json[] }
  | readonly Member[]

/** A name may be a value of the profile too. */
export type Member = readonly [name: string | Carried, value: Json | undefined]

/** Indented by two blanks, ASCII only, so that no reader's encoding matters. */
export function jsonText(json: Json, format: string): readonly ExportPiece[] {
  return [...pieces(json, { format, indent: '' }), '\n']
}

/** The same without blanks and line feeds, to stand within something else. */
export function jsonLine(json: Json, format: string): readonly ExportPiece[] {
  return pieces(json, { format, indent: undefined })
}

interface Place {
  readonly format: string
  /** Undefined where all stands in one line. */
  readonly indent: string | undefined
}

function pieces(json: Json, place: Place): readonly ExportPiece[] {
  if (json === null || typeof json === 'number' || typeof json === 'boolean') return [String(json)]
  if (typeof json === 'string') return ['"', jsonEscaped(json) ?? '', '"']
  if ('field' in json) return ['"', piece(json, place.format, jsonEscaped), '"']
  const { indent } = place
  const inner = { ...place, indent: indent === undefined ? undefined : `${indent}  ` }
  if ('list' in json) {
    return wrapped(
      ['[', ']'],
      json.list.map((item) => pieces(item, inner)),
      inner,
    )
  }
  const members = json.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[...pieces(name, inner), indent === undefined ? ':' : ': ', ...pieces(value, inner)]],
  )
  return wrapped(['{', '}'], members, inner)
}

function wrapped(
  [opens, closes]: readonly [string, string],
  items: readonly (readonly ExportPiece[])[],
  { indent }: Place,
): readonly ExportPiece[] {
  if (indent === undefined) {
    return [opens, ...items.flatMap((item, at) => (at === 0 ? item : [',', ...item])), closes]
  }
  const lines = items.flatMap((item, at) => [at === 0 ? '\n' : ',\n', indent, ...item])
  return [opens, ...lines, '\n', indent.slice(2), closes]
}

/** Between the quotes of a JSON string; JavaScript and Python read it the same. */
export function jsonEscaped(value: string): string | undefined {
  if (!isWellFormed(value)) return undefined
  return JSON.stringify(value)
    .slice(1, -1)
    .replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
