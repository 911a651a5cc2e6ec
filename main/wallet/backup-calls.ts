import type { ComputerApi } from '#core/computer-api'
import { restoring } from '../profiles/restoring'
import type { WalletParts } from './parts'

/** What an earlier copy of the wallet holds, and how what was lost since comes back. */
export function backupCalls({
  vault,
  clock,
  announced,
}: WalletParts): Pick<ComputerApi, 'lookIntoBackup' | 'restoreBackup'> {
  return {
    lookIntoBackup: async (day) => {
      const { records, damaged } = await vault.readBackup(day)
      return { day, damaged, ...restoring(records, vault, clock.now()).contents }
    },
    restoreBackup: (day) =>
      announced(async () => {
        await vault.ready()
        const { records, damaged } = await vault.readBackup(day)
        await vault.keepAside()
        let done = restoring(records, vault, clock.now())
        // Worked out anew when its turn has come: something may have been renewed meanwhile.
        await vault.change(() => (done = restoring(records, vault, clock.now())).change)
        return { day, damaged, ...done.contents }
      }),
  }
}
