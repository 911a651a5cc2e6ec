import { createHash, generateKeyPair, sign, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { CertifiedKey } from '#core/certified-key'
import { Secret } from '#core/secret'
import type { RandomBytes } from '../ports'
import { bitString, der, oid, sequence, time } from './der'

const generateInBackground = promisify(generateKeyPair)
const signInBackground = promisify(sign)

const minuteMs = 60_000
const lifetimeMs = 365 * 24 * 60 * minuteMs
/** A server whose clock is a little slow takes it at once all the same. */
const headStartMs = 5 * minuteMs

export interface CertificateOrder {
  /** Whom the certificate names, such as the profile; shortened to the 64 characters that X.520 allows. */
  readonly commonName: string
  /** Epoch ms. */
  readonly now: number
}

/**
 * An RSA key of 2048 bits and a certificate that it signs itself (RFC 5280, version 3, SHA-256) for 365 days. Both are made in the background and take a moment.
 */
export async function makeCertificate(
  order: CertificateOrder,
  randomBytes: RandomBytes,
): Promise<CertifiedKey> {
  const { publicKey, privateKey } = await generateInBackground('rsa', { modulusLength: 2048 })
  const startsAt = Math.floor((order.now - headStartMs) / 1000) * 1000
  const endsAt = startsAt + lifetimeMs
  const serial = Buffer.from(randomBytes(16))
  // Positive, and as long as it says.
  serial.writeUInt8((serial.readUInt8() & 0x3f) | 0x40)
  const name = nameOf(order.commonName)
  const toBeSigned = sequence(
    version3,
    der(0x02, serial),
    sha256WithRsa,
    name,
    sequence(time(startsAt), time(endsAt)),
    name,
    publicKey.export({ format: 'der', type: 'spki' }),
    extensionsFor(publicKey),
  )
  const signature = await signInBackground('sha256', toBeSigned, privateKey)
  return {
    privateKey: new Secret(privateKey.export({ format: 'pem', type: 'pkcs8' }) as string),
    certificate: pem(sequence(toBeSigned, sha256WithRsa, bitString(signature))),
    chain: [],
    startsAt,
    endsAt,
  }
}

const version3 = der(0xa0, der(0x02, Buffer.of(2)))
const sha256WithRsa = sequence(oid('2a864886f70d01010b'), der(0x05))
const commonNameType = oid('550403')
const subjectKeyIdentifier = oid('551d0e')
const authorityKeyIdentifier = oid('551d23')
const basicConstraints = oid('551d13')

function nameOf(commonName: string): Buffer {
  const printable = commonName.replace(/\p{Cc}/gu, ' ').trim()
  const text = Array.from(printable === '' ? 'Token Wallet' : printable).slice(0, 64)
  const value = der(0x0c, Buffer.from(text.join(''), 'utf8'))
  return sequence(der(0x31, sequence(commonNameType, value)))
}

/**
 * The three that `openssl req -x509` gives (RFC 5280 section 4.2.1): who takes the documented certificate takes this one.
 * A key usage without signing certificates would be refused by BoringSSL, which then sees nobody’s word in it.
 */
function extensionsFor(publicKey: KeyObject): Buffer {
  const keyName = createHash('sha1').update(keyBitsOf(publicKey)).digest()
  const yes = der(0x01, Buffer.of(0xff))
  return der(
    0xa3,
    sequence(
      sequence(subjectKeyIdentifier, der(0x04, der(0x04, keyName))),
      sequence(authorityKeyIdentifier, der(0x04, sequence(der(0x80, keyName)))),
      sequence(basicConstraints, yes, der(0x04, sequence(yes))),
    ),
  )
}

const keyBitsOf = (publicKey: KeyObject): Buffer =>
  publicKey.export({ format: 'der', type: 'pkcs1' })

function pem(certificate: Buffer): string {
  const lines = certificate.toString('base64').replace(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}
