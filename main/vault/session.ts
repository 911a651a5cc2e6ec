import { WalletError } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import { nothingToReport } from '#core/load-report'
import type { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import { noWayToOpen, type WaysToOpen } from '#core/ways-to-open'
import type { Cipher } from '../ports'
import { noCopies } from './copies'
import { saveFailure } from './durable-file'
import type { FoundWallet } from './find-wallet'
import { waysIn, type Header } from './header'
import { createKeyChanges, noKeyChanges, type KeyChanges } from './key-changes'
import { dataKeyBytes, isKeyProven } from './key-wraps'
import { keyringRefused, troubleOf, unwrapWithKeyring, wrapWithKeyring } from './keyring'
import { createMemoryStore } from './record-store'
import type { Scrypt } from './scrypt'
import { openSealed, type SealedSession } from './sealed-session'
import { checkPassphrase, unwrapTyped, wrapTyped, type TypedKind } from './typed-wraps'
import { createWallet, removeUnusedWallet, removeWallet } from './wallet-folder'
import type { WalletFolder } from './wallet-place'

type Wraps = Header['wraps']

/** An open vault. */
export interface Session extends Pick<
  SealedSession,
  'store' | 'copies' | 'report' | 'readOnly' | 'useHere'
> {
  /** `passphrase`: also where the keyring should open it and did not. */
  readonly protection: () => 'keyring' | 'passphrase' | 'memory'
  readonly ways: () => WaysToOpen
  readonly keys: KeyChanges
  /** As it is on the disk; undefined in memory. */
  readonly header: () => Header | undefined
  forgetKey(): void
}

export interface SessionTools extends WalletFolder {
  readonly cipher: Cipher
  readonly scrypt: Scrypt
}

/** What the person typed to open the wallet. */
export interface Typed {
  readonly kind: TypedKind
  readonly typed: Secret
}

export function memorySession(): Session {
  return {
    protection: () => 'memory',
    ways: () => noWayToOpen,
    keys: noKeyChanges,
    header: () => undefined,
    store: createMemoryStore(),
    copies: noCopies,
    report: () => nothingToReport,
    readOnly: () => undefined,
    useHere: () => Promise.resolve(),
    forgetKey: () => undefined,
  }
}

/** Rejects with `keyring-refused`, or with why the log cannot be read. */
export function openWithKeyring(tools: SessionTools, wallet: FoundWallet): Promise<Session> {
  return openBy(tools, wallet, {
    opensByKeyring: true,
    keyFrom: (header) => keyFromKeyring(tools, header),
  })
}

/** Rejects with `passphrase-wrong`, `recovery-code-wrong`, or with why the log cannot be read. */
export function openWithTyped(
  tools: SessionTools,
  wallet: FoundWallet,
  typed: Typed,
): Promise<Session> {
  return openBy(tools, wallet, {
    opensByKeyring: false,
    keyFrom: (header) => keyFromTyped(tools, header, typed),
  })
}

interface Way {
  readonly opensByKeyring: boolean
  readonly keyFrom: (header: Header) => Promise<Buffer>
}

async function openBy(tools: SessionTools, wallet: FoundWallet, way: Way): Promise<Session> {
  const { header, spare } = wallet
  const { opensByKeyring, keyFrom } = way
  try {
    return await load(tools, wallet, { dataKey: await keyFrom(header), opensByKeyring })
  } catch (error) {
    if (spare === undefined || !mayBeTheHeader(error)) throw error
    const dataKey = await keyFrom(spare).catch(() => undefined)
    if (dataKey === undefined) throw error
    return load(tools, instead(spare), { dataKey, opensByKeyring })
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

const wrongTyped = { passphrase: 'passphrase-wrong', recoveryCode: 'recovery-code-wrong' } as const

async function keyFromTyped(
  { scrypt }: SessionTools,
  header: Header,
  { kind, typed }: Typed,
): Promise<Buffer> {
  const wrap = header.wraps[kind]
  if (wrap === undefined) throw new WalletError(wrongTyped[kind], 'no such way of opening')
  const dataKey = await unwrapTyped(wrap, { kind, walletId: header.walletId, typed }, scrypt)
  if (dataKey === undefined) throw new WalletError(wrongTyped[kind])
  if (isKeyProven(dataKey, header)) return dataKey
  throw new WalletError('vault-unreadable', 'wallet.json: the key does not fit its check')
}

/** A forged key is no accident: it stays locked, and the person is told. */
const headerTroubles: readonly KeyringTrouble[] = ['keyring-changed', 'keyring-failed']

/** A changed byte of the header looks like another key. */
function mayBeTheHeader(error: unknown): boolean {
  if (!(error instanceof WalletError)) return false
  if (error.code === 'keyring-refused') return headerTroubles.includes(troubleOf(error))
  return ['passphrase-wrong', 'recovery-code-wrong', 'vault-unreadable'].includes(error.code)
}

const instead = (spare: Header): FoundWallet => ({
  header: spare,
  spare: undefined,
  isHeaderLost: true,
})

/** Makes an empty wallet that the keyring opens. Rejects with `keyring-missing`, `keyring-refused` or why it cannot be saved. */
export function startWithKeyring(tools: SessionTools, backend: string): Promise<Session> {
  return start(tools, true, async ({ dataKey }) => ({
    keyring: await wrapWithKeyring(tools.cipher, backend, dataKey),
  }))
}

/** Makes a wallet that the passphrase opens, holding `records`. Rejects, leaving none, when they cannot be saved. */
export async function startWithPassphrase(
  tools: SessionTools,
  passphrase: Secret,
  records: readonly VaultRecord[],
): Promise<Session> {
  checkPassphrase(passphrase)
  const session = await start(tools, false, async ({ dataKey, walletId }) => ({
    passphrase: await wrapTyped(
      dataKey,
      { kind: 'passphrase', walletId, typed: passphrase },
      tools,
    ),
  }))
  try {
    await session.store.change([{ put: records }], ([outcome]) => {
      if (outcome?.error instanceof Error) throw outcome.error
    })
    return session
  } catch (error) {
    session.forgetKey()
    await removeWallet(tools)
    throw error
  }
}

async function start(
  tools: SessionTools,
  opensByKeyring: boolean,
  makeWraps: (key: { readonly dataKey: Buffer; readonly walletId: string }) => Promise<Wraps>,
): Promise<Session> {
  const dataKey = Buffer.from(tools.randomBytes(dataKeyBytes))
  const header = await createWallet(tools, dataKey, (walletId) => makeWraps({ dataKey, walletId }))
  try {
    const wallet = { header, spare: undefined, isHeaderLost: false }
    return await load(tools, wallet, { dataKey, opensByKeyring })
  } catch (error) {
    await removeUnusedWallet(tools)
    throw saveFailure(error)
  }
}

async function load(
  tools: SessionTools,
  { header, isHeaderLost, spare }: FoundWallet,
  key: { readonly dataKey: Buffer; readonly opensByKeyring: boolean },
): Promise<Session> {
  const { dataKey } = key
  try {
    const isSpareStale = spare !== undefined
    const sealed = await openSealed(tools, { header, isHeaderLost, isSpareStale, dataKey })
    const keys = createKeyChanges(tools, sealed, key)
    const { store, copies, report, readOnly, useHere } = sealed
    return {
      store,
      copies,
      report,
      readOnly,
      useHere,
      keys,
      header: sealed.header,
      ways: () => waysIn(sealed.header()),
      protection: () => (keys.opensByKeyring() ? 'keyring' : 'passphrase'),
      forgetKey: () => void dataKey.fill(0),
    }
  } catch (error) {
    dataKey.fill(0)
    throw error
  }
}
