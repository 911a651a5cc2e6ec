import { createCipheriv, createDecipheriv } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * One line of the log, for good:
 *
 *     <format> <generation> <following> <record id> <nonce> <sealed> <crc>
 *
 * `generation` rises strictly over the whole log. `following` says how many lines of the same save come after
 * this one; it alone is not bound by the seal, because compaction parts a save. Id, nonce and sealed part are base64url; the sealed part is AES-256-GCM with its tag at the end. The
 * last field is the CRC-32 of all before it, in every format to come: it tells a damaged line from a newer one.
 */
export const lineFormat = 1

export interface RecordLine {
  readonly generation: number
  readonly following: number
  readonly recordId: string
  /** As it stands in the line: most lines of a log are never opened. */
  readonly nonce: string
  readonly sealed: string
}

/** What a line belongs to: the seal holds for this wallet and its key alone. */
export interface Seal {
  readonly walletId: string
  readonly dataKey: Buffer
}

/** Where a line belongs: the seal holds for this record and generation alone. */
export type LinePlace = Pick<RecordLine, 'generation' | 'recordId' | 'following'>

export type ParsedLine =
  | { readonly type: 'line'; readonly line: RecordLine }
  | { readonly type: 'damaged' }
  | { readonly type: 'newer' }

export const nonceBytes = 12
const tagBytes = 16
/** In characters of base64url. */
const nonceLength = 16
const tagLength = 22
const newline = '\n'

export function sealLine(
  seal: Seal,
  place: LinePlace,
  content: { readonly bytes: Uint8Array; readonly nonce: Uint8Array },
): string {
  const cipher = createCipheriv('aes-256-gcm', seal.dataKey, content.nonce, {
    authTagLength: tagBytes,
  })
  cipher.setAAD(boundTo(seal.walletId, place))
  const sealed = Buffer.concat([cipher.update(content.bytes), cipher.final(), cipher.getAuthTag()])
  return formatLine({
    ...place,
    nonce: Buffer.from(content.nonce).toString('base64url'),
    sealed: sealed.toString('base64url'),
  })
}

/** The content, or undefined when the line was not sealed for this wallet, record and generation. */
export function openLine(seal: Seal, line: RecordLine): Buffer | undefined {
  const nonce = fromBase64url(line.nonce)
  const sealed = fromBase64url(line.sealed)
  if (nonce === undefined || sealed === undefined) return undefined
  const decipher = createDecipheriv('aes-256-gcm', seal.dataKey, nonce, { authTagLength: tagBytes })
  decipher.setAAD(boundTo(seal.walletId, line))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    const content = decipher.update(sealed.subarray(0, -tagBytes))
    // Of a stream of bytes, nothing is left to come: this only judges the tag.
    decipher.final()
    return content
  } catch {
    return undefined
  }
}

/** The line as it stands in the log, with its newline. */
export function formatLine(line: RecordLine): string {
  const text = withoutChecksum(line)
  return `${text} ${checksum(text)}${newline}`
}

function withoutChecksum(line: RecordLine): string {
  const fields = [
    lineFormat,
    line.generation,
    line.following,
    encodeId(line.recordId),
    line.nonce,
    line.sealed,
  ]
  return fields.join(' ')
}

/** Reads a line without its newline. Only the one spelling `formatLine` gives is accepted. */
export function parseLine(text: string): ParsedLine {
  const end = text.lastIndexOf(' ')
  const before = text.slice(0, Math.max(end, 0))
  if (end < 0 || checksum(before) !== text.slice(end + 1)) return { type: 'damaged' }
  const fields = before.split(' ')
  if (isNewer(fields[0])) return { type: 'newer' }
  const line = readFields(fields)
  return line === undefined ? { type: 'damaged' } : { type: 'line', line }
}

/** What a damaged line seems to have been. Nothing of it is proven. */
export type LineGuess = Pick<RecordLine, 'generation' | 'recordId'>

/** Reads the first fields of a line whose checksum does not hold, if they look like some. */
export function guessLine(text: string): LineGuess | undefined {
  const found = /^\d+ (\d{1,15}) \d+ ([A-Za-z0-9_-]{1,300}) /.exec(text)
  const [, generation, recordId] = found ?? []
  if (generation === undefined || recordId === undefined) return undefined
  return {
    generation: Number(generation),
    recordId: Buffer.from(recordId, 'base64url').toString('utf8'),
  }
}

function readFields(fields: readonly string[]): RecordLine | undefined {
  const [format, generation = '', following = '', id = '', nonce = '', sealed = ''] = fields
  if (fields.length !== 6 || format !== String(lineFormat)) return undefined
  if (!isCount(generation) || generation === '0' || !isCount(following)) return undefined
  if (nonce.length !== nonceLength || sealed.length <= tagLength) return undefined
  const recordId = Buffer.from(id, 'base64url').toString('utf8')
  if (encodeId(recordId) !== id) return undefined
  return { generation: Number(generation), following: Number(following), recordId, nonce, sealed }
}

/** In the one spelling `String` gives, and exact. */
function isCount(text: string): boolean {
  return /^(?:0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(Number(text))
}

/** Nothing, when it is not in the one spelling that `toString` gives. */
function fromBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

const encodeId = (recordId: string): string => Buffer.from(recordId, 'utf8').toString('base64url')

function isNewer(format: string | undefined): boolean {
  return format !== undefined && /^[1-9]\d{0,5}$/.test(format) && Number(format) > lineFormat
}

function boundTo(walletId: string, place: LinePlace): Buffer {
  return Buffer.from(
    JSON.stringify(['token-wallet-record', lineFormat, walletId, place.recordId, place.generation]),
  )
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
