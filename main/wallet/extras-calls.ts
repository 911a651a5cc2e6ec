import { WalletError } from '#core/errors'
import type { Extras } from '#core/extras'
import type { WalletApi } from '#core/wallet-api'
import type { WalletParts } from './parts'

type ExtrasCalls = Pick<
  WalletApi,
  'extras' | 'installCommand' | 'removeCommand' | 'renewWhileClosed' | 'clearClipboard'
>

/** What belongs to the computer rather than to the wallet. Each answers with how things stand afterwards. */
export function extrasCalls({ extras, clipboardKeeper }: WalletParts): ExtrasCalls {
  const after = async (work: Promise<void>): Promise<Extras> => {
    await work
    return extras.look()
  }
  return {
    extras: () => extras.look(),
    installCommand: () => after(extras.installCommand()),
    removeCommand: () => after(extras.removeCommand()),
    renewWhileClosed: (does) => after(extras.renewWhileClosed(does)),
    clearClipboard: async () => {
      await clipboardKeeper.flush()
      if (clipboardKeeper.isHolding()) throw new WalletError('clipboard-held')
    },
  }
}
