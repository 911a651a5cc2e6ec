/** What a file may hold that looks like what is wanted and is not; each has its own advice. */
export type ForeignKind =
  | 'public-key'
  | 'request'
  | 'ssh-key'
  | 'java-keystore'
  | 'certificate-list'
  | 'several-keys'
  | 'too-large'
  | 'unreadable'
  | 'damaged'
  | 'unknown'

export type PartKind = 'private-key' | 'encrypted-key' | 'certificate' | ForeignKind

/** Labels of PEM (RFC 7468); what is not here says nothing about the file, such as EC PARAMETERS. */
const labels: Readonly<Record<string, PartKind>> = {
  'PRIVATE KEY': 'private-key',
  'RSA PRIVATE KEY': 'private-key',
  'EC PRIVATE KEY': 'private-key',
  'ENCRYPTED PRIVATE KEY': 'encrypted-key',
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'PUBLIC KEY': 'public-key',
  'RSA PUBLIC KEY': 'public-key',
  'CERTIFICATE REQUEST': 'request',
  'NEW CERTIFICATE REQUEST': 'request',
  'OPENSSH PRIVATE KEY': 'ssh-key',
  PKCS7: 'certificate-list',
}

export interface PemBlock {
  readonly kind: PartKind
  readonly pem: string
}

const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----[^-]*(?:-(?!----)[^-]*)*-----END \1-----/g

/** The blocks of a text in PEM, whatever stands between them. */
export function pemBlocks(text: string): readonly PemBlock[] {
  return Array.from(text.matchAll(block)).flatMap(([pem, label = '']) => {
    const kind = labels[label]
    if (kind === undefined) return []
    const isEncrypted = kind === 'private-key' && pem.includes('Proc-Type: 4,ENCRYPTED')
    return [{ kind: isEncrypted ? 'encrypted-key' : kind, pem }]
  })
}

const beginnings: readonly (readonly [RegExp, ForeignKind])[] = [
  [/^(ssh-|ecdsa-sha2-|PuTTY-User-Key-File)/, 'ssh-key'],
  [/^(\xfe\xed\xfe\xed|\xce\xce\xce\xce)/, 'java-keystore'],
  // It began as one of ours.
  [/-----BEGIN (?:[A-Z0-9]+ )?(?:PRIVATE KEY|CERTIFICATE)-----/, 'damaged'],
]

/** What a file is in which nothing was found: by its beginning, each byte one character. */
export function foreignKind(text: string): ForeignKind {
  return beginnings.find(([beginning]) => beginning.test(text))?.[1] ?? 'unknown'
}

/** Whether DER (or BER) begins as a PFX of PKCS#12 does (RFC 7292 section 4): a sequence whose first member is 3. */
export function isPkcs12(bytes: Buffer): boolean {
  const lengthByte = bytes[1] ?? 0
  const start = 2 + (lengthByte > 0x80 ? lengthByte & 0x7f : 0)
  return bytes[0] === 0x30 && bytes.subarray(start, start + 3).equals(Buffer.of(2, 1, 3))
}
