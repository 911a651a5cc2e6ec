import { WalletError } from '#core/errors'
import type { VaultRecord } from '#core/vault-document'
import type { Cipher } from '../ports'
import { saveFailure } from './durable-file'
import type { Header } from './header'
import {
  checkPassphrase,
  dataKeyBytes,
  isKeyProven,
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from './key-wraps'
import { keyringRefused, unwrapWithKeyring, wrapWithKeyring } from './keyring'
import { loadLog } from './load-log'
import { createRecordLog } from './record-log'
import { createMemoryStore, createSealedStore, type RecordStore } from './record-store'
import {
  createWallet,
  logPath,
  readLog,
  removeTemporaryFiles,
  removeWallet,
  type WalletFolder,
} from './wallet-folder'

type Wraps = Header['wraps']

/** An open vault. */
export interface Session {
  readonly protection: 'keyring' | 'passphrase' | 'memory'
  readonly store: RecordStore
  readonly damaged: number
  forgetKey(): void
}

export interface SessionTools extends WalletFolder {
  readonly cipher: Cipher
}

export function memorySession(): Session {
  const store = createMemoryStore()
  return { protection: 'memory', store, damaged: 0, forgetKey: () => undefined }
}

/** Rejects with `keyring-refused`, or with why the log cannot be read. */
export async function openWithKeyring(tools: SessionTools, header: Header): Promise<Session> {
  const wrap = header.wraps.keyring
  if (wrap === undefined) throw new WalletError('keyring-refused', 'not wrapped by a keyring')
  const wrapped = Buffer.from(wrap.wrapped, 'base64url')
  const dataKey = Buffer.from(await unwrapWithKeyring(tools.cipher, wrapped))
  if (!isKeyProven(dataKey, header)) {
    throw keyringRefused('keyring-changed', 'the keyring gave a key that is not this wallet’s')
  }
  return load(tools, header, { dataKey, protection: 'keyring' })
}

/** Rejects with `passphrase-wrong`, or with why the log cannot be read. */
export async function openWithPassphrase(
  tools: SessionTools,
  header: Header,
  passphrase: string,
): Promise<Session> {
  const wrap = header.wraps.passphrase
  if (wrap === undefined) throw new WalletError('passphrase-wrong', 'not wrapped by a passphrase')
  const dataKey = await unwrapWithPassphrase(wrap, header.walletId, passphrase)
  if (dataKey === undefined) throw new WalletError('passphrase-wrong')
  if (!isKeyProven(dataKey, header)) {
    throw new WalletError('vault-unreadable', 'wallet.json: the key does not fit its check')
  }
  return load(tools, header, { dataKey, protection: 'passphrase' })
}

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
    return await load(tools, header, { dataKey, protection })
  } catch (error) {
    await removeWallet(tools)
    throw saveFailure(error)
  }
}

async function load(
  tools: SessionTools,
  { walletId }: Header,
  key: { readonly dataKey: Buffer; readonly protection: Session['protection'] },
): Promise<Session> {
  const { dataKey, protection } = key
  const seal = { walletId, dataKey }
  try {
    const loaded = await loadLog(await readLog(tools), seal)
    await removeTemporaryFiles(tools)
    const { disk, randomBytes } = tools
    const log = createRecordLog({ disk, path: logPath(tools.folder), seal, randomBytes }, loaded)
    return {
      protection,
      store: createSealedStore(log, loaded, disk.clock),
      damaged: loaded.damaged,
      forgetKey: () => void dataKey.fill(0),
    }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}
