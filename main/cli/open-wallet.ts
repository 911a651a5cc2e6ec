import { assertNever, fromFailure, WalletError } from '#core/errors'
import { text } from '#core/text/text'
import type { VaultStatus } from '#core/wallet-state'
import type { Context } from './context'

/** As many as other programs that ask for a password give. */
const triesOnTerminal = 3

/** The wallet could not be opened here, in words. */
export class WalletClosed extends Error {
  override readonly name = 'WalletClosed'
}

/** Opens a wallet that a passphrase opens. Rejects with `WalletClosed`, or the `WalletError` of what stands in the way. */
export async function openUp(
  context: Context,
  { passphraseFromInput }: { readonly passphraseFromInput: boolean },
): Promise<void> {
  const words = text.commandLine
  const { vault } = await context.wallet.api.state()
  switch (vault.type) {
    case 'open':
      sayReadOnly(context, vault)
      return
    case 'unprotected':
      throw new WalletClosed(words.locked.unprotected)
    case 'unreadable':
      throw fromFailure(vault.failure)
    case 'locked':
      if (vault.opensWith === 'keyring') {
        const { meaning, advice } = text.vault.keyring[vault.keyring]
        throw new WalletClosed(words.locked.keyring(meaning, advice))
      }
      return passphraseFromInput ? unlockFromInput(context) : unlockOnTerminal(context)
    default:
      return assertNever(vault)
  }
}

async function unlockFromInput({ wallet, terminal }: Context): Promise<void> {
  await wallet.api.unlock(await terminal.firstLineOfInput())
}

async function unlockOnTerminal({ wallet, terminal }: Context): Promise<void> {
  const words = text.commandLine
  for (let turn = 1; ; turn += 1) {
    const typed = await terminal.ask(words.locked.asks, { isHidden: true })
    if (typed === undefined) throw new WalletClosed(words.locked.noTerminal)
    try {
      await wallet.api.unlock(typed)
      return
    } catch (error) {
      const isWrong = error instanceof WalletError && error.code === 'passphrase-wrong'
      if (!isWrong || turn === triesOnTerminal) throw error
      terminal.say(text.errors.failures['passphrase-wrong']().what)
    }
  }
}

function sayReadOnly(
  { terminal }: Context,
  { readOnly }: Extract<VaultStatus, { type: 'open' }>,
): void {
  const words = text.commandLine
  if (readOnly !== undefined) terminal.say(words.readOnly(text.vault.readOnly[readOnly]))
}
