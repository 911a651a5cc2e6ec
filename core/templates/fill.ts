import { assertNever } from '#core/errors'
import {
  requiredRefreshToken,
  unsafeValue,
  type ExportOptions,
  type ExportPiece,
  type ExportValues,
} from '#core/exporters/exporter'
import type { Carried } from '#core/exporters/parts/carried'
import { escapeRules } from '#core/templates/escape'
import { namedValues } from '#core/templates/named-values'
import type { Spot } from '#core/templates/spots/spot'
import { templateUnfit } from '#core/templates/template-unfit'
import type {
  Place,
  TemplateNode,
  UnderstoodTemplate,
  ValueName,
} from '#core/templates/template-tree'

/**
 * The template with the values in it. Throws `template-unfit` where a value it names is missing, or where the right to
 * renew would leave without its token, and what every exporter throws.
 */
export function fillTemplate(
  template: UnderstoodTemplate,
  values: ExportValues,
  options: ExportOptions,
): readonly ExportPiece[] {
  requiredRefreshToken(values, options)
  const parts = flatten(template.nodes, namedValues(values, options))
  const carried = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))
  if (options.includeRefreshToken && !carried.some(({ field }) => field === 'refreshToken')) {
    throw templateUnfit({ reason: 'refresh-unused' })
  }
  return written(template, parts)
}

type NamedValues = Readonly<Record<ValueName, Carried>>

interface Named extends Carried {
  readonly name: ValueName
  readonly place: Place
}

type Part = string | Named

function flatten(nodes: readonly TemplateNode[], values: NamedValues): readonly Part[] {
  return nodes.flatMap((node): readonly Part[] => {
    if (node.type === 'text') return [node.text]
    const { name } = node
    const isMissing = values[name].value === ''
    if (node.type === 'section') {
      return isMissing === node.isInverted ? flatten(node.nodes, values) : []
    }
    if (isMissing) throw templateUnfit({ reason: 'value-missing', name, ...node.place })
    return [{ ...values[name], name, place: node.place }]
  })
}

/** Any letter: what stands around a value never changes what the value is. */
const standIn = 'v'

function written(template: UnderstoodTemplate, parts: readonly Part[]): readonly ExportPiece[] {
  const places = new Set<number>()
  let outline = ''
  for (const part of parts) {
    if (typeof part !== 'string') places.add(outline.length)
    outline += typeof part === 'string' ? part : standIn
  }
  const spots = escapeRules[template.escaping].findSpots(outline, places)
  let count = 0
  return parts.flatMap((part): readonly ExportPiece[] => {
    if (typeof part === 'string') return [part]
    count += 1
    return piecesOf(template, part, spots[count - 1] ?? 'never')
  })
}

function piecesOf(
  { name, escaping }: UnderstoodTemplate,
  part: Named,
  spot: Spot,
): readonly ExportPiece[] {
  const outcome = escapeRules[escaping].write(part.value, spot)
  switch (outcome.type) {
    case 'written': {
      const { text, quote } = outcome
      return [quote, part.isSecret ? { masked: text } : text, quote]
    }
    case 'unsafe-value':
      throw unsafeValue(part.field, name)
    case 'unsafe-place':
      throw templateUnfit({ reason: 'place-unsafe', name: part.name, escaping, ...part.place })
    default:
      return assertNever(outcome)
  }
}
