import { z } from 'zod'
import { WalletError } from '#core/errors'
import type { WaysToOpen } from '#core/ways-to-open'
import { notAFile } from './durable-file'
import { base64url, keyringWrap } from './key-wraps'
import { typedWrap } from './typed-wraps'

export const headerFormat = 1
export const headerMaxBytes = 64 * 1024

/**
 * `wallet.json`: what is needed to open the log, nothing secret. Fields and ways of opening that this version does
 * not know are kept when it is written again.
 */
const header = z.looseObject({
  format: z.literal(headerFormat),
  walletId: base64url,
  appId: z.string(),
  platform: z.string(),
  createdAt: z.int(),
  /** The machine the wallet was made on. */
  createdBy: z.string(),
  /** The machine it is used on, where that is another one by now. */
  usedBy: z.string().exactOptional(),
  keyCheck: base64url,
  wraps: z.looseObject({
    keyring: keyringWrap.exactOptional(),
    passphrase: typedWrap.exactOptional(),
    /** Earlier versions keep it and do not open with it. */
    recoveryCode: typedWrap.exactOptional(),
  }),
})

export type Header = z.infer<typeof header>

const anyFormat = z.looseObject({ format: z.int().min(1) })

/** Throws `vault-newer` for a later format or one without a way of opening we know, `vault-unreadable` for anything else. */
export function readHeader(bytes: Buffer, appId: string): Header {
  const json = parseJson(bytes)
  const format = anyFormat.safeParse(json)
  if (!format.success) throw new WalletError('vault-unreadable', 'wallet.json: no format')
  if (format.data.format > headerFormat) {
    throw new WalletError('vault-newer', `wallet.json: format ${format.data.format}`)
  }
  const read = header.safeParse(json)
  if (!read.success) throw new WalletError('vault-unreadable', 'wallet.json: unknown shape')
  if (read.data.appId !== appId) throw new WalletError('vault-unreadable', 'another app’s wallet')
  if (!Object.values(waysIn(read.data)).includes(true)) {
    throw new WalletError('vault-newer', 'wallet.json: no known way of opening')
  }
  return read.data
}

/** What opens the wallet with this header. */
export function waysIn({ wraps }: Header): WaysToOpen {
  return {
    keyring: wraps.keyring !== undefined,
    passphrase: wraps.passphrase !== undefined,
    recoveryCode: wraps.recoveryCode !== undefined,
  }
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
