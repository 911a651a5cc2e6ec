import { readFileSync } from 'node:fs'
import { entriesBelow, type Entry } from './disk'

/** A secret and what it is, for the report. */
export type Secrets = Readonly<Record<string, string>>

/** A form of a secret as it could lie in a file. */
interface Needle {
  readonly what: string
  readonly bytes: Buffer
}

/** Every form of `secret` that programs write: raw, escaped for addresses and JSON, encoded, wide. */
export function needlesOf(what: string, secret: string): readonly Needle[] {
  const bytes = Buffer.from(secret)
  const texts: Readonly<Record<string, string>> = {
    raw: secret,
    'URL-encoded': encodeURIComponent(secret),
    'form-encoded': new URLSearchParams([['', secret]]).toString().slice(1),
    'JSON-escaped': JSON.stringify(secret).slice(1, -1),
    hex: bytes.toString('hex'),
    HEX: bytes.toString('hex').toUpperCase(),
  }
  const encoded = [0, 1, 2].flatMap((shift) => [
    [`base64 at ${shift}`, inBase64(bytes, shift)] as const,
    [`base64url at ${shift}`, toUrlAlphabet(inBase64(bytes, shift))] as const,
  ])
  const forms = [...Object.entries(texts), ...encoded]
  return [
    ...forms.map(([form, text]) => ({ what: `${what}, ${form}`, bytes: Buffer.from(text) })),
    { what: `${what}, UTF-16`, bytes: Buffer.from(secret, 'utf16le') },
    { what: `${what}, reversed UTF-16`, bytes: Buffer.from(secret, 'utf16le').swap16() },
  ]
}

/** What base64 makes of the bytes `shift` places into a text: without the digits that neighbours share. */
function inBase64(bytes: Buffer, shift: number): string {
  const digits = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const first = shift === 0 ? 0 : shift + 1
  const isWhole = (shift + bytes.length) % 3 === 0
  return digits.slice(first, isWhole ? undefined : -1)
}

const toUrlAlphabet = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_')

export interface Hit {
  readonly where: string
  readonly what: string
}

/** Everything of `secrets` in the given text. */
export function hitsIn(where: string, content: Buffer, secrets: Secrets): readonly Hit[] {
  return Object.entries(secrets)
    .flatMap(([what, secret]) => needlesOf(what, secret))
    .filter(({ bytes }) => content.includes(bytes))
    .map(({ what }) => ({ where, what }))
}

/** Everything of `secrets` in the files below `folders` and in their names. */
export function searchFiles(
  folders: readonly string[],
  secrets: Secrets,
  isLeftOut: (entry: Entry) => boolean,
): { readonly files: number; readonly hits: readonly Hit[] } {
  const found = folders
    .flatMap((folder) => entriesBelow(folder))
    .filter((entry) => !isLeftOut(entry) && (entry.stats.isFile() || entry.stats.isDirectory()))
  const hits = found.flatMap(({ path, stats }) => [
    ...hitsIn(`name of ${path}`, Buffer.from(path), secrets),
    ...(stats.isFile() ? hitsIn(path, contentOf(path), secrets) : []),
  ])
  return { files: found.length, hits }
}

/** A running app deletes files of its own meanwhile. */
function contentOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
