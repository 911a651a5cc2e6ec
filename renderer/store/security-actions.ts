import type { Result } from '#core/errors'
import type { PassphraseMode } from '#core/ways-to-open'
import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

/** Each answers the one form that asked; what was typed goes to main, and the store never holds it. */
export interface SecurityActions {
  readonly setPassphrase: (passphrase: string, mode: PassphraseMode) => Promise<Result<void>>
  readonly changePassphraseMode: (mode: PassphraseMode, passphrase: string) => Promise<Result<void>>
  readonly removePassphrase: () => Promise<Result<void>>
  readonly newRecoveryCode: () => Promise<Result<{ readonly code: string }>>
  readonly confirmRecoveryCode: (typed: string) => Promise<Result<void>>
  readonly discardRecoveryCode: () => Promise<Result<void>>
  readonly removeRecoveryCode: () => Promise<Result<void>>
  readonly useHere: () => Promise<Result<void>>
  readonly lock: () => Promise<Result<void>>
}

export function securityActions({ wallet }: StoreParts): SecurityActions {
  return {
    setPassphrase: (passphrase, mode) => attempt(() => wallet.setPassphrase(passphrase, mode)),
    changePassphraseMode: (mode, passphrase) =>
      attempt(() => wallet.changePassphraseMode(mode, passphrase)),
    removePassphrase: () => attempt(() => wallet.removePassphrase()),
    newRecoveryCode: () => attempt(() => wallet.newRecoveryCode()),
    confirmRecoveryCode: (typed) => attempt(() => wallet.confirmRecoveryCode(typed)),
    discardRecoveryCode: () => attempt(() => wallet.discardRecoveryCode()),
    removeRecoveryCode: () => attempt(() => wallet.removeRecoveryCode()),
    useHere: () => attempt(() => wallet.useHere()),
    lock: () => attempt(() => wallet.lock()),
  }
}
