import Mustache from 'mustache'
import type { TemplateDraft } from '#core/templates/template'
import { nearestName } from '#core/templates/nearest'
import { templateUnfit, type FaultFacts } from '#core/templates/template-unfit'
import {
  valueNames,
  type Place,
  type TemplateNode,
  type UnderstoodTemplate,
  type ValueName,
} from '#core/templates/template-tree'

/** A tag as the library read it: its sign, what stands behind it, where it begins, what a section holds. */
type Token = readonly [
  type: string,
  value: string,
  start: number,
  end: number,
  nodes?: readonly Token[],
]

/**
 * The template as a tree of its texts, names and sections. The library only reads it; what stands for a name is written
 * by our own rules, so that none of its ways around escaping leads anywhere. Throws `template-unfit`.
 */
export function understandTemplate(
  draft: Pick<TemplateDraft, 'name' | 'fileName' | 'text' | 'escaping'>,
): UnderstoodTemplate {
  const { name, fileName, text, escaping } = draft
  return { name, fileName, escaping, nodes: nodesOf(tokensOf(text), text) }
}

function tokensOf(text: string): readonly Token[] {
  try {
    return new Mustache.Writer().parse(text) as readonly Token[]
  } catch (error) {
    throw templateUnfit(faultIn(text, error instanceof Error ? error.message : ''))
  }
}

/** What the library found wrong, with the place where a person has to look. */
function faultIn(text: string, message: string): FaultFacts {
  const [, what, quoted, position] = /^(\w+ \w+)(?: "(.*)")? at (\d+)$/s.exec(message) ?? []
  const at = Number(position ?? 0)
  const name = shown(quoted ?? '')
  if (what === 'Unopened section') {
    return { reason: 'section-unopened', name, ...placeAt(text, tagAt(text, at)) }
  }
  if (what !== 'Unclosed section') {
    return { reason: 'tag-unclosed', ...placeAt(text, text.lastIndexOf('{{')) }
  }
  const closing = /^\{\{\s*\/\s*([^}]*?)\s*\}\}/.exec(text.slice(tagAt(text, at)))?.[1]
  if (closing !== undefined) {
    const place = placeAt(text, tagAt(text, at))
    return { reason: 'section-crossed', name: shown(closing), nearest: name, ...place }
  }
  return { reason: 'section-unclosed', name, ...placeAt(text, lastOpening(text, quoted ?? '')) }
}

/** The library counts from the blanks before a tag. */
function tagAt(text: string, at: number): number {
  const found = text.indexOf('{{', at)
  return found === -1 ? at : found
}

function lastOpening(text: string, name: string): number {
  const openings = [...text.matchAll(/\{\{\s*[#^]\s*([^}]*?)\s*\}\}/g)]
  return openings.findLast(([, opened]) => opened === name)?.index ?? 0
}

function nodesOf(tokens: readonly Token[], text: string): readonly TemplateNode[] {
  return tokens.flatMap((token): readonly TemplateNode[] => {
    const [type, value, start, , inner = []] = token
    const place = placeAt(text, tagAt(text, start))
    switch (type) {
      case 'text':
        return [{ type: 'text', text: value }]
      case '!':
        return []
      case 'name':
      case '&':
        return [{ type: 'value', name: nameOf(value, place), place }]
      case '#':
      case '^': {
        const name = nameOf(value, place)
        return [{ type: 'section', name, isInverted: type === '^', nodes: nodesOf(inner, text) }]
      }
      case '>':
        throw templateUnfit({ reason: 'partial', ...place })
      default:
        throw templateUnfit({ reason: 'delimiters', ...place })
    }
  })
}

function nameOf(typed: string, place: Place): ValueName {
  const name = valueNames.find((one) => one === typed)
  if (name !== undefined) return name
  if (typed === '') throw templateUnfit({ reason: 'tag-empty', ...place })
  const nearest = nearestName(typed, valueNames)
  const facts = { reason: 'name-unknown', name: shown(typed), ...place } as const
  throw templateUnfit(nearest === undefined ? facts : { ...facts, nearest })
}

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, Math.max(0, at)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const longestShown = 40

function shown(typed: string): string {
  return typed.length > longestShown ? `${typed.slice(0, longestShown)}…` : typed
}
