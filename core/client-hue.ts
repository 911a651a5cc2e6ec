/** Degrees around the wheel, far enough from one another to be told apart beside each other. */
const hues = [25, 70, 115, 160, 205, 250, 295, 340] as const

/**
 * The hue of a client's mark, in degrees: the same for one name everywhere and at every start, however its letters are
 * written. Different clients may share one: it is never the only sign.
 */
export function clientHue(client: string): number {
  // FNV-1a, 32 bits: names that differ by one letter come far apart.
  let hash = 0x811c9dc5
  for (const letter of client.normalize('NFKC').trim().toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hues[hash % hues.length] ?? hues[0]
}
