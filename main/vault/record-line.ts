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
  readonly nonce: Buffer
  readonly sealed: Buffer
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
  return formatLine({ ...place, nonce: Buffer.from(content.nonce), sealed })
}

/** The content, or undefined when the line was not sealed for this wallet, record and generation. */
export function openLine(seal: Seal, line: RecordLine): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', seal.dataKey, line.nonce, {
    authTagLength: tagBytes,
  })
  decipher.setAAD(boundTo(seal.walletId, line))
  decipher.setAuthTag(line.sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(line.sealed.subarray(0, -tagBytes)), decipher.final()])
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
    Buffer.from(line.recordId, 'utf8').toString('base64url'),
    line.nonce.toString('base64url'),
    line.sealed.toString('base64url'),
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
  const isOurs = line !== undefined && withoutChecksum(line) === before
  return isOurs ? { type: 'line', line } : { type: 'damaged' }
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
  const [, generation, following, recordId, nonce, sealed] = fields
  if (fields.length !== 6 || recordId === undefined) return undefined
  if (nonce === undefined || sealed === undefined) return undefined
  const line = {
    generation: Number(generation),
    following: Number(following),
    recordId: Buffer.from(recordId, 'base64url').toString('utf8'),
    nonce: Buffer.from(nonce, 'base64url'),
    sealed: Buffer.from(sealed, 'base64url'),
  }
  if (!Number.isSafeInteger(line.generation) || line.generation < 1) return undefined
  if (!Number.isSafeInteger(line.following) || line.following < 0) return undefined
  return line.nonce.length === nonceBytes && line.sealed.length > tagBytes ? line : undefined
}

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
