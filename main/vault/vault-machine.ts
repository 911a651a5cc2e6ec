import { WalletError } from '#core/errors'
import type { VaultRecord } from '#core/vault-document'
import type { VaultStatus } from '#core/wallet-api'
import { createMemoryStore, type RecordStore } from './record-store'
import {
  memorySession,
  openWithKeyring,
  openWithPassphrase,
  startWithKeyring,
  startWithPassphrase,
  type Session,
  type SessionTools,
} from './session'
import {
  findState,
  readFailure,
  stateWithoutWallet,
  statusOf,
  unreadable,
  whyNotOpen,
  type VaultState,
} from './vault-state'

/** The states of the vault and the ways between them. One step at a time: the vault's queue sees to that. */
export interface VaultMachine {
  readonly status: () => VaultStatus
  readonly find: () => Promise<void>
  /** Makes the wallet that the keyring opens, if there is none yet. */
  readonly makeWallet: () => Promise<void>
  readonly protect: (passphrase: string) => Promise<void>
  readonly keepInMemory: () => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
  readonly retryKeyring: () => Promise<void>
  /** Throws why the vault is not open. */
  readonly store: () => RecordStore
  readonly tidy: () => Promise<void>
  readonly damaged: () => number
  readonly close: () => Promise<void>
}

export function createVaultMachine(tools: SessionTools): VaultMachine {
  let state: VaultState = { type: 'closed' }

  const enter = async (opening: Promise<Session>): Promise<void> => {
    try {
      state = { type: 'open', session: await opening }
    } catch (error) {
      state = afterFailure(state, error)
      throw readFailure(error)
    }
  }

  const find = async () => {
    if (state.type !== 'open') state = await findState(tools)
  }

  const retryKeyring = async () => {
    if (state.type === 'locked') return enter(openWithKeyring(tools, state.header))
    if (state.type === 'unprotected') state = await stateWithoutWallet(tools)
    else await find()
    const problem = afterRetry(state)
    if (problem !== undefined) throw problem
  }

  return {
    status: () => statusOf(state),
    find,
    makeWallet: async () => {
      if (state.type === 'empty') await enter(startWithKeyring(tools, state.backend))
    },
    // Async, so that a refusal to start over comes as a rejection.
    protect: async (passphrase) =>
      enter(startWithPassphrase(tools, passphrase, recordsToKeep(state))),
    keepInMemory: async () => {
      if (state.type !== 'unprotected') throw whyNotOpen(state)
      await enter(Promise.resolve(memorySession()))
    },
    unlock: async (passphrase) => {
      if (state.type === 'open') return
      if (state.type !== 'locked') throw whyNotOpen(state)
      await enter(openWithPassphrase(tools, state.header, passphrase))
    },
    retryKeyring,
    store: () => storeOf(state),
    tidy: async () => {
      if (state.type === 'open') await state.session.store.tidy()
    },
    damaged: () => (state.type === 'open' ? state.session.damaged : 0),
    close: () => {
      if (state.type === 'open') state.session.forgetKey()
      state = { type: 'closed' }
      return Promise.resolve()
    },
  }
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
  if (state.session.protection !== 'memory') {
    throw new WalletError('unexpected', 'a wallet is there already')
  }
  return state.session.store.all()
}

function afterRetry(state: VaultState): WalletError | undefined {
  if (state.type === 'unprotected') return new WalletError('keyring-missing')
  if (state.type === 'locked') return new WalletError('keyring-refused')
  return state.type === 'unreadable' ? whyNotOpen(state) : undefined
}

function afterFailure(state: VaultState, error: unknown): VaultState {
  const code = error instanceof WalletError ? error.code : undefined
  if (code === 'vault-unreadable' || code === 'vault-newer') return unreadable(error)
  if (code === 'keyring-missing') return { type: 'unprotected', reason: reasonOf(error) }
  return state
}

function reasonOf(error: unknown): 'no-keyring' | 'weak-keyring' {
  const isWeak = error instanceof WalletError && error.facts['reason'] === 'weak'
  return isWeak ? 'weak-keyring' : 'no-keyring'
}
