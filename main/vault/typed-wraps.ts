import { createCipheriv, createDecipheriv } from 'node:crypto'
import { WalletError } from '#core/errors'
import { isLongEnough, normalizedPassphrase, shortestPassphrase } from '#core/passphrase'
import type { Secret } from '#core/secret'
import type { RandomBytes } from '../ports'
import { base64url } from './key-wraps'
import { usualCost, type Scrypt } from './scrypt'
import { looseObjectOf, numberFrom, oneOf, type Shape } from './shape'

const nonceBytes = 12
const tagBytes = 16
const saltBytes = 16
const costs = [14, 15, 16, 17, 18, 19, 20].map((power) => 2 ** power)

/** scrypt takes 128 · N · r bytes. */
const memoryLimitBytes = 256 * 1024 * 1024

interface Kdf {
  readonly name: 'scrypt'
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: string
}

const anyKdf = looseObjectOf<Kdf>({
  name: oneOf('scrypt'),
  N: oneOf(...costs),
  r: numberFrom(1, 16),
  p: numberFrom(1, 4),
  salt: base64url,
})

/** Bounded, so that a changed header cannot ask for all of the computer's memory. */
const kdf: Shape<Kdf> = (value): value is Kdf =>
  anyKdf(value) && 128 * value.N * value.r <= memoryLimitBytes

/** The data key sealed with a key made from something a person types. */
export interface TypedWrap {
  readonly kdf: Kdf
  readonly nonce: string
  readonly sealed: string
}

export const typedWrap = looseObjectOf<TypedWrap>({ kdf, nonce: base64url, sealed: base64url })

/** What is typed to open the wallet; the name of its wrap in the header. */
export type TypedKind = 'passphrase' | 'recoveryCode'

/** Bound into the seal: no wrap opens as another one, nor for another wallet. */
const purposes: Readonly<Record<TypedKind, string>> = {
  passphrase: 'token-wallet-passphrase',
  recoveryCode: 'token-wallet-recovery-code',
}

export interface TypedKey {
  readonly kind: TypedKind
  readonly walletId: string
  readonly typed: Secret
}

/** Throws `passphrase-weak` under 12 characters, counted as people count them. */
export function checkPassphrase(passphrase: Secret): void {
  if (!isLongEnough(passphrase.reveal())) {
    throw new WalletError('passphrase-weak', '', { shortest: shortestPassphrase })
  }
}

/** The data key sealed anew, with a salt and a nonce of its own. */
export async function wrapTyped(
  dataKey: Buffer,
  { kind, walletId, typed }: TypedKey,
  tools: { readonly randomBytes: RandomBytes; readonly scrypt: Scrypt },
): Promise<TypedWrap> {
  const salt = Buffer.from(tools.randomBytes(saltBytes))
  const nonce = Buffer.from(tools.randomBytes(nonceBytes))
  const wrappingKey = await tools.scrypt(normalizedPassphrase(typed.reveal()), salt, usualCost)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce)
  cipher.setAAD(boundTo(kind, walletId))
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()])
  wrappingKey.fill(0)
  return {
    kdf: { name: 'scrypt', ...usualCost, salt: salt.toString('base64url') },
    nonce: nonce.toString('base64url'),
    sealed: sealed.toString('base64url'),
  }
}

/** The data key, or undefined when what was typed is not the one. */
export async function unwrapTyped(
  wrap: TypedWrap,
  { kind, walletId, typed }: TypedKey,
  scrypt: Scrypt,
): Promise<Buffer | undefined> {
  for (const form of formsOf(typed.reveal())) {
    const wrappingKey = await scrypt(form, Buffer.from(wrap.kdf.salt, 'base64url'), wrap.kdf)
    const dataKey = opened(wrap, wrappingKey, boundTo(kind, walletId))
    wrappingKey.fill(0)
    if (dataKey !== undefined) return dataKey
  }
  return undefined
}

/** Earlier versions composed without compatibility (NFC): the same, but for rare characters. */
function formsOf(typed: string): readonly string[] {
  return [...new Set([normalizedPassphrase(typed), typed.normalize('NFC')])]
}

function opened(wrap: TypedWrap, wrappingKey: Buffer, bound: Buffer): Buffer | undefined {
  const sealed = Buffer.from(wrap.sealed, 'base64url')
  const nonce = Buffer.from(wrap.nonce, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce, {
      authTagLength: tagBytes,
    })
    decipher.setAAD(bound)
    decipher.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}

function boundTo(kind: TypedKind, walletId: string): Buffer {
  return Buffer.from(JSON.stringify([purposes[kind], 1, walletId]))
}
