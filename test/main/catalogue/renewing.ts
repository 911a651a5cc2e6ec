import { refresh } from '../../helpers/practice'
import { signInWithPractice, tokensOf } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

/** Why a refresh token works no more, as far as the wallet can know. */
export const renewing: readonly Provocation[] = [
  {
    what: 'a renewal whose answer got lost, and then the next one',
    code: 'refresh-lost',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await bench.practice.setFault({
        until: 'cleared',
        endpoint: 'token',
        fault: { type: 'cut-after-reading' },
      })
      await bench.wallet.renew(id).catch(() => undefined)
      await bench.practice.clearFaults()
      return bench.wallet.renew(id)
    },
  },
  {
    what: 'a refresh token that another tool has used',
    code: 'refresh-handed-out',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await bench.wallet.copyExport({
        profileId: id,
        exporterId: 'dotenv',
        includeRefreshToken: true,
        leavesRenewing: true,
      })
      await refresh(bench.base, tokensOf(bench, id).refresh)
      return bench.wallet.renew(id)
    },
  },
  {
    what: 'a second profile that got a token with the same key',
    code: 'refresh-overtaken',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      bench.clock.advance(60_000)
      await signInWithPractice(bench)
      return bench.wallet.renew(id)
    },
  },
]
