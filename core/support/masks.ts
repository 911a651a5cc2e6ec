import { toldAddress } from '#core/support/known-places'

/** Something of the person’s, and what stands in its place. */
export interface Mask {
  readonly value: string
  readonly as: string
}

/** Shorter ones would blot out ordinary words, or parts of them. */
const shortest = 2
const shortestWithin = 4

/** What was taken out of one leaves brackets in it. */
const addresses = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>`)}]+/gi
const mails = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g
/** A file by where it lies, on any system: its last name alone stays. */
const paths = /(?:\b[a-z]:|\\\\[^\\\s]+|~)?(?:[\\/][^\\/\s:"'<>|()]+){2,}/gi

/** Takes names out of texts. Longest names first: one that holds another goes whole. */
export function nameRemover(masks: readonly Mask[]): (text: string) => string {
  const patterns = masks
    .filter(({ value }) => value.trim().length >= shortest)
    .flatMap(formsOf)
    .toSorted((one, other) => other.value.length - one.value.length)
    .map(({ value, as }) => ({ pattern: patternOf(value), as }))
  return (text) =>
    patterns.reduce((rest, { pattern, as }) => rest.replaceAll(pattern, () => as), text)
}

/** `text` without addresses of anybody’s, and without where files lie. What is none of these, such as a code, stays. */
export function withoutAddresses(text: string): string {
  return text
    .replaceAll(addresses, (address) => toldAddress(address))
    .replaceAll(mails, '[address]')
    .replaceAll(paths, (path) => `…/${path.split(/[\\/]/).at(-1) ?? ''}`)
}

/** As it is, as addresses carry it, and as JSON does. */
function formsOf({ value, as }: Mask): readonly Mask[] {
  const json = JSON.stringify(value).slice(1, -1)
  const encoded = encodeURIComponent(value.replaceAll(/\p{Surrogate}/gu, '?'))
  return [...new Set([value, value.trim(), encoded, json])].map((form) => ({ value: form, as }))
}

/** Capitals do not matter; a short one counts only where it is a word of its own. */
function patternOf(value: string): RegExp {
  const literal = value.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return value.length < shortestWithin
    ? new RegExp(String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])`, 'giu')
    : new RegExp(literal, 'giu')
}
