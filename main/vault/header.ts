import { WalletError } from '#core/errors'
import type { WaysToOpen } from '#core/ways-to-open'
import { notAFile } from './durable-file'
import { base64url, keyringWrap, type KeyringWrap } from './key-wraps'
import { looseObjectOf, numberFrom, oneOf, optional, text, wholeNumber } from './shape'
import { typedWrap, type TypedWrap } from './typed-wraps'

export const headerFormat = 1
export const headerMaxBytes = 64 * 1024

/** The ways of opening the wallet that this version knows. */
export interface Wraps {
  readonly keyring?: KeyringWrap
  readonly passphrase?: TypedWrap
  /** Earlier versions keep it and do not open with it. */
  readonly recoveryCode?: TypedWrap
}

/**
 * `wallet.json`: what is needed to open the log, nothing secret. Fields and ways of opening that this version does
 * not know are kept when it is written again.
 */
export interface Header {
  readonly format: number
  readonly walletId: string
  readonly appId: string
  readonly platform: string
  readonly createdAt: number
  /** The machine the wallet was made on. */
  readonly createdBy: string
  /** The machine it is used on, where that is another one by now. */
  readonly usedBy?: string
  readonly keyCheck: string
  readonly wraps: Wraps
}

const isHeader = looseObjectOf<Header>({
  format: oneOf(headerFormat),
  walletId: base64url,
  appId: text,
  platform: text,
  createdAt: wholeNumber,
  createdBy: text,
  usedBy: optional(text),
  keyCheck: base64url,
  wraps: looseObjectOf<Wraps>({
    keyring: optional(keyringWrap),
    passphrase: optional(typedWrap),
    recoveryCode: optional(typedWrap),
  }),
})

const isOfAnyFormat = looseObjectOf<Pick<Header, 'format'>>({ format: numberFrom(1) })

/** Throws `vault-newer` for a later format or one without a way of opening we know, `vault-unreadable` for anything else. */
export function readHeader(bytes: Buffer, appId: string): Header {
  const json = parseJson(bytes)
  if (!isOfAnyFormat(json)) throw new WalletError('vault-unreadable', 'wallet.json: no format')
  if (json.format > headerFormat) {
    throw new WalletError('vault-newer', `wallet.json: format ${json.format}`)
  }
  if (!isHeader(json)) throw new WalletError('vault-unreadable', 'wallet.json: unknown shape')
  if (json.appId !== appId) throw new WalletError('vault-unreadable', 'another app’s wallet')
  if (!Object.values(waysIn(json)).includes(true)) {
    throw new WalletError('vault-newer', 'wallet.json: no known way of opening')
  }
  return json
}

/** What opens the wallet with this header. */
export function waysIn({ wraps }: Header): WaysToOpen {
  return {
    keyring: wraps.keyring !== undefined,
    passphrase: wraps.passphrase !== undefined,
    recoveryCode: wraps.recoveryCode !== undefined,
  }
}

/** Were the ways of opening changed between the two? No single damage takes one away or changes both salt and nonce of one. */
export function hasOtherWays(one: Header, other: Header): boolean {
  const isOther = (kind: 'passphrase' | 'recoveryCode'): boolean => {
    const [mine, theirs] = [one.wraps[kind], other.wraps[kind]]
    return mine?.nonce !== theirs?.nonce && mine?.kdf.salt !== theirs?.kdf.salt
  }
  const isKeyringOther = waysIn(one).keyring !== waysIn(other).keyring
  return isKeyringOther || isOther('passphrase') || isOther('recoveryCode')
}

/**
 * Was this a header that something damaged? To be asked only where its copy is this app's and of this version: a later version
 * that changes the format, or leaves no way of opening that this one knows, leaves no such copy either.
 */
export function isHeaderDamage(error: unknown): boolean {
  if (!(error instanceof WalletError)) return false
  if (error.code === 'vault-unreadable') return error.message !== notAFile
  return error.code === 'vault-newer'
}

/** Names that come and go with the network tell nothing: see main/machine-id.ts. */
export const isLastingMachine = (id: string): boolean => !id.startsWith('name-')

export function headerBytes(header: Header): Buffer {
  return Buffer.from(`${JSON.stringify(header, undefined, 2)}\n`)
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new WalletError('vault-unreadable', 'wallet.json: not JSON')
  }
}
