/**
 * `text` as an address, or undefined when it is none. Never throws. Not by URL.canParse: once hot, Node 20's denies
 * addresses that hold a letter such as `ü`, and a rule that rests on it would look away.
 */
export function parseAddress(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/** The host of an address, with its port where that is not the usual one; empty when it is none. Never throws. */
export function hostOf(address: string): string {
  return parseAddress(address)?.host ?? ''
}
