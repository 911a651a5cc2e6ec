import type { Context } from '../../main/cli/context'
import type { WalletBench } from './wallet-bench'

/** What commands that only look need of a terminal, and what they have written to it. */
export function atTerminal(bench: WalletBench, isJson = false) {
  const written: string[] = []
  const keep = (words: string): void => {
    written.push(words)
  }
  const context = {
    wallet: { api: bench.wallet },
    terminal: { out: async (words: string) => keep(words), say: keep },
    isJson,
    now: () => bench.clock.now(),
  } as unknown as Context
  return { context, out: () => written.join('') }
}
