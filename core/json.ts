/** A JSON object with unknown members and no prototype of its own to be reached through. */
export type JsonObject = Readonly<Record<string, unknown>>

/**
 * The object in `body`, or undefined when it holds anything else. Never throws. A byte order mark before it does no
 * harm (RFC 8259 section 8.1).
 */
export function readObject(body: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(body.replace(/^\ufeff/, '')))
  } catch {
    return undefined
  }
}

/** `value` as an object (no array, no null), or undefined. */
export function asObject(value: unknown): JsonObject | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.assign(Object.create(null) as Record<string, unknown>, value)
}
