/** Named values as a call carried them; `repeated` names what came more than once. */
export interface Parameters {
  readonly values: ReadonlyMap<string, string>
  readonly repeated: readonly string[]
}

/** Query and form body together: Sprinklr takes either. An empty value counts as absent (RFC 6749 section 3.1). */
export function readParameters(...sources: readonly URLSearchParams[]): Parameters {
  const values = new Map<string, string>()
  const repeated: string[] = []
  for (const [name, value] of sources.flatMap((source) => Array.from(source))) {
    if (values.has(name)) repeated.push(name)
    else if (value !== '') values.set(name, value)
  }
  return { values, repeated }
}
