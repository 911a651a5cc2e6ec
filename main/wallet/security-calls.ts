import { WalletError } from '#core/errors'
import { makeRecoveryCode, randomSymbols } from '#core/recovery-code'
import { Secret } from '#core/secret'
import { passphraseModeOf } from '#core/ways-to-open'
import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'
import { codeTyped } from './recovery-code-typed'

type SecurityCalls = Pick<
  WalletApi,
  | 'lock'
  | 'setPassphrase'
  | 'changePassphraseMode'
  | 'removePassphrase'
  | 'newRecoveryCode'
  | 'confirmRecoveryCode'
  | 'discardRecoveryCode'
  | 'removeRecoveryCode'
>

/** What opens the wallet, and locking it. */
export function securityCalls(parts: WalletParts): SecurityCalls {
  const { vault, announced, randomBytes } = parts
  /** Shown and not yet typed back: it opens nothing. */
  let shown: Secret | undefined
  return {
    lock: async () => {
      await parts.schedule.heldOff(() => lock(parts))
      shown = undefined
    },
    setPassphrase: (passphrase, mode) =>
      announced(() => vault.setPassphrase(new Secret(passphrase), mode)),
    changePassphraseMode: (mode, passphrase) =>
      announced(() => vault.changePassphraseMode(mode, new Secret(passphrase))),
    removePassphrase: () => announced(() => vault.removePassphrase()),
    newRecoveryCode: async () => {
      // Throws while the wallet is not open.
      vault.all()
      const code = makeRecoveryCode(randomBytes(randomSymbols))
      shown = new Secret(code)
      return { code }
    },
    confirmRecoveryCode: async (typed) => {
      const code = codeTyped(typed)
      if (shown?.reveal() !== code.reveal()) throw new WalletError('recovery-code-differs')
      await announced(() => vault.setRecoveryCode(code))
      shown = undefined
    },
    discardRecoveryCode: async () => {
      shown = undefined
    },
    removeRecoveryCode: () => announced(() => vault.removeRecoveryCode()),
  }
}

/** Nothing half done, nothing unsaved and nothing copied is left behind a lock. */
async function lock(parts: WalletParts): Promise<void> {
  const { vault, signIn, draft, keeper, clipboardKeeper, fallsDue, announceState } = parts
  if (passphraseModeOf(vault.ways()) !== 'lock') {
    throw new WalletError('unexpected', 'the keyring would open it at once')
  }
  signIn.cancel()
  if ((await keeper.settle()) > 0) throw new WalletError('token-not-saved')
  const fallsDueAt = fallsDue.next()
  draft.start()
  parts.importDesk.clear()
  await vault.lock()
  fallsDue.remember(fallsDueAt)
  announceState()
  parts.clearWindow()
  await clipboardKeeper.flush().catch(() => undefined)
}
