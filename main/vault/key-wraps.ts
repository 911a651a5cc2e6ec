import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  scrypt,
  timingSafeEqual,
  type ScryptOptions,
} from 'node:crypto'
import { z } from 'zod'
import { WalletError } from '#core/errors'
import { isLongEnough, shortestPassphrase } from '#core/passphrase'
import type { RandomBytes } from '../ports'

export const dataKeyBytes = 32

const nonceBytes = 12
const tagBytes = 16
const saltBytes = 16
const costs = [14, 15, 16, 17, 18, 19, 20].map((power) => 2 ** power)

export const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/** scrypt takes 128 · N · r bytes. */
const memoryLimitBytes = 256 * 1024 * 1024

/** scrypt (RFC 7914). Bounded, so that a changed header cannot ask for all of the computer's memory. */
const kdf = z
  .object({
    name: z.literal('scrypt'),
    N: z.literal(costs),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
    salt: base64url,
  })
  .refine(({ N, r }) => 128 * N * r <= memoryLimitBytes)

/** The data key sealed with a key made from a passphrase. */
export const passphraseWrap = z.object({ kdf, nonce: base64url, sealed: base64url })

/** The data key as the operating system's keyring gave it back, and how it looked when it was made. */
export const keyringWrap = z.object({
  backend: z.string(),
  prefix: z.string(),
  wrapped: base64url,
})

export type PassphraseWrap = z.infer<typeof passphraseWrap>
export type KeyringWrap = z.infer<typeof keyringWrap>

/** Proves a data key without giving anything of it away: the keyring's own cipher has no tag. */
export function keyCheck(dataKey: Uint8Array, walletId: string): string {
  return createHmac('sha256', dataKey)
    .update(`token-wallet-key-check 1 ${walletId}`)
    .digest('base64url')
}

export function isKeyProven(
  dataKey: Uint8Array,
  expected: { readonly walletId: string; readonly keyCheck: string },
): boolean {
  const found = Buffer.from(keyCheck(dataKey, expected.walletId))
  const wanted = Buffer.from(expected.keyCheck)
  return (
    dataKey.byteLength === dataKeyBytes &&
    found.length === wanted.length &&
    timingSafeEqual(found, wanted)
  )
}

/** Throws `passphrase-weak` under 12 characters, counted as people count them. */
export function checkPassphrase(passphrase: string): void {
  if (!isLongEnough(passphrase)) {
    throw new WalletError('passphrase-weak', '', { shortest: shortestPassphrase })
  }
}

export async function wrapWithPassphrase(
  key: { readonly dataKey: Buffer; readonly walletId: string },
  passphrase: string,
  randomBytes: RandomBytes,
): Promise<PassphraseWrap> {
  const salt = Buffer.from(randomBytes(saltBytes)).toString('base64url')
  const kdf = { name: 'scrypt' as const, N: 2 ** 17, r: 8, p: 1, salt }
  const nonce = Buffer.from(randomBytes(nonceBytes))
  const wrappingKey = await deriveKey(passphrase, kdf)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(boundTo(key.walletId))
  const sealed = Buffer.concat([cipher.update(key.dataKey), cipher.final(), cipher.getAuthTag()])
  wrappingKey.fill(0)
  return { kdf, nonce: nonce.toString('base64url'), sealed: sealed.toString('base64url') }
}

/** The data key, or undefined when the passphrase is not the one. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  walletId: string,
  passphrase: string,
): Promise<Buffer | undefined> {
  const wrappingKey = await deriveKey(passphrase, wrap.kdf)
  const sealed = Buffer.from(wrap.sealed, 'base64url')
  try {
    const decipher = createDecipheriv(
      'aes-256-gcm',
      wrappingKey,
      Buffer.from(wrap.nonce, 'base64url'),
      { authTagLength: tagBytes },
    )
    decipher.setAAD(boundTo(walletId))
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  } finally {
    wrappingKey.fill(0)
  }
}

function deriveKey(passphrase: string, { N, r, p, salt }: PassphraseWrap['kdf']): Promise<Buffer> {
  // Twice what the work needs: OpenSSL and BoringSSL count their own share differently.
  const options: ScryptOptions = { N, r, p, maxmem: Math.max(256 * 1024 * 1024, 256 * N * r) }
  return new Promise((resolve, reject) => {
    const typed = passphrase.normalize('NFC')
    scrypt(typed, Buffer.from(salt, 'base64url'), dataKeyBytes, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}

function boundTo(walletId: string): Buffer {
  return Buffer.from(JSON.stringify(['token-wallet-passphrase', 1, walletId]))
}
