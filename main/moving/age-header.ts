/** What became of opening a passphrase file. */
export type Opened =
  | { readonly type: 'opened'; readonly text: string }
  | { readonly type: 'wrong-passphrase' }
  /** Cut off or changed. */
  | { readonly type: 'damaged' }
  /** It opens with a key, or holds no text: none of ours. */
  | { readonly type: 'foreign' }
  | { readonly type: 'newer' }
  /** It asks for more memory than is given. */
  | { readonly type: 'too-costly' }

export type Unopened = Exclude<Opened, { readonly type: 'opened' }>

/** Every step doubles memory and time: this one takes a gigabyte. A file asks for it before anything of it is proven. */
const mostWorkFactor = 20

export const armorBegin = '-----BEGIN AGE ENCRYPTED FILE-----'
const anyVersion = 'age-encryption.org/'
const ourVersion = `${anyVersion}v1\n`
/** A header for one passphrase has some two hundred characters. */
const longestHeader = 64 * 1024

/** Is it an age file (C2SP, any version), as bytes or as text? */
export function isSealed(bytes: Uint8Array): boolean {
  const start = beginning(bytes)
  return start.startsWith(armorBegin) || start.startsWith(anyVersion)
}

/** What the header says against opening it, before any work is done for it. */
export function oddity(bytes: Uint8Array): Unopened | undefined {
  const header = beginning(bytes)
  if (!header.startsWith(ourVersion)) {
    return { type: header.startsWith(anyVersion) ? 'newer' : 'damaged' }
  }
  const [recipients = ''] = header.split('\n---', 1)
  const stanzas = Array.from(recipients.matchAll(/^-> (.*)$/gm), ([, all = '']) => all.split(' '))
  const [first] = stanzas
  if (first === undefined) return { type: 'damaged' }
  if (stanzas.length > 1 || first[0] !== 'scrypt') return { type: 'foreign' }
  const factor = first[2] ?? ''
  if (!/^[1-9][0-9]*$/.test(factor)) return { type: 'damaged' }
  return Number(factor) > mostWorkFactor ? { type: 'too-costly' } : undefined
}

/** Blanks before it, and a byte order mark, come from programs for text. */
export function beginning(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, longestHeader)).toString('latin1')
  return start.replace(/^(?:ï»¿)?\s*/, '')
}
