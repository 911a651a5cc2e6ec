import { WalletError } from '#core/errors'
import type { Secret } from '#core/secret'
import type { VaultRecord } from '#core/vault-document'
import type { VaultStatus } from '#core/wallet-state'
import { passphraseModeOf, type WaysToOpen } from '#core/ways-to-open'
import { findWallet } from './find-wallet'
import type { KeyChanges } from './key-changes'
import { troubleOf } from './keyring'
import { createMemoryStore, type RecordStore } from './record-store'
import {
  memorySession,
  openWithKeyring,
  openWithTyped,
  startWithKeyring,
  startWithPassphrase,
  type Session,
  type SessionTools,
  type Typed,
} from './session'
import {
  findState,
  isRefusal,
  readFailure,
  statusOf,
  unreadable,
  whyNotOpen,
  waysOf,
  type VaultState,
} from './vault-state'

/** The states of the vault and the ways between them. One step at a time: the vault's queue sees to that. */
export interface VaultMachine {
  readonly status: () => VaultStatus
  readonly ways: () => WaysToOpen
  readonly find: () => Promise<void>
  /** Makes the wallet that the keyring opens, if there is none yet. */
  readonly makeWallet: () => Promise<void>
  readonly protect: (passphrase: Secret) => Promise<void>
  readonly keepInMemory: () => Promise<void>
  /** Where the keyring should open the wallet too and can be used, it gets its copy of the key anew. */
  readonly unlock: (typed: Typed) => Promise<void>
  /** Forgets key and records. Refuses where nothing but the keyring would open again, or nothing at all. */
  readonly lock: () => Promise<void>
  /** Of the wallet that is open. Throws why there is none. */
  readonly keys: () => KeyChanges
  /** Looks again at the disk and at the keyring, which may ask the person meanwhile. */
  readonly retryKeyring: (signal: AbortSignal) => Promise<void>
  /** Throws why the vault is not open. */
  readonly store: () => RecordStore
  readonly session: () => Session | undefined
  readonly close: () => Promise<void>
}

export function createVaultMachine(tools: SessionTools): VaultMachine {
  let state: VaultState = { type: 'closed' }
  let hasSeenWallet = false

  const opened = async (opening: Promise<Session>): Promise<Session> => {
    try {
      const session = await opening
      state = { type: 'open', session }
      return session
    } catch (error) {
      state = afterFailure(state, error)
      throw readFailure(error)
    }
  }

  const find = async () => {
    if (state.type === 'open') return
    const found = await findState(tools)
    // A folder that went away with its disk is no first start.
    state = hasSeenWallet && isWithoutWallet(found) ? unreadable(goneMeanwhile()) : found
    hasSeenWallet ||= !isWithoutWallet(found)
  }

  const retryKeyring = async (signal: AbortSignal) => {
    if (state.type === 'open') return
    const refusal = await refusalToUnlock(tools, state, signal)
    if (refusal === undefined) await find()
    else state = afterRefusal(state, refusal)
    throwAfterRetry(state)
  }

  return {
    status: () => statusOf(state),
    ways: () => waysOf(state),
    find,
    makeWallet: async () => {
      if (state.type === 'empty') await opened(startedOrJoined(tools, state.backend))
    },
    protect: async (passphrase) => {
      await opened(startWithPassphrase(tools, passphrase, recordsToKeep(state)))
    },
    keepInMemory: async () => {
      if (state.type !== 'unprotected') throw whyNotOpen(state)
      await opened(Promise.resolve(memorySession()))
    },
    unlock: async (typed) => {
      await opened(unlocked(tools, state, typed))
    },
    lock: async () => {
      state = await locked(tools, openIn(state).session)
    },
    keys: () => openIn(state).session.keys,
    retryKeyring,
    store: () => storeOf(state),
    session: () => (state.type === 'open' ? state.session : undefined),
    close: async () => {
      state = closed(state)
    },
  }
}

/** Another process may have made a wallet meanwhile: then that is ours too. */
async function startedOrJoined(tools: SessionTools, backend: string): Promise<Session> {
  try {
    return await startWithKeyring(tools, backend)
  } catch (error) {
    const found = await findWallet(tools).catch(() => undefined)
    if (found?.header.wraps.keyring === undefined) throw error
    return openWithKeyring(tools, found).catch(() => {
      throw error
    })
  }
}

function closed(state: VaultState): VaultState {
  if (state.type === 'open') state.session.forgetKey()
  return { type: 'closed' }
}

/** Throws why it is not open. */
function openIn(state: VaultState): Extract<VaultState, { type: 'open' }> {
  if (state.type !== 'open') throw whyNotOpen(state)
  return state
}

async function unlocked(tools: SessionTools, state: VaultState, typed: Typed): Promise<Session> {
  if (state.type === 'open') return state.session
  if (state.type !== 'locked') throw whyNotOpen(state)
  // Another process may have changed the passphrase since.
  const found = await findWallet(tools).catch(() => undefined)
  const session = await openWithTyped(tools, found ?? state.wallet, typed)
  await mendKeyring(session)
  return session
}

/** Where the keyring should open the wallet and did not. The wallet is open whether this works or not. */
async function mendKeyring({ readOnly, keys }: Session): Promise<void> {
  if (readOnly() === undefined) await keys.renewKeyring().catch(() => undefined)
}

/** Throws where the keyring would open it again by itself, or nothing at all. */
async function locked(tools: SessionTools, session: Session): Promise<VaultState> {
  const header = session.header()
  if (header === undefined || passphraseModeOf(session.ways()) !== 'lock') {
    throw new WalletError('unexpected', 'the keyring would open it at once')
  }
  // A disk that is gone is no reason to stay open.
  const found = await findWallet(tools).catch(() => undefined)
  session.forgetKey()
  return { type: 'locked', wallet: found ?? { header, spare: undefined, isHeaderLost: false } }
}

function storeOf(state: VaultState): RecordStore {
  if (state.type === 'open') return state.session.store
  // Nothing was ever saved: there is nothing to read either.
  if (state.type === 'empty') return createMemoryStore()
  throw whyNotOpen(state)
}

/** What a new wallet starts with. Throws where there must not be a new one. */
function recordsToKeep(state: VaultState): readonly VaultRecord[] {
  if (state.type === 'empty' || state.type === 'unprotected') return []
  if (state.type !== 'open') throw whyNotOpen(state)
  if (state.session.protection() !== 'memory') {
    throw new WalletError('unexpected', 'a wallet is there already')
  }
  return state.session.store.all()
}

function isWithoutWallet({ type }: VaultState): boolean {
  return type === 'empty' || type === 'unprotected'
}

function goneMeanwhile(): WalletError {
  return new WalletError('vault-unreadable', 'wallet.json: it was there and is gone')
}

/** A wallet that only a passphrase opens is no reason to ask for the keyring's password. */
function keyringMayHelp(state: VaultState): boolean {
  return state.type !== 'locked' || state.wallet.header.wraps.keyring !== undefined
}

async function refusalToUnlock(
  { cipher }: SessionTools,
  state: VaultState,
  signal: AbortSignal,
): Promise<WalletError | undefined> {
  try {
    if (keyringMayHelp(state)) await cipher.unlock(signal)
    return undefined
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
}

function afterRefusal(state: VaultState, refusal: WalletError): VaultState {
  if (state.type === 'locked') return { ...state, refusal }
  return state.type === 'unprotected' ? { ...state, reason: troubleOf(refusal) } : state
}

function throwAfterRetry(state: VaultState): void {
  if (state.type === 'unprotected') {
    throw new WalletError('keyring-missing', '', { reason: state.reason })
  }
  if (state.type === 'locked') {
    throw state.refusal ?? new WalletError('keyring-refused', 'not wrapped by a keyring')
  }
  if (state.type === 'unreadable') throw whyNotOpen(state)
}

function afterFailure(state: VaultState, error: unknown): VaultState {
  // What is open holds what may be nowhere else.
  if (state.type === 'open') return state
  const code = error instanceof WalletError ? error.code : undefined
  if (code === 'vault-unreadable' || code === 'vault-newer') return unreadable(error)
  if (code === 'keyring-missing') return { type: 'unprotected', reason: troubleOf(error) }
  return state
}
