/**
 * `now`, made of the parts of `before` that stayed as they were: of plain data that is told whole each time, what did
 * not change is the very same object. Members of a list that have an `id` are known by it, others by their place.
 */
export function withKeptParts<Value>(before: unknown, now: Value): Value {
  return kept(before, now) as Value
}

type Plain = Readonly<Record<string, unknown>>

function kept(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return now
  if (Array.isArray(before)) return Array.isArray(now) ? keptList(before, now) : now
  return isPlain(before) && isPlain(now) ? keptRecord(before, now) : now
}

function keptList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map((one) => [idOf(one), one]))
  const parts = now.map((one, at) => {
    const id = idOf(one)
    return kept(id === undefined ? before[at] : known.get(id), one)
  })
  const isSame = parts.length === before.length && parts.every((one, at) => one === before[at])
  return isSame ? before : parts
}

function keptRecord(before: Plain, now: Plain): Plain {
  const names = Object.keys(now)
  const parts: Record<string, unknown> = {}
  let isSame = names.length === Object.keys(before).length
  for (const name of names) {
    const part = kept(before[name], now[name])
    parts[name] = part
    isSame &&= Object.is(part, before[name]) && name in before
  }
  return isSame ? before : parts
}

function idOf(one: unknown): string | undefined {
  return isPlain(one) && typeof one['id'] === 'string' ? one['id'] : undefined
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
