import type { JsonObject } from '#core/json'

/** Says whether a value of JSON has a shape. */
export type Shape<T> = (value: unknown) => value is T

interface Optional<T> {
  readonly mayBeMissing: Shape<T>
}

type OptionalKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]

/** A shape for every member; `optional` for just those that may be missing. */
export type Members<T> = {
  readonly [K in keyof T]-?: K extends OptionalKeys<T>
    ? Optional<Exclude<T[K], undefined>>
    : Shape<T[K]>
}

export const optional = <T>(mayBeMissing: Shape<T>): Optional<T> => ({ mayBeMissing })

/**
 * An object with these members and no others. Each record of a wallet is looked at while it is opened, and a library that
 * could also explain what is wrong takes several times as long.
 */
export function objectOf<T extends object>(members: Members<T>): Shape<T> {
  const count = countIn(members)
  return (value): value is T => isObject(value) && count(value) === Object.keys(value).length
}

/** The same with others beside them: a newer version may say more. */
export function looseObjectOf<T extends object>(members: Members<T>): Shape<T> {
  const count = countIn(members)
  return (value): value is T => isObject(value) && count(value) >= 0
}

/** How many of the members there are; -1 when one is missing, or is not what it should be. */
function countIn(members: object): (value: JsonObject) => number {
  const shapes = Object.entries(members as Record<string, Shape<unknown> | Optional<unknown>>).map(
    ([name, member]) => ({
      name,
      isOptional: typeof member !== 'function',
      shape: typeof member === 'function' ? member : member.mayBeMissing,
    }),
  )
  return (value) => {
    let present = 0
    for (const { name, isOptional, shape } of shapes) {
      if (Object.hasOwn(value, name)) {
        if (!shape(value[name])) return -1
        present += 1
      } else if (!isOptional) return -1
    }
    return present
  }
}

export const listOf =
  <T>(member: Shape<T>): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(member)

export const anyOf =
  <T>(...shapes: readonly ((value: unknown) => boolean)[]): Shape<T> =>
  (value): value is T =>
    shapes.some((shape) => shape(value))

export function oneOf<const T>(...known: readonly T[]): Shape<T> {
  const values: ReadonlySet<unknown> = new Set(known)
  return (value): value is T => values.has(value)
}

export const text: Shape<string> = (value): value is string => typeof value === 'string'

export const textOf =
  (least: number, most = Number.POSITIVE_INFINITY): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length >= least && value.length <= most

export const textLike =
  (pattern: RegExp): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && pattern.test(value)

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean'

export const wholeNumber: Shape<number> = (value): value is number => Number.isSafeInteger(value)

export const numberFrom =
  (least: number, most = Number.MAX_SAFE_INTEGER): Shape<number> =>
  (value): value is number =>
    wholeNumber(value) && value >= least && value <= most

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
