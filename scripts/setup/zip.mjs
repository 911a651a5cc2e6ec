// @ts-check
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'

/**
 * Unpacks a chosen part of a zip. The archive we fetch holds 25,000 files of which we want a
 * hundred, and the library that unpacks all of them takes 50 seconds.
 * Layout: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12 and 4.3.16. No zip64, no encryption.
 *
 * @typedef {{ name: string, method: number, mode: number, crc: number, size: number, at: number }} ZipEntry
 */

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const STORED = 0
const DEFLATED = 8

/**
 * @param {string} zipFile
 * @param {string} folder
 * @param {(name: string) => string | undefined} placeOf where an entry goes below `folder`
 * @returns {number} how many files were written
 */
export function unzip(zipFile, folder, placeOf) {
  const zip = openSync(zipFile, 'r')
  try {
    let written = 0
    for (const entry of readEntries(zip)) {
      const place = entry.name.endsWith('/') ? undefined : placeOf(entry.name)
      if (place === undefined) continue
      const target = join(folder, place)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, readContent(zip, entry), { mode: entry.mode & 0o777 || 0o644 })
      written += 1
    }
    return written
  } finally {
    closeSync(zip)
  }
}

/**
 * @param {number} zip
 * @returns {Generator<ZipEntry>}
 */
function* readEntries(zip) {
  const size = fstatSync(zip).size
  const tail = readAt(zip, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || tail.readUInt32LE(end) !== END_SIGNATURE) throw new Error('not a zip file')
  const directory = readAt(zip, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  let at = 0
  while (at < directory.length) {
    if (directory.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new Error('damaged zip directory')
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      size: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      at: directory.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/**
 * @param {number} zip
 * @param {ZipEntry} entry
 */
function readContent(zip, entry) {
  const header = readAt(zip, entry.at, 30)
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new Error(`damaged zip at ${entry.name}`)
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = readAt(zip, start, entry.size)
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new Error(`${entry.name} is packed in a way this reader does not know`)
  }
  const content = entry.method === STORED ? packed : inflateRawSync(packed)
  if (crc32(content) !== entry.crc) throw new Error(`${entry.name} is damaged in the zip`)
  return content
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 */
function readAt(file, position, length) {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const count = readSync(file, buffer, filled, length - filled, position + filled)
    if (count === 0) throw new Error('the zip ends too early')
    filled += count
  }
  return buffer
}
