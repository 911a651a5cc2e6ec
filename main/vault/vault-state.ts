import { assertNever, fromFailure, toFailure, WalletError, type Failure } from '#core/errors'
import type { KeyringTrouble } from '#core/keyring'
import type { VaultStatus } from '#core/wallet-state'
import { noWayToOpen, type WaysToOpen } from '#core/ways-to-open'
import { systemCode } from '../system-code'
import { findWallet, type FoundWallet } from './find-wallet'
import { tightenFolder } from './folder-care'
import { waysIn } from './header'
import { troubleOf } from './keyring'
import { openWithKeyring, type Session, type SessionTools } from './session'
import { clearUnused } from './wallet-folder'

export type VaultState =
  /** Before `open` and after `close`. */
  | { readonly type: 'closed' }
  /** The keyring is there, a wallet not yet: it is made at the first save. */
  | { readonly type: 'empty'; readonly backend: string }
  | { readonly type: 'unprotected'; readonly reason: KeyringTrouble }
  /** `refusal`: what the keyring answered, where it was asked. */
  | { readonly type: 'locked'; readonly wallet: FoundWallet; readonly refusal?: WalletError }
  | { readonly type: 'unreadable'; readonly failure: Failure }
  | { readonly type: 'open'; readonly session: Session }

export function statusOf(state: VaultState): VaultStatus {
  switch (state.type) {
    case 'closed':
      return { type: 'locked', opensWith: 'keyring', keyring: 'keyring-locked' }
    case 'empty':
      return { type: 'open', protection: 'keyring' }
    case 'unprotected':
      return { type: 'unprotected', reason: state.reason }
    case 'locked':
      return lockedStatus(state)
    case 'unreadable':
      return { type: 'unreadable', failure: state.failure }
    case 'open':
      return openStatus(state.session)
    default:
      return assertNever(state)
  }
}

function openStatus({ protection, readOnly, keys }: Session): VaultStatus {
  const reason = readOnly()
  const how = reason === undefined ? {} : { readOnly: reason }
  const renewed = keys.isKeyringRenewed() ? { isKeyringRenewed: true as const } : {}
  return { type: 'open', protection: protection(), ...how, ...renewed }
}

/** What opens the wallet, as far as its header is known. */
export function waysOf(state: VaultState): WaysToOpen {
  switch (state.type) {
    case 'empty':
      return { ...noWayToOpen, keyring: true }
    case 'locked':
      return waysIn(state.wallet.header)
    case 'open':
      return state.session.ways()
    case 'closed':
    case 'unprotected':
    case 'unreadable':
      return noWayToOpen
    default:
      return assertNever(state)
  }
}

/** Why nothing can be read or saved now. */
export function whyNotOpen(state: VaultState): WalletError {
  if (state.type === 'unreadable') return fromFailure(state.failure)
  return new WalletError(state.type === 'unprotected' ? 'vault-unprotected' : 'vault-locked')
}

/** Looks at what is on disk and asks the cipher once, or once for each of two headers that differ. */
export async function findState(tools: SessionTools): Promise<VaultState> {
  try {
    const [wallet] = await Promise.all([findWallet(tools), tightenFolder(tools)])
    if (wallet === undefined) {
      await clearUnused(tools)
      return await stateWithoutWallet(tools)
    }
    if (wallet.header.wraps.keyring === undefined) return { type: 'locked', wallet }
    return await stateByKeyring(tools, wallet)
  } catch (error) {
    return unreadable(error)
  }
}

/** The keyring is there or it is not; nothing is on disk. */
async function stateWithoutWallet(tools: SessionTools): Promise<VaultState> {
  const status = await tools.cipher.status()
  return status.type === 'available'
    ? { type: 'empty', backend: status.backend }
    : { type: 'unprotected', reason: status.reason }
}

export function unreadable(error: unknown): VaultState {
  return { type: 'unreadable', failure: toFailure(readFailure(error)) }
}

/** What a failure to read means: a system's refusal is no reason to take the wallet for gone. */
export function readFailure(error: unknown): WalletError {
  if (error instanceof WalletError) return error
  const code = systemCode(error)
  if (code === undefined) throw error
  return new WalletError('vault-unreadable', code)
}

async function stateByKeyring(tools: SessionTools, wallet: FoundWallet): Promise<VaultState> {
  try {
    return { type: 'open', session: await openWithKeyring(tools, wallet) }
  } catch (error) {
    if (isRefusal(error)) return { type: 'locked', wallet, refusal: error }
    throw error
  }
}

export function isRefusal(error: unknown): error is WalletError {
  return error instanceof WalletError && error.code === 'keyring-refused'
}

/** A passphrase is a way out at once; without one the keyring has to come back. */
function lockedStatus({ wallet, refusal }: Extract<VaultState, { type: 'locked' }>): VaultStatus {
  const { keyring, passphrase } = wallet.header.wraps
  const trouble = troubleOf(refusal)
  if (passphrase === undefined) return { type: 'locked', opensWith: 'keyring', keyring: trouble }
  const other = keyring === undefined ? {} : { keyring: trouble }
  return { type: 'locked', opensWith: 'passphrase', ...other }
}
