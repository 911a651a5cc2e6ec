import { attempt } from './attempt'
import type { StoreParts } from './store-parts'

export interface GateActions {
  readonly protectWithPassphrase: (passphrase: string) => Promise<void>
  readonly keepInMemoryOnly: () => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
  readonly unlockWithRecoveryCode: (typed: string) => Promise<void>
  readonly retryKeyring: () => Promise<void>
  readonly startAnotherWallet: () => Promise<void>
  readonly openOtherWallet: (name: string) => Promise<void>
  readonly restartApp: () => Promise<void>
}

/** The way into the wallet. That it opened is main's announcement, not an answer of these. */
export function gateActions({ wallet, get, set }: StoreParts): GateActions {
  const pass = async (task: () => Promise<void>): Promise<void> => {
    if (get().gate.busy) return
    set({ gate: { busy: true } })
    const answer = await attempt(task)
    set({ gate: answer.ok ? { busy: false } : { busy: false, failure: answer.failure } })
  }
  return {
    protectWithPassphrase: (passphrase) => pass(() => wallet.protectWithPassphrase(passphrase)),
    keepInMemoryOnly: () => pass(() => wallet.keepInMemoryOnly()),
    unlock: (passphrase) => pass(() => wallet.unlock(passphrase)),
    unlockWithRecoveryCode: (typed) => pass(() => wallet.unlockWithRecoveryCode(typed)),
    startAnotherWallet: () => pass(() => wallet.startAnotherWallet()),
    openOtherWallet: (name) => pass(() => wallet.openOtherWallet(name)),
    retryKeyring: () => pass(() => wallet.retryKeyring()),
    restartApp: () => pass(() => wallet.restartApp()),
  }
}
