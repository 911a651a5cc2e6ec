import { WalletError } from '#core/errors'
import type { Secret } from '#core/secret'
import type { PassphraseMode } from '#core/ways-to-open'
import type { Cipher, RandomBytes } from '../ports'
import type { Header } from './header'
import type { KeyringWrap } from './key-wraps'
import { wrapWithKeyring } from './keyring'
import type { Scrypt } from './scrypt'
import type { SealedSession } from './sealed-session'
import { checkPassphrase, unwrapTyped, wrapTyped, type TypedKind } from './typed-wraps'

type Wraps = Header['wraps']

/** Changes of what opens the wallet. Each is on the disk, and what it took away gone from there, when it resolves. */
export interface KeyChanges {
  /** Does the keyring open the wallet, as far as has been tried? */
  readonly opensByKeyring: () => boolean
  /** Did `renewKeyring` give it its copy? */
  readonly isKeyringRenewed: () => boolean
  /** Sets the passphrase, or a new one in place of the old. Rejects with `passphrase-weak`, or `keyring-missing` for `recovery`. */
  setPassphrase(passphrase: Secret, mode: PassphraseMode): Promise<void>
  /** Rejects with `passphrase-wrong`: whoever cannot type it would be locked out. */
  changeMode(mode: PassphraseMode, passphrase: Secret): Promise<void>
  /** The keyring opens the wallet from then on. Rejects with `keyring-missing` or `keyring-refused` where it cannot. */
  removePassphrase(): Promise<void>
  setRecoveryCode(code: Secret): Promise<void>
  removeRecoveryCode(): Promise<void>
  /** Gives the keyring its copy of the key anew, where it should have one. */
  renewKeyring(): Promise<void>
}

export interface KeyTools {
  readonly cipher: Cipher
  readonly scrypt: Scrypt
  readonly randomBytes: RandomBytes
}

export function createKeyChanges(
  tools: KeyTools,
  { header, changeWraps }: Pick<SealedSession, 'header' | 'changeWraps'>,
  opened: { readonly dataKey: Buffer; readonly opensByKeyring: boolean },
): KeyChanges {
  const { dataKey } = opened
  let { opensByKeyring } = opened
  let isKeyringRenewed = false

  const wrap = (kind: TypedKind, typed: Secret) =>
    wrapTyped(dataKey, { kind, walletId: header().walletId, typed }, tools)
  /** With the keyring's copy of the key, or without, as `mode` has it. */
  const change = async (mode: PassphraseMode, changed: (wraps: Wraps) => Wraps): Promise<void> => {
    const keyring = mode === 'recovery' ? await keyringWrap() : undefined
    await changeWraps((now) => {
      const { keyring: _before, ...others } = changed(now)
      return keyring === undefined ? others : { ...others, keyring }
    })
    opensByKeyring = keyring !== undefined
  }

  /** The one there is, while it does its work; else a new one. */
  const keyringWrap = async (): Promise<KeyringWrap> => {
    const now = header().wraps.keyring
    return opensByKeyring && now !== undefined ? now : newKeyringWrap(tools.cipher, dataKey)
  }

  return {
    opensByKeyring: () => opensByKeyring && header().wraps.keyring !== undefined,
    isKeyringRenewed: () => isKeyringRenewed,
    setPassphrase: async (passphrase, mode) => {
      checkPassphrase(passphrase)
      const wrapped = await wrap('passphrase', passphrase)
      await change(mode, (now) => ({ ...now, passphrase: wrapped }))
    },
    changeMode: async (mode, passphrase) => {
      const proven = header()
      await provePassphrase(passphrase, { header: proven, dataKey, scrypt: tools.scrypt })
      await change(mode, (now) => stillProven(now, proven.wraps))
    },
    removePassphrase: () => change('recovery', ({ passphrase: _gone, ...others }) => others),
    setRecoveryCode: async (code) => {
      const recoveryCode = await wrap('recoveryCode', code)
      await changeWraps((now) => ({ ...now, recoveryCode }))
    },
    removeRecoveryCode: () => changeWraps(({ recoveryCode: _gone, ...others }) => others),
    renewKeyring: async () => {
      if (opensByKeyring || header().wraps.keyring === undefined) return
      const keyring = await newKeyringWrap(tools.cipher, dataKey)
      // While the keyring was asked another process may have taken this way of opening away.
      await changeWraps((now) => (now.keyring === undefined ? now : { ...now, keyring }))
      opensByKeyring = header().wraps.keyring !== undefined
      isKeyringRenewed = opensByKeyring
    },
  }
}

/** Another process may have changed the passphrase since it was proven: then something else was. */
function stillProven(now: Wraps, proven: Wraps): Wraps {
  if (JSON.stringify(now.passphrase) === JSON.stringify(proven.passphrase)) return now
  throw new WalletError('passphrase-wrong', 'changed meanwhile')
}

/** Rejects with `passphrase-wrong`. */
async function provePassphrase(
  typed: Secret,
  { header, dataKey, scrypt }: { header: Header; dataKey: Buffer; scrypt: Scrypt },
): Promise<void> {
  const { walletId, wraps } = header
  if (wraps.passphrase === undefined) throw new WalletError('passphrase-wrong', 'none is set')
  const proof = await unwrapTyped(wraps.passphrase, { kind: 'passphrase', walletId, typed }, scrypt)
  const isProven = proof?.equals(dataKey) === true
  proof?.fill(0)
  if (!isProven) throw new WalletError('passphrase-wrong')
}

async function newKeyringWrap(cipher: Cipher, dataKey: Buffer): Promise<KeyringWrap> {
  const status = await cipher.status()
  if (status.type === 'unavailable') {
    throw new WalletError('keyring-missing', '', { reason: status.reason })
  }
  return wrapWithKeyring(cipher, status.backend, dataKey)
}

const nothingOnDisk = (): Promise<void> =>
  Promise.reject(new WalletError('vault-unprotected', 'kept in memory only'))

/** Of a wallet that is kept in memory. */
export const noKeyChanges: KeyChanges = {
  opensByKeyring: () => false,
  isKeyringRenewed: () => false,
  setPassphrase: nothingOnDisk,
  changeMode: nothingOnDisk,
  removePassphrase: nothingOnDisk,
  setRecoveryCode: nothingOnDisk,
  removeRecoveryCode: nothingOnDisk,
  renewKeyring: nothingOnDisk,
}
