/** The fewest characters a wallet's passphrase may have: it is all that protects the tokens. */
export const shortestPassphrase = 12

/** The same whatever keyboard it comes from: Unicode’s compatibility composition (NFKC). */
export function normalizedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

/** Counted as a person counts: code points of the normalised form, not UTF-16 units. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(normalizedPassphrase(passphrase)).length >= shortestPassphrase
}
