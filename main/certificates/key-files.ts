import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { WalletError } from '#core/errors'
import type { CertifiedKey, KeyUse } from '#core/certified-key'
import { Secret } from '#core/secret'
import { checkUse } from './key-use'
import { foreignKind, isPkcs12, pemBlocks, type ForeignKind, type PartKind } from './key-kinds'

/** Larger than any chain of certificates. */
const mostBytes = 1024 * 1024

export interface KeyFileChoices {
  /** For an encrypted key or a PKCS#12 file; otherwise not looked at. */
  readonly passphrase?: Secret
  readonly use: KeyUse
  /** Epoch ms: whether the certificate counts now. */
  readonly now: number
}

interface Parts {
  readonly keys: readonly KeyObject[]
  readonly certificates: readonly X509Certificate[]
  readonly foreign: readonly ForeignKind[]
}

/**
 * Reads a private key and its certificate out of the files a person chose, in any order: PEM with one or more of
 * them, DER (PKCS#8, PKCS#1 or X.509), PKCS#12. Of several certificates of the key the one that ends last is taken;
 * others are its chain. Rejects with a `WalletError`: `key-file-unsuitable` (its `kind` says what the file is),
 * `private-key-missing`, `certificate-missing`, `key-passphrase-missing`, `key-passphrase-wrong`,
 * `key-protection-unknown`, `key-not-of-certificate`, or what `checkUse` finds.
 */
export async function readKeyFiles(
  files: readonly Uint8Array[],
  { passphrase, use, now }: KeyFileChoices,
): Promise<CertifiedKey> {
  const { keys, certificates, foreign } = together(
    await Promise.all(files.map((file) => partsOf(Buffer.from(file), passphrase))),
  )
  if (keys.length === 0) throw missing('private-key-missing', foreign)
  if (certificates.length === 0) throw missing('certificate-missing', foreign)
  const key = onlyOne(keys, certificates)
  const own = certificates.filter((certificate) => belongs(certificate, key))
  const latest = own.toSorted((one, other) => endOf(other) - endOf(one))[0]
  if (latest === undefined) throw new WalletError('key-not-of-certificate')
  const read = certifiedKey(key, latest, certificates)
  checkUse(read, { key, use, now })
  return read
}

function certifiedKey(
  key: KeyObject,
  certificate: X509Certificate,
  all: readonly X509Certificate[],
): CertifiedKey {
  return {
    privateKey: new Secret(key.export({ format: 'pem', type: 'pkcs8' }) as string),
    certificate: certificate.toString(),
    chain: chainOf(certificate, all).map(String),
    startsAt: Date.parse(certificate.validFrom),
    endsAt: endOf(certificate),
  }
}

const endOf = ({ validTo }: X509Certificate): number => Date.parse(validTo)

/** Those that vouch, one for the other, as TLS wants them sent (RFC 8446 section 4.4.2). */
function chainOf(
  certificate: X509Certificate,
  all: readonly X509Certificate[],
): readonly X509Certificate[] {
  const others = all.filter(({ fingerprint256 }) => fingerprint256 !== certificate.fingerprint256)
  const issuer = others.find((other) => certificate.checkIssued(other))
  return issuer === undefined ? [] : [issuer, ...chainOf(issuer, others)]
}

/** The one key, or of several the one a certificate was given for. */
function onlyOne(keys: readonly KeyObject[], certificates: readonly X509Certificate[]): KeyObject {
  const different = keys.filter((key, index) => keys.findIndex((one) => one.equals(key)) === index)
  const certified = different.filter((key) => certificates.some((one) => belongs(one, key)))
  const [key, second] = different.length === 1 ? different : certified
  if (second !== undefined) throw unsuitable('several-keys')
  if (key === undefined) throw new WalletError('key-not-of-certificate')
  return key
}

function belongs(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.checkPrivateKey(key)
  } catch {
    // Keys of two kinds.
    return false
  }
}

async function partsOf(bytes: Buffer, passphrase: Secret | undefined): Promise<Parts> {
  if (bytes.length > mostBytes) throw unsuitable('too-large')
  if (isPkcs12(bytes)) {
    // Its library takes 50 ms to load, which no start of the app has to wait for.
    const { openPkcs12 } = await import('./pkcs12')
    return { ...openPkcs12(bytes, passphrase), foreign: [] }
  }
  const text = isUtf16(bytes) ? bytes.toString('utf16le') : bytes.toString('latin1')
  const blocks = pemBlocks(text)
  if (blocks.length === 0) return derParts(bytes, passphrase) ?? foreignPart(foreignKind(text))
  return together(blocks.map(({ kind, pem }) => pemPart(kind, { pem, passphrase })))
}

/** As editors of Windows may save it. */
const isUtf16 = (bytes: Buffer): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

interface EncodedPart {
  readonly pem: string
  readonly passphrase: Secret | undefined
}

function pemPart(kind: PartKind, { pem, passphrase }: EncodedPart): Parts {
  if (kind === 'private-key') return keyPart(attempt(() => createPrivateKey(pem)))
  if (kind === 'certificate') return certificatePart(attempt(() => new X509Certificate(pem)))
  if (kind !== 'encrypted-key') return foreignPart(kind)
  if (passphrase === undefined) throw new WalletError('key-passphrase-missing')
  const choices = { key: pem, passphrase: passphrase.reveal() }
  return keyPart(decrypted(() => createPrivateKey(choices)))
}

/** DER has no labels: each kind is tried. */
function derParts(key: Buffer, passphrase: Secret | undefined): Parts | undefined {
  const certificate = attempt(() => new X509Certificate(key))
  if (certificate !== undefined) return certificatePart(certificate)
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    const plain = attempt(() => createPrivateKey({ key, format: 'der', type }))
    if (plain !== undefined) return keyPart(plain)
  }
  if (!isEncryptedDer(key)) return undefined
  if (passphrase === undefined) throw new WalletError('key-passphrase-missing')
  const choices = { key, format: 'der', type: 'pkcs8', passphrase: passphrase.reveal() } as const
  return keyPart(decrypted(() => createPrivateKey(choices)))
}

/** Node asks for a passphrase only where the structure (RFC 5958 section 3) is one of an encrypted key. */
function isEncryptedDer(key: Buffer): boolean {
  try {
    createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    return false
  } catch (error) {
    return codeOf(error) === 'ERR_MISSING_PASSPHRASE'
  }
}

/** OpenSSL and BoringSSL name what they cannot undo differently; whatever else fails is the passphrase’s doing. */
function decrypted(read: () => KeyObject): KeyObject {
  try {
    return read()
  } catch (error) {
    const code = codeOf(error)
    const isUnknown = /UNSUPPORTED|UNKNOWN_ALGORITHM|UNKNOWN_CIPHER/.test(code) && !isNoKey(error)
    throw new WalletError(isUnknown ? 'key-protection-unknown' : 'key-passphrase-wrong', code)
  }
}

/** About one wrong passphrase in 250 undoes the padding by chance: what came out is called unsupported, for it is no key. */
function isNoKey(error: unknown): boolean {
  const { code, opensslErrorStack } = error as { code?: string; opensslErrorStack?: string[] }
  return (
    code === 'ERR_OSSL_UNSUPPORTED' &&
    (opensslErrorStack ?? []).some((line) => line.includes('nested asn1 error'))
  )
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const foreignPart = (kind: ForeignKind): Parts => ({ keys: [], certificates: [], foreign: [kind] })

const keyPart = (key: KeyObject | undefined): Parts =>
  key === undefined ? foreignPart('damaged') : { keys: [key], certificates: [], foreign: [] }

const certificatePart = (certificate: X509Certificate | undefined): Parts =>
  certificate === undefined || Number.isNaN(endOf(certificate))
    ? foreignPart('damaged')
    : { keys: [], certificates: [certificate], foreign: [] }

const together = (parts: readonly Parts[]): Parts => ({
  keys: parts.flatMap(({ keys }) => keys),
  certificates: parts.flatMap(({ certificates }) => certificates),
  foreign: parts.flatMap(({ foreign }) => foreign),
})

/** What was given in the place of what is missing says more than that it is missing. */
function missing(
  code: 'private-key-missing' | 'certificate-missing',
  [kind]: readonly ForeignKind[],
): WalletError {
  return kind === undefined ? new WalletError(code) : unsuitable(kind)
}

const unsuitable = (kind: ForeignKind): WalletError =>
  new WalletError('key-file-unsuitable', '', { kind })
