import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files below `folder` that hold `text` in plain or in a form that needs no key to be read. */
export function filesWith(folder: string, text: string): readonly string[] {
  const forms = formsOf(text)
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return []
    const path = join(entry.parentPath, entry.name)
    const content = readFileSync(path)
    return forms.some((form) => content.includes(form)) ? [path] : []
  })
}

/** As it is, in UTF-16, hexadecimal, and base64 wherever in the encoded bytes it may begin. */
function formsOf(text: string): readonly Buffer[] {
  const bytes = Buffer.from(text)
  const aligned = [0, 1, 2].map((skipped) => {
    const cut = bytes.subarray(skipped, skipped + Math.floor((bytes.length - skipped) / 3) * 3)
    return Buffer.from(cut.toString('base64'))
  })
  const hex = bytes.toString('hex')
  const others = [hex, hex.toUpperCase()].map((form) => Buffer.from(form))
  return [bytes, Buffer.from(text, 'utf16le'), ...others, ...aligned]
}
