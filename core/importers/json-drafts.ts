import { gathered, isConvincing, isCredential, type Draft, type Fact } from '#core/importers/draft'
import { fieldNamed } from '#core/importers/field-names'
import { joined, nothing, type Reading } from '#core/importers/importer'
import { asObject, type JsonObject } from '#core/json'

/** Nobody nests deeper; what lies below is not looked at. */
const deepest = 8

/** JSON is parsed up to this length only: a small text can make very many objects. */
export const jsonLimit = 8_000_000

/** `text` as JSON, or undefined when it is none or too long. */
export function parseJson(text: string): unknown {
  if (text.length > jsonLimit || !/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The drafts in JSON of any shape: an object and what lies in it is one profile until it contradicts itself, elements
 * of a list are one profile each. A list of `{ key, value }` pairs is an object.
 */
export function jsonDrafts(json: unknown): Reading {
  const { drafts, notes } = readValue(json, 0)
  return { drafts: drafts.filter(isConvincing), notes }
}

/** The facts of an object's own members. */
export function memberFacts(object: JsonObject): Draft {
  return Object.entries(object).flatMap(([name, value]) => factOf(name, value))
}

/** The fact a named value gives, if any. */
export function factOf(name: string, value: unknown): readonly Fact[] {
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const named = fieldNamed(name)
  return named === undefined ? [] : [{ ...named, value: String(value) }]
}

function readValue(json: unknown, depth: number): Reading {
  if (typeof json !== 'object' || json === null) return nothing
  if (depth > deepest) return { drafts: [], notes: [{ type: 'too-deep' }] }
  if (Array.isArray(json)) return readList(json, depth)
  return readObject(asObject(json) ?? {}, depth)
}

function readList(list: readonly unknown[], depth: number): Reading {
  const pairs = list.map(pairOf)
  if (list.length > 0 && pairs.every((pair) => pair !== undefined)) {
    return { drafts: [pairs.flatMap((pair) => factOf(...pair))], notes: [] }
  }
  return joined(list.map((element) => readValue(element, depth + 1)))
}

/** A child that holds only somebody's name says nothing about whose token stands beside it. */
function readObject(object: JsonObject, depth: number): Reading {
  const within = joined(Object.values(object).map((value) => readValue(value, depth + 1)))
  const telling = within.drafts.filter((draft) => draft.some(isTelling))
  const own: Draft = [...memberFacts(object), ...statusFacts(object)]
  return { drafts: gathered([own, ...telling]), notes: within.notes }
}

function isTelling(fact: Fact): boolean {
  return isCredential(fact) || !['name', 'client', 'providerId'].includes(fact.field)
}

/** Cedato's answers lie in an envelope that says `OK`. */
function statusFacts({ status, data }: JsonObject): Draft {
  if (status !== 'OK' || asObject(data)?.['access_token'] === undefined) return []
  return [{ field: 'providerId', value: 'cedato', providerId: 'cedato', isHint: true }]
}

/** `{ "key": …, "value": … }`, as Postman and others write variables. */
export function pairOf(json: unknown): readonly [string, unknown] | undefined {
  const { key, value } = asObject(json) ?? {}
  return typeof key === 'string' && value !== undefined ? [key, value] : undefined
}
