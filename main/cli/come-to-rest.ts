import { text } from '#core/text/text'
import type { Clock } from '../ports'
import type { Wallet } from '../wallet'
import type { Terminal } from './terminal'

const againAfterMs = 2_000

/**
 * Waits for what is under way, and for a token that could not be saved yet: it exists in this process only. Gives false when
 * the person would not wait any longer.
 */
export async function comeToRest(
  wallet: Pick<Wallet, 'settle'>,
  {
    terminal,
    clock,
    isGivenUp,
  }: {
    readonly terminal: Pick<Terminal, 'say'>
    readonly clock: Pick<Clock, 'after'>
    readonly isGivenUp: () => boolean
  },
): Promise<boolean> {
  let isTold = false
  while ((await wallet.settle()) > 0) {
    if (!isTold) terminal.say(text.commandLine.unsaved)
    isTold = true
    if (isGivenUp()) {
      terminal.say(text.commandLine.wentLost)
      return false
    }
    await new Promise<void>((resolve) => void clock.after(againAfterMs, resolve))
  }
  return true
}
