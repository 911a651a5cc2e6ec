import { createPrivateKey, pbkdf2Sync, X509Certificate, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import { WalletError } from '#core/errors'
import type { Secret } from '#core/secret'

/** The work a passphrase may cost: Firefox asks for 600,000 rounds, once for the key and once for the certificates. */
const mostRounds = 1_500_000

/** The library would count the rounds of PBKDF2 in JavaScript, which takes 20 s for a file of Firefox. Nobody else uses it. */
Object.assign(forge.pkcs5, {
  pbkdf2: (...[password, salt, rounds, length, digest]: Derivation) =>
    pbkdf2Sync(bytesOf(password), bytesOf(salt), rounds, length, digest.algorithm).toString(
      'latin1',
    ),
})

type Derivation = [
  password: string,
  salt: string,
  rounds: number,
  length: number,
  digest: { readonly algorithm: string },
]

/** The library’s bytes are characters. */
const bytesOf = (characters: string): Buffer => Buffer.from(characters, 'latin1')

/** What a PKCS#12 file holds. */
export interface Pkcs12Content {
  readonly keys: readonly KeyObject[]
  readonly certificates: readonly X509Certificate[]
}

/**
 * Opens a .p12 or .pfx (RFC 7292), of today’s tools (AES) and of older ones (RC2, 3DES), which neither Node’s nor
 * Electron’s cryptography does for both. Blocks for as long as the file’s rounds take: milliseconds, with Firefox’s half a
 * second. Throws `key-file-unsuitable`, `key-protection-unknown`, `key-passphrase-missing` or `key-passphrase-wrong`.
 */
export function openPkcs12(bytes: Buffer, passphrase: Secret | undefined): Pkcs12Content {
  const pfx = parse(bytes)
  // Its MAC is left out: that key and certificate fit together proves more, and its password may be spelled otherwise.
  const content = { ...pfx, value: childrenOf(pfx).slice(0, 2) }
  if (roundsIn(content) > mostRounds) {
    throw new WalletError('key-protection-unknown', 'too many rounds')
  }
  const problems: string[] = []
  for (const spelling of spellingsOf(passphrase)) {
    try {
      return readBags(forge.pkcs12.pkcs12FromAsn1(content, true, spelling))
    } catch (error) {
      problems.push(error instanceof Error ? error.message : '')
    }
  }
  const unknown = problems.find((problem) => /unsupported/i.test(problem))
  if (unknown !== undefined) throw new WalletError('key-protection-unknown', unknown)
  throw new WalletError(
    passphrase === undefined ? 'key-passphrase-missing' : 'key-passphrase-wrong',
  )
}

/** The older protection takes characters, today’s takes bytes of UTF-8; without a passphrase it is empty or nothing. */
function spellingsOf(passphrase: Secret | undefined): readonly (string | undefined)[] {
  if (passphrase === undefined) return ['', undefined]
  const typed = passphrase.reveal()
  return Array.from(new Set([typed, Buffer.from(typed, 'utf8').toString('latin1')]))
}

function parse(bytes: Buffer): forge.asn1.Asn1 {
  try {
    return forge.asn1.fromDer(bytes.toString('latin1'))
  } catch {
    throw new WalletError('key-file-unsuitable', '', { kind: 'damaged' })
  }
}

function childrenOf({ value }: forge.asn1.Asn1): readonly forge.asn1.Asn1[] {
  return Array.isArray(value) ? value : []
}

/** All rounds asked for in the open: each is a number that follows a salt. */
function roundsIn(node: forge.asn1.Asn1): number {
  const children = [...childrenOf(node), ...insideOf(node)]
  return children.reduce((sum, child, index) => {
    const isCount =
      isPrimitive(child, forge.asn1.Type.INTEGER) &&
      isPrimitive(children[index - 1], forge.asn1.Type.OCTETSTRING)
    return sum + roundsIn(child) + (isCount ? numberOf(child) : 0)
  }, 0)
}

/** What stands wrapped in an octet string. */
function insideOf(node: forge.asn1.Asn1): readonly forge.asn1.Asn1[] {
  if (!isPrimitive(node, forge.asn1.Type.OCTETSTRING)) return []
  const { value } = node
  if (typeof value !== 'string' || !value.startsWith('\x30')) return []
  try {
    return [forge.asn1.fromDer(value)]
  } catch {
    return []
  }
}

function isPrimitive(node: forge.asn1.Asn1 | undefined, type: forge.asn1.Type): boolean {
  return node?.tagClass === forge.asn1.Class.UNIVERSAL && node.type === type
}

function numberOf({ value }: forge.asn1.Asn1): number {
  return typeof value === 'string' ? Number(`0x0${bytesOf(value).toString('hex')}`) : 0
}

function readBags({ safeContents }: forge.pkcs12.Pkcs12Pfx): Pkcs12Content {
  const { keyBag, pkcs8ShroudedKeyBag, certBag } = forge.pki.oids
  const bags = safeContents.flatMap(({ safeBags }) => safeBags)
  const keys = bags.filter(({ type }) => type === keyBag || type === pkcs8ShroudedKeyBag)
  const certificates = bags.filter(({ type }) => type === certBag)
  return { keys: keys.map(keyOf), certificates: certificates.map(certificateOf) }
}

/** The library reads RSA itself and leaves every other kind as it was. */
function keyOf({ key, asn1 }: forge.pkcs12.Bag): KeyObject {
  // Null, whatever its types say.
  if (key instanceof Object) {
    const der = derOf(forge.pki.privateKeyToAsn1(key))
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs1' })
  }
  return createPrivateKey({ key: derOf(asn1), format: 'der', type: 'pkcs8' })
}

function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): X509Certificate {
  return new X509Certificate(
    derOf(cert instanceof Object ? forge.pki.certificateToAsn1(cert) : asn1),
  )
}

function derOf(node: forge.asn1.Asn1): Buffer {
  return bytesOf(forge.asn1.toDer(node).getBytes())
}
