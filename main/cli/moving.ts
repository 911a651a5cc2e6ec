import { resolve } from 'node:path'
import { WalletError } from '#core/errors'
import { isLongEnough, shortestPassphrase } from '#core/passphrase'
import type { ImportPreview } from '#core/import-preview'
import { text } from '#core/text/text'
import { stateOf, type Context, type Ended } from './context'
import { findProfile } from './find-profile'
import { WalletClosed } from './open-wallet'
import type { WalletOrder } from './order'
import { jsonOf } from './words'

/** As many as for the wallet itself. */
const mostTries = 3

/** Profiles in a passphrase file. Its passphrase is asked for on the terminal, and stands in no argument. */
export async function bundle(
  context: Context,
  order: Extract<WalletOrder, { type: 'bundle' }>,
): Promise<Ended> {
  const words = text.commandLine.bundle
  const { profiles } = await stateOf(context)
  const profileIds = order.names.map((name) => findProfile(profiles, name).id)
  const passphrase = await newPassphrase(context)
  context.answers.out = resolve(order.out)
  const holder = order.withRefresh ? 'other-tool' : 'wallet'
  const { savedTo = '' } = await context.wallet.api.saveBundle({ profileIds, passphrase, holder })
  if (context.isJson) await context.terminal.out(jsonOf({ savedTo }))
  else context.terminal.say(words.saved(savedTo))
  if (order.withRefresh) context.terminal.say(words.left)
  return 'ok'
}

async function newPassphrase(context: Context): Promise<string> {
  const words = text.commandLine.bundle
  for (let turn = 1; ; turn += 1) {
    const typed = await asked(context, words.asks)
    if (!isLongEnough(typed))
      throw new WalletError('passphrase-weak', '', { shortest: shortestPassphrase })
    if ((await asked(context, words.repeat)) === typed) return typed
    if (turn === mostTries) throw new WalletClosed(words.differs)
    context.terminal.say(words.differs)
  }
}

/** What is in a passphrase file that is imported. */
export async function opened(context: Context, { id }: ImportPreview): Promise<ImportPreview> {
  const words = text.commandLine.bundle
  for (let turn = 1; ; turn += 1) {
    const typed = await asked(context, words.opens)
    try {
      return await context.wallet.api.openSealedImport(id, typed)
    } catch (error) {
      const isWrong = error instanceof WalletError && error.code === 'bundle-passphrase-wrong'
      if (!isWrong || turn === mostTries) throw error
      context.terminal.say(text.errors.failures['bundle-passphrase-wrong']().what)
    }
  }
}

async function asked({ terminal }: Context, question: string): Promise<string> {
  const words = text.commandLine.bundle
  const typed = await terminal.ask(question, { isHidden: true })
  if (typed === undefined) throw new WalletClosed(words.noTerminal)
  return typed
}
