import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatLine,
  openLine,
  parseLine,
  sealLine,
  type RecordLine,
  type Seal,
} from '../../../main/vault/record-line'

const seal: Seal = { walletId: 'wallet-of-the-tests', dataKey: randomBytes(32) }
const content = Buffer.from('{"kind":"profile","version":1,"savedAt":1,"body":{"a":"ä"}}')
const place = { generation: 7, following: 0, recordId: 'profile-1' }
const text = sealLine(seal, place, { bytes: content, nonce: randomBytes(12) }).slice(0, -1)

/** The content a line gives away to the wallet, or undefined: what an attacker has to get past. */
function accepted(line: string, by: Seal = seal): Buffer | undefined {
  const parsed = parseLine(line)
  return parsed.type === 'line' ? openLine(by, parsed.line) : undefined
}

/** The same line with a right checksum: an attacker computes one easily. */
function withChecksum(line: string): string {
  const fields = line.split(' ').slice(0, -1).join(' ')
  return `${fields} ${crc32(fields).toString(16).padStart(8, '0')}`
}

function withField(index: number, change: (value: string) => string): string {
  return withChecksum(
    text
      .split(' ')
      .map((field, at) => (at === index ? change(field) : field))
      .join(' '),
  )
}

function lineOf(line: string): RecordLine {
  const parsed = parseLine(line)
  if (parsed.type !== 'line') throw new Error('not a line')
  return parsed.line
}

describe('a sealed line', () => {
  it('gives back what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 3000 }),
        fc.string({ minLength: 1, unit: 'binary' }),
        fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        fc.nat({ max: 100 }),
        (bytes, recordId, generation, following) => {
          fc.pre(Buffer.from(recordId, 'utf8').toString('utf8') === recordId)
          const where = { recordId, generation, following }
          const line = sealLine(seal, where, { bytes, nonce: randomBytes(12) })
          expect(line.indexOf('\n')).toBe(line.length - 1)
          expect(lineOf(line.slice(0, -1))).toMatchObject(where)
          expect(accepted(line.slice(0, -1))?.equals(bytes)).toBe(true)
        },
      ),
    )
  })

  it('is refused after any single bit has changed, with the old or a right checksum', () => {
    const bytes = Buffer.from(text, 'latin1')
    let acceptedOnes = 0
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8((changed[bit >> 3] ?? 0) ^ (1 << (bit & 7)), bit >> 3)
      const line = changed.toString('latin1')
      if (accepted(line) !== undefined) acceptedOnes += 1
      const isFollowing = withoutFollowing(withChecksum(line)) === withoutFollowing(text)
      if (!isFollowing && accepted(withChecksum(line)) !== undefined) acceptedOnes += 1
    }
    expect(acceptedOnes).toBe(0)
  })

  it('is refused after any edit of its bytes', () => {
    const edit = fc.record({
      at: fc.nat({ max: text.length }),
      removed: fc.nat({ max: 5 }),
      added: fc.string({ maxLength: 5 }),
    })
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), (edits, right) => {
        const edited = edits.reduce(
          (line, { at, removed, added }) => line.slice(0, at) + added + line.slice(at + removed),
          text,
        )
        const line = right ? withChecksum(edited) : edited
        // How many lines follow is not sealed: a compaction parts what was saved together.
        fc.pre(withoutFollowing(line) !== withoutFollowing(text))
        expect(accepted(line)).toBeUndefined()
      }),
      { numRuns: 5000 },
    )
  })

  it('holds for its record, generation, wallet and key alone', () => {
    const line = lineOf(text)
    expect(openLine(seal, line)?.equals(content)).toBe(true)
    expect(openLine(seal, { ...line, recordId: 'profile-2' })).toBeUndefined()
    for (const generation of [1, 6, 8, 70, Number.MAX_SAFE_INTEGER]) {
      expect(openLine(seal, { ...line, generation })).toBeUndefined()
    }
    expect(openLine({ ...seal, walletId: 'another-wallet' }, line)).toBeUndefined()
    expect(openLine({ ...seal, dataKey: randomBytes(32) }, line)).toBeUndefined()
    expect(
      openLine(seal, { ...line, nonce: randomBytes(12).toString('base64url') }),
    ).toBeUndefined()
  })

  it('has one spelling only', () => {
    const spellings = [
      withField(1, (generation) => `0${generation}`),
      withField(1, (generation) => `+${generation}`),
      withField(1, (generation) => `${generation}.0`),
      withField(2, () => ''),
      withField(2, () => '00'),
      withField(3, (id) => `${id}=`),
      withField(4, (nonce) => `${nonce}==`),
      withField(5, (sealed) => `${sealed}=`),
      withField(5, (sealed) => sealed.replaceAll('-', '+').replaceAll('_', '/') + '='),
      text.toUpperCase(),
      ` ${text}`,
      `${text} `,
      `${text}\r`,
    ]
    for (const line of spellings) expect(accepted(line)).toBeUndefined()
  })

  it('of a later format is told from a damaged one by its checksum', () => {
    expect(parseLine(withField(0, () => '2'))).toEqual({ type: 'newer' })
    expect(parseLine(withChecksum('3 anything at all crc'))).toEqual({ type: 'newer' })
    expect(parseLine(text.replace(/^1/, '3'))).toEqual({ type: 'damaged' })
    expect(parseLine(withField(0, () => '0'))).toEqual({ type: 'damaged' })
    expect(parseLine('')).toEqual({ type: 'damaged' })
  })

  it('keeps its seal when the rest of its save is dropped', () => {
    const parted = formatLine({ ...lineOf(text), following: 3 }).slice(0, -1)
    expect(accepted(parted)?.equals(content)).toBe(true)
  })
})

function withoutFollowing(line: string): string {
  const [format, generation, following, ...rest] = line.split(' ')
  const isCount = following !== undefined && /^(0|[1-9]\d{0,15})$/.test(following)
  return isCount ? [format, generation, ...rest.slice(0, -1)].join(' ') : line
}
