/** Random bytes a pair of tokens is made of. */
export const pairByteCount = 136
export const codeByteCount = 12

const tokenByteCount = 68

/** Two tokens as Sprinklr's look: base64 of 68 bytes, 92 characters, with `+`, `/` and `=` in every one. */
export function tokenPairOf(random: Uint8Array): { access: string; refresh: string } {
  needBytes(random, pairByteCount)
  return {
    access: tokenOf(random.subarray(0, tokenByteCount)),
    refresh: tokenOf(random.subarray(tokenByteCount, pairByteCount)),
  }
}

/** A code as Sprinklr's look: 24 hexadecimal digits. */
export function codeOf(random: Uint8Array): string {
  needBytes(random, codeByteCount)
  return Buffer.from(random.subarray(0, codeByteCount)).toString('hex')
}

/** The six digits of the second factor. */
export function secondFactorOf(random: Uint8Array): string {
  needBytes(random, 4)
  return String(Buffer.from(random).readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** Characters that break when a client forgets to encode them are put in, at places the bytes choose. */
function tokenOf(bytes: Uint8Array): string {
  const letters = Array.from(Buffer.from(bytes).toString('base64'))
  letters[(bytes[0] ?? 0) % 40] = '+'
  letters[41 + ((bytes[1] ?? 0) % 40)] = '/'
  return letters.join('')
}

function needBytes(random: Uint8Array, count: number): void {
  if (random.length < count) throw new RangeError(`needs ${count} random bytes`)
}
