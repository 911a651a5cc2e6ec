import { isPrintableAscii, isWellFormed } from '#core/exporters/parts/characters'
import { csvSpots } from '#core/templates/spots/csv-spots'
import { jsonSpots } from '#core/templates/spots/json-spots'
import { shellSpots } from '#core/templates/spots/shell-spots'
import type { FindSpots, Spot } from '#core/templates/spots/spot'
import { xmlSpots } from '#core/templates/spots/xml-spots'
import { yamlSpots } from '#core/templates/spots/yaml-spots'
import type { Escaping } from '#core/templates/template'

/** What becomes of a value in its spot: written, or not possible there, or nowhere by this rule. */
export type Written =
  | { readonly type: 'written'; readonly text: string; readonly quote: string }
  | { readonly type: 'unsafe-place' }
  | { readonly type: 'unsafe-value' }

/** One way to write values so that none breaks out of its place. */
export interface EscapeRule {
  readonly findSpots: FindSpots
  readonly write: (value: string, spot: Spot) => Written
}

/** What every reader takes as it is, unquoted. */
const universal = /^[A-Za-z0-9_%+,\-./:=@^]+$/

/** What is one word, and no more than a word, in every place of every grammar here. */
const plainWord = /^[A-Za-z0-9+/_.](?:[A-Za-z0-9_%+./:=@^-]*[A-Za-z0-9_%+./=@^-])?$/

const controls = /[\p{Control}\p{Surrogate}]/u

export const escapeRules: Readonly<Record<Escaping, EscapeRule>> = {
  none: {
    findSpots: everywhere('unsure'),
    write: (value) => writtenOr('unsafe-value', universal.test(value) ? value : undefined),
  },
  json: {
    findSpots: jsonSpots,
    write: quoting('"', (value) =>
      isWellFormed(value) ? value.replace(/[^A-Za-z0-9_%+,\-./:=@^ ]/g, utf16Escape) : undefined,
    ),
  },
  yaml: {
    findSpots: yamlSpots,
    // ASCII only: readers of YAML differ in escapes beyond it.
    write: quoting('"', (value) =>
      isPrintableAscii(value) ? value.replace(/[^A-Za-z0-9_%+\-./:=@^]/g, byteEscape) : undefined,
    ),
  },
  shell: {
    findSpots: shellSpots,
    write: quoting("'", (value) =>
      controls.test(value) ? undefined : value.replaceAll(`'`, `'\\''`),
    ),
  },
  xml: {
    findSpots: xmlSpots,
    write: quoting('', (value) =>
      controls.test(value) || /[\uFFFE\uFFFF]/.test(value)
        ? undefined
        : value.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`),
    ),
  },
  url: {
    findSpots: afterPercent,
    write: quoting('', (value) =>
      isWellFormed(value)
        ? encodeURIComponent(value).replace(/[!'()*]/g, (one) => `%${hex(one, 2).toUpperCase()}`)
        : undefined,
    ),
  },
  csv: {
    findSpots: csvSpots,
    // A spreadsheet calculates with what begins so.
    write: quoting('"', (value) =>
      controls.test(value) || /^[=+\-@]/.test(value) ? undefined : value.replaceAll('"', '""'),
    ),
  },
}

/** Brings its quotes where there are none; where nobody knows, a plain word stands for itself. */
function quoting(quote: string, inner: (value: string) => string | undefined): EscapeRule['write'] {
  return (value, spot) => {
    if (spot === 'never') return { type: 'unsafe-place' }
    if (spot === 'unsure') return writtenOr('unsafe-place', isPlainWord(value) ? value : undefined)
    const text = inner(value)
    return writtenOr('unsafe-value', text, spot === 'quoted' ? '' : quote)
  }
}

function writtenOr(
  otherwise: 'unsafe-place' | 'unsafe-value',
  text: string | undefined,
  quote = '',
): Written {
  return text === undefined ? { type: otherwise } : { type: 'written', text, quote }
}

/** Two hyphens end a comment of XML. */
function isPlainWord(value: string): boolean {
  return plainWord.test(value) && !value.includes('--')
}

function everywhere(spot: Spot): FindSpots {
  return (_outline, places) => [...places].map(() => spot)
}

/** What follows a per cent sign is taken for digits. */
function afterPercent(outline: string, places: ReadonlySet<number>): readonly Spot[] {
  return [...places].map((at) =>
    /%[0-9A-Fa-f]?$/.test(outline.slice(Math.max(0, at - 2), at)) ? 'never' : 'quoted',
  )
}

function utf16Escape(unit: string): string {
  return `\\u${hex(unit, 4)}`
}

function byteEscape(character: string): string {
  return `\\x${hex(character, 2)}`
}

function hex(unit: string, digits: number): string {
  return unit.charCodeAt(0).toString(16).padStart(digits, '0')
}
