import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { ProfileId } from '#core/profile'
import type { SlotId } from '#core/linked-file'
import { createReplaceFiles } from '../../../main/handoff/replace-files'
import { createLinkedFileStore } from '../../../main/linked-files/file-store'
import { aTempFolder } from '../../helpers/practice'
import { signInWithPractice, type WalletBench } from '../../helpers/wallet-bench'
import type { Provocation } from './provocation'

async function keeping(
  { wallet }: WalletBench,
  profileId: ProfileId,
  slotName?: string,
): Promise<unknown> {
  return wallet.saveExport({
    profileId,
    exporterId: 'sprinklr-conf',
    includeRefreshToken: false,
    keepUpToDate: true,
    ...(slotName === undefined ? {} : { slotName }),
  })
}

/** Writes the file that is kept up to date once more. */
async function updating({ wallet }: WalletBench): Promise<unknown> {
  const [file] = (await wallet.state()).linkedFiles
  if (file === undefined) throw new Error('no file is kept up to date')
  return wallet.updateLinkedFile(file.id, { overwrites: false })
}

/** What becomes of files that are kept up to date. */
export const keptUpToDate: readonly Provocation[] = [
  {
    what: 'a kept file whose folder is gone',
    code: 'linked-folder-missing',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      bench.saveTo = join(await aTempFolder(), 'gone', 'Sprinklr.conf')
      await keeping(bench, id)
      const ports = { randomBytes, clock: bench.clock, platform: 'linux' } as const
      bench.linkedFileStore = createLinkedFileStore(createReplaceFiles(ports))
      return updating(bench)
    },
  },
  {
    what: 'a kept file whose values somebody has changed',
    code: 'linked-file-edited',
    facts: { file: 'Sprinklr.conf' },
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      await keeping(bench, id)
      const [path = '', content = ''] = [...bench.saved].at(-1) ?? []
      bench.saved.set(path, content.replace('access_token=', 'access_token=x'))
      await bench.wallet.renew(id)
      return updating(bench)
    },
  },
  {
    what: 'a slot that nobody has made',
    code: 'slot-missing',
    provoke: async (bench) => {
      const { id } = await signInWithPractice(bench)
      return bench.wallet.useSlot('no-such-slot' as SlotId, id)
    },
  },
  {
    what: 'a slot that is used for another profile',
    code: 'slot-in-use',
    facts: { slot: 'weekly' },
    provoke: async (bench) => {
      const first = await signInWithPractice(bench)
      await keeping(bench, first.id, 'weekly')
      const second = await signInWithPractice(bench)
      bench.saveTo = '/exports/another.conf'
      return keeping(bench, second.id, 'Weekly')
    },
  },
]
