/** The fewest characters a wallet's passphrase may have: it is all that protects the tokens. */
export const shortestPassphrase = 12

/** The same whatever keyboard it comes from: Unicode’s compatibility composition (NFKC). */
export function normalizedPassphrase(passphrase: string): string {
  return passphrase.normalize('NFKC')
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Counted as a person counts what was typed: grapheme clusters (UAX #29), before composition makes several of one. */
export function isLongEnough(passphrase: string): boolean {
  return [...characters.segment(passphrase)].length >= shortestPassphrase
}
