import { WalletError } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import { nothingToReport } from '#core/load-report'
import type { VaultRecord } from '#core/vault-document'
import type { Cipher } from '../ports'
import { saveFailure } from './durable-file'
import type { FoundWallet } from './find-wallet'
import type { Header } from './header'
import {
  checkPassphrase,
  dataKeyBytes,
  isKeyProven,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './key-wraps'
import { keyringRefused, troubleOf, unwrapWithKeyring, wrapWithKeyring } from './keyring'
import { createMemoryStore } from './record-store'
import { openSealed, type SealedSession } from './sealed-session'
import { createWallet, removeWallet, type WalletFolder } from './wallet-folder'

type Wraps = Header['wraps']

/** An open vault. */
export interface Session extends SealedSession {
  readonly protection: 'keyring' | 'passphrase' | 'memory'
  forgetKey(): void
}

export interface SessionTools extends WalletFolder {
  readonly cipher: Cipher
}

export function memorySession(): Session {
  return {
    protection: 'memory',
    store: createMemoryStore(),
    report: () => nothingToReport,
    readOnly: () => undefined,
    useHere: () => Promise.resolve(),
    forgetKey: () => undefined,
  }
}

/** Rejects with `keyring-refused`, or with why the log cannot be read. */
export async function openWithKeyring(tools: SessionTools, wallet: FoundWallet): Promise<Session> {
  const { header, spare } = wallet
  try {
    const dataKey = await keyFromKeyring(tools, header)
    return await load(tools, wallet, { dataKey, protection: 'keyring' })
  } catch (error) {
    if (spare === undefined || !mayBeTheHeader(error)) throw error
    const dataKey = await keyFromKeyring(tools, spare).catch(() => undefined)
    if (dataKey === undefined) throw error
    return load(tools, instead(spare), { dataKey, protection: 'keyring' })
  }
}

/** Rejects with `passphrase-wrong`, or with why the log cannot be read. */
export async function openWithPassphrase(
  tools: SessionTools,
  wallet: FoundWallet,
  passphrase: string,
): Promise<Session> {
  const { header, spare } = wallet
  try {
    const dataKey = await keyFromPassphrase(header, passphrase)
    return await load(tools, wallet, { dataKey, protection: 'passphrase' })
  } catch (error) {
    if (spare === undefined || !mayBeTheHeader(error)) throw error
    const dataKey = await keyFromPassphrase(spare, passphrase).catch(() => undefined)
    if (dataKey === undefined) throw error
    return load(tools, instead(spare), { dataKey, protection: 'passphrase' })
  }
}

async function keyFromKeyring({ cipher }: SessionTools, header: Header): Promise<Buffer> {
  const wrap = header.wraps.keyring
  if (wrap === undefined) throw new WalletError('keyring-refused', 'not wrapped by a keyring')
  const wrapped = Buffer.from(wrap.wrapped, 'base64url')
  const dataKey = Buffer.from(await unwrapWithKeyring(cipher, wrapped))
  if (isKeyProven(dataKey, header)) return dataKey
  throw keyringRefused('keyring-changed', 'the keyring gave a key that is not this wallet’s')
}

async function keyFromPassphrase(header: Header, passphrase: string): Promise<Buffer> {
  const wrap = header.wraps.passphrase
  if (wrap === undefined) throw new WalletError('passphrase-wrong', 'not wrapped by a passphrase')
  const dataKey = await unwrapWithPassphrase(wrap, header.walletId, passphrase)
  if (dataKey === undefined) throw new WalletError('passphrase-wrong')
  if (isKeyProven(dataKey, header)) return dataKey
  throw new WalletError('vault-unreadable', 'wallet.json: the key does not fit its check')
}

/** A forged key is no accident: it stays locked, and the person is told. */
const headerTroubles: readonly KeyringTrouble[] = ['keyring-changed', 'keyring-failed']

/** A changed byte of the header looks like another key. */
function mayBeTheHeader(error: unknown): boolean {
  if (!(error instanceof WalletError)) return false
  if (error.code === 'keyring-refused') return headerTroubles.includes(troubleOf(error))
  return error.code === 'passphrase-wrong' || error.code === 'vault-unreadable'
}

const instead = (spare: Header): FoundWallet => ({
  header: spare,
  spare: undefined,
  isHeaderLost: true,
})

/** Makes an empty wallet that the keyring opens. Rejects with `keyring-missing`, `keyring-refused` or why it cannot be saved. */
export function startWithKeyring(tools: SessionTools, backend: string): Promise<Session> {
  return start(tools, 'keyring', async ({ dataKey }) => ({
    keyring: await wrapWithKeyring(tools.cipher, backend, dataKey),
  }))
}

/** Makes a wallet that the passphrase opens, holding `records`. Rejects, leaving none, when they cannot be saved. */
export async function startWithPassphrase(
  tools: SessionTools,
  passphrase: string,
  records: readonly VaultRecord[],
): Promise<Session> {
  checkPassphrase(passphrase)
  const session = await start(tools, 'passphrase', async (key) => ({
    passphrase: await wrapWithPassphrase(key, passphrase, tools.randomBytes),
  }))
  try {
    await session.store.change({ put: records })
    return session
  } catch (error) {
    session.forgetKey()
    await removeWallet(tools)
    throw error
  }
}

async function start(
  tools: SessionTools,
  protection: 'keyring' | 'passphrase',
  makeWraps: (key: { readonly dataKey: Buffer; readonly walletId: string }) => Promise<Wraps>,
): Promise<Session> {
  const dataKey = Buffer.from(tools.randomBytes(dataKeyBytes))
  const header = await createWallet(tools, dataKey, (walletId) => makeWraps({ dataKey, walletId }))
  try {
    const wallet = { header, spare: undefined, isHeaderLost: false }
    return await load(tools, wallet, { dataKey, protection })
  } catch (error) {
    await removeWallet(tools)
    throw saveFailure(error)
  }
}

async function load(
  tools: SessionTools,
  { header, isHeaderLost }: FoundWallet,
  key: { readonly dataKey: Buffer; readonly protection: Session['protection'] },
): Promise<Session> {
  const { dataKey, protection } = key
  try {
    const session = await openSealed(tools, { header, isHeaderLost, dataKey })
    return { ...session, protection, forgetKey: () => void dataKey.fill(0) }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}
