/**
 * The quotes of dotenv libraries that no reader sees as anything else: single ones, and double ones for a value that holds
 * a single one. Where neither will do, the value cannot be written.
 */
export function dotenvQuote(value: string): `'` | `"` {
  return value.includes(`'`) ? `"` : `'`
}

/** Between double quotes more is special than between single ones, and to each reader something else. */
export function fitsDoubleQuotes(value: string): boolean {
  return !/["$`\\]/.test(value)
}
