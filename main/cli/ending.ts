import { text } from '#core/text/text'
import type { Clock } from '../ports'
import type { Wallet } from '../wallet'
import { exitCodes } from './exit-codes'
import type { Terminal } from './terminal'

/** What must come to rest before the process may end. */
export interface Opened {
  readonly wallet: Pick<Wallet, 'settle'>
  readonly close: () => Promise<void>
}

/** How the process ends: nothing of ours half done, also when the person stops it. */
export interface EndingInOrder {
  begin(opened: Opened): void
  /** Resolves when the wallet is at rest and closed. */
  rest(): Promise<void>
  /** The person, or the system, wants an end. */
  interrupt(): void
  /** From here on a program has the terminal, and hears of interruptions by itself. */
  leaveTerminal(): void
  /** After `rest`; the answer to an interruption goes before `code`. */
  end(code: number): Promise<void>
}

const againAfterMs = 2_000

export function createEnding(ports: {
  readonly terminal: () => Pick<Terminal, 'say'>
  readonly clock: Pick<Clock, 'after'>
  readonly exit: (code: number) => void
}): EndingInOrder {
  let opened: Opened | undefined
  let resting: Promise<void> | undefined
  let interruptions = 0
  let hasTerminal = true

  const saved = async (wallet: Opened['wallet']): Promise<void> => {
    let seenAtFirst: number | undefined
    // It exists in this process only: nobody but the person may give it up.
    while ((await wallet.settle()) > 0) {
      if (seenAtFirst === undefined) ports.terminal().say(text.commandLine.unsaved)
      seenAtFirst ??= interruptions
      if (interruptions > seenAtFirst) {
        ports.terminal().say(text.commandLine.wentLost)
        return
      }
      await new Promise<void>((resolve) => void ports.clock.after(againAfterMs, resolve))
    }
  }
  const rest = async (): Promise<void> => {
    if (opened === undefined) return
    const { wallet, close } = opened
    resting ??= saved(wallet).then(close)
    await resting
  }
  const end = async (code: number): Promise<void> => {
    await rest()
    ports.exit(interruptions > 0 && hasTerminal ? exitCodes.interrupted : code)
  }

  return {
    begin: (what) => {
      opened = what
    },
    rest,
    interrupt: () => {
      interruptions += 1
      if (interruptions > 1 || !hasTerminal) return
      ports.terminal().say(text.commandLine.interrupted)
      void end(exitCodes.interrupted)
    },
    leaveTerminal: () => {
      hasTerminal = false
    },
    end,
  }
}
