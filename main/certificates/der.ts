/** One value of DER (ITU-T X.690): tag, length, content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.of(tag), lengthOf(body.length), body])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length)
  if (length > 0xffff) throw new RangeError('longer than any certificate of ours')
  return length < 0x100 ? Buffer.of(0x81, length) : Buffer.of(0x82, length >> 8, length & 0xff)
}

export const sequence = (...members: readonly Uint8Array[]): Buffer => der(0x30, ...members)

/** `hex` is the encoded identifier. */
export const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))

/** All bits of whole bytes. */
export const bitString = (bytes: Uint8Array): Buffer => der(0x03, Buffer.of(0), bytes)

/** RFC 5280 section 4.1.2.5: UTCTime until 2049, GeneralizedTime from then on; whole seconds. */
export function time(at: number): Buffer {
  const digits = new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:T]/g, '')
  const isShort = digits < '2050'
  return der(isShort ? 0x17 : 0x18, Buffer.from(isShort ? digits.slice(2) : digits, 'ascii'))
}
