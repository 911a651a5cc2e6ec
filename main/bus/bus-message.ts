/** One call of a method, with arguments of the few types we need. */
export interface BusCall {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly args?: readonly BusValue[]
}

export type BusValue =
  | { readonly type: 's'; readonly value: string }
  | { readonly type: 'ao'; readonly value: readonly string[] }

/** A message as it came. `body` is left as bytes: whoever expects something in it reads it. */
export interface BusMessage {
  readonly kind: 'return' | 'error' | 'signal' | 'other'
  readonly replyTo: number | undefined
  readonly path: string
  readonly member: string
  readonly errorName: string
  readonly signature: string
  readonly body: BodyReader
}

/** Reads a body from its beginning. Every method throws a RangeError where the body is not as expected. */
export interface BodyReader {
  byte(): number
  uint32(): number
  boolean(): boolean
  /** Strings and object paths. */
  string(): string
  signature(): string
  strings(): readonly string[]
}

/** Nothing we ask for is longer; a bus that claims so is not listened to any more. */
const longestMessage = 1024 * 1024
const fixedHeaderBytes = 16
const kinds = ['other', 'other', 'return', 'error', 'signal'] as const
const field = {
  path: 1,
  interface: 2,
  member: 3,
  errorName: 4,
  replyTo: 5,
  destination: 6,
} as const
const signatureField = 8

/** A call as bytes, little-endian (D-Bus specification, *Message Protocol*). */
export function encodeCall(serial: number, call: BusCall): Buffer {
  const args = call.args ?? []
  const body = writer()
  for (const arg of args) {
    if (arg.type === 's') body.string(arg.value)
    else body.strings(arg.value)
  }
  const fields = writer()
  const signature = args.map(({ type }) => type).join('')
  const put = (code: number, type: 'o' | 's', value: string): void => {
    fields.align(8)
    fields.byte(code)
    fields.signature(type)
    fields.string(value)
  }
  put(field.path, 'o', call.path)
  put(field.interface, 's', call.interface)
  put(field.member, 's', call.member)
  put(field.destination, 's', call.destination)
  if (signature !== '') {
    fields.align(8)
    fields.byte(signatureField)
    fields.signature('g')
    fields.signature(signature)
  }
  const start = Buffer.from([0x6c, 1, 0, 1, ...uint32(body.bytes().length), ...uint32(serial)])
  const length = Buffer.from(uint32(fields.bytes().length))
  const header = Buffer.concat([start, length, fields.bytes()])
  return Buffer.concat([header, Buffer.alloc(paddingTo(8, header.length)), body.bytes()])
}

/** The first whole message in `bytes` and its length, or undefined while it is incomplete. Throws a RangeError. */
export function decodeMessage(
  bytes: Buffer,
): { readonly message: BusMessage; readonly length: number } | undefined {
  if (bytes.length < fixedHeaderBytes) return undefined
  const order = bytes[0] === 0x6c ? 'little' : bytes[0] === 0x42 ? 'big' : undefined
  if (order === undefined || bytes[3] !== 1) throw new RangeError('not a D-Bus message')
  const start = createReader(bytes, order, 4)
  const bodyLength = start.uint32()
  start.uint32()
  const headerLength = fixedHeaderBytes + start.uint32()
  const bodyAt = headerLength + paddingTo(8, headerLength)
  const length = bodyAt + bodyLength
  if (length > longestMessage) throw new RangeError('too long a message')
  if (bytes.length < length) return undefined
  const fields = readFields(createReader(bytes.subarray(0, headerLength), order, fixedHeaderBytes))
  // Offsets in a body count from its start; the header before it is padded to 8.
  const body = createReader(bytes.subarray(bodyAt, length), order, 0)
  return { length, message: { kind: kinds[bytes[1] ?? 0] ?? 'other', ...fields, body } }
}

function readFields(reader: Reader): Omit<BusMessage, 'kind' | 'body'> {
  const found = new Map<number, string | number>()
  while (!reader.atEnd()) {
    reader.align(8)
    const code = reader.byte()
    const type = reader.signature()
    if (type === 'u') found.set(code, reader.uint32())
    else if (type === 'g') found.set(code, reader.signature())
    else if (type === 's' || type === 'o') found.set(code, reader.string())
    else throw new RangeError('an unknown header field')
  }
  const text = (code: number): string => String(found.get(code) ?? '')
  const replyTo = found.get(field.replyTo)
  return {
    replyTo: typeof replyTo === 'number' ? replyTo : undefined,
    path: text(field.path),
    member: text(field.member),
    errorName: text(field.errorName),
    signature: text(signatureField),
  }
}

interface Reader extends BodyReader {
  align(to: number): void
  atEnd(): boolean
}

function createReader(bytes: Buffer, order: 'little' | 'big', startAt: number): Reader {
  let at = startAt
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new RangeError('a message ends too early')
    at += length
    return bytes.subarray(at - length, at)
  }
  const align = (to: number): void => void take(paddingTo(to, at))
  const text = (length: number): string => take(length + 1).toString('utf8', 0, length)
  const uint32 = (): number => {
    align(4)
    const four = take(4)
    return order === 'little' ? four.readUInt32LE() : four.readUInt32BE()
  }
  const reader: Reader = {
    align,
    atEnd: () => at >= bytes.length,
    byte: () => take(1).readUInt8(),
    uint32,
    boolean: () => uint32() !== 0,
    string: () => text(uint32()),
    signature: () => text(reader.byte()),
    strings: () => {
      const length = uint32()
      const end = at + length
      const all: string[] = []
      while (at < end) all.push(reader.string())
      return all
    },
  }
  return reader
}

function writer() {
  const bytes: number[] = []
  const align = (to: number): void => {
    bytes.push(...new Array<number>(paddingTo(to, bytes.length)).fill(0))
  }
  const string = (value: string): void => {
    const text = Buffer.from(value)
    align(4)
    bytes.push(...uint32(text.length), ...text, 0)
  }
  return {
    align,
    byte: (value: number) => void bytes.push(value),
    string,
    signature: (value: string) => void bytes.push(value.length, ...Buffer.from(value), 0),
    strings: (values: readonly string[]) => {
      align(4)
      const lengthAt = bytes.length
      bytes.push(0, 0, 0, 0)
      for (const value of values) string(value)
      bytes.splice(lengthAt, 4, ...uint32(bytes.length - lengthAt - 4))
    },
    bytes: () => Buffer.from(bytes),
  }
}

function uint32(value: number): readonly number[] {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return [...four]
}

function paddingTo(to: number, length: number): number {
  return (to - (length % to)) % to
}
