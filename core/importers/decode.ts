/** Nothing larger is read: whoever keeps keys in it has picked the wrong file. */
export const sizeLimit = 50 * 1024 * 1024

/** Why a file or a text is not read at all. */
export type RefusedText = 'too-large' | 'binary' | 'utf-16' | 'not-utf-8'

export type Decoded =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'refused'; readonly reason: RefusedText }

/**
 * UTF-8 with or without byte order mark, and nothing else: a wrong guess would change tokens. NUL is in no text; in
 * every second byte it is UTF-16, which Windows calls Unicode.
 */
export function decodeBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > sizeLimit) return { type: 'refused', reason: 'too-large' }
  if (isUtf16(bytes)) return { type: 'refused', reason: 'utf-16' }
  if (bytes.includes(0)) return { type: 'refused', reason: 'binary' }
  try {
    return { type: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { type: 'refused', reason: 'not-utf-8' }
  }
}

/** A pasted text, freed of a byte order mark. */
export function decodePasted(pasted: string): Decoded {
  if (pasted.length > sizeLimit) return { type: 'refused', reason: 'too-large' }
  if (pasted.includes('\0')) return { type: 'refused', reason: 'binary' }
  return { type: 'text', text: pasted.startsWith('\uFEFF') ? pasted.slice(1) : pasted }
}

const looked = 1024

/** By its byte order mark, or because nearly every second byte of its beginning is 0 and no other. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const zeros = Array.from(bytes.subarray(0, looked)).flatMap((byte, at) =>
    byte === 0 ? [at % 2] : [],
  )
  const odd = zeros.filter((parity) => parity === 1).length
  const even = zeros.length - odd
  const most = Math.max(odd, even)
  return most > Math.min(bytes.length, looked) * 0.4 && Math.min(odd, even) === 0
}
