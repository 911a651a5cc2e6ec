/** The fewest characters a wallet's passphrase may have: it is all that protects the tokens. */
export const shortestPassphrase = 12

/** Counted as a person counts: code points of the composed form (NFC), not UTF-16 units. */
export function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase.normalize('NFC')).length >= shortestPassphrase
}
