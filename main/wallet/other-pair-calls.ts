import type { WalletApi } from '#core/wallet-api'
import { createAdoption } from './adoption'
import type { WalletParts } from './parts'

type OtherPairCalls = Pick<WalletApi, 'checkLinkedFile' | 'useOtherPair' | 'keepOwnPair'>

/** Another tool has renewed: its tokens, or the wallet’s own. */
export function otherPairCalls(parts: WalletParts): OtherPairCalls {
  const { linkedFiles, announced, changed } = parts
  const adoption = createAdoption(parts)
  return {
    checkLinkedFile: (id) =>
      announced(async () => {
        await linkedFiles.look({ id })
      }),
    useOtherPair: (id, foundAt) => changed(() => adoption.use(id, foundAt)),
    keepOwnPair: (id, foundAt) => changed(() => adoption.keepOwn(id, foundAt)),
  }
}
